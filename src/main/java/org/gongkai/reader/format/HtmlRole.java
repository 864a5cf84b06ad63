package org.gongkai.reader.format;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What an element does to the text of a page (HTML Standard, 15.3). */
enum HtmlRole {
  /** Never shown, or shown struck out: the figure that stands is the one beside it. */
  HIDDEN,
  /** A line end. */
  BREAK,
  /** A paragraph of its own. */
  BLOCK,
  TABLE,
  ROW,
  CELL,
  /** Part of the text around it. */
  INLINE;

  private static final List<String> TELLING =
      List.of("display", "visibility", "mso-hide", "line-through");
  private static final Pattern STRUCK =
      Pattern.compile("text-decoration(?:-line)?:[^;]*line-through");
  private static final Pattern RAISED =
      Pattern.compile("vertical-align\\s*:\\s*(?:super|sub)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Set<String> HIDDEN_TAGS =
      Set.of(
          "head",
          "title",
          "script",
          "style",
          "noscript",
          "template",
          "iframe",
          "object",
          "embed",
          "svg",
          "canvas",
          "audio",
          "video",
          "select",
          "datalist",
          "input",
          "area",
          "param",
          "del",
          "s",
          "strike",
          "col",
          "colgroup",
          "rp");
  private static final Set<String> BLOCK_TAGS =
      Set.of(
          "html",
          "body",
          "p",
          "div",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "ul",
          "ol",
          "li",
          "dl",
          "dt",
          "dd",
          "section",
          "article",
          "header",
          "footer",
          "nav",
          "aside",
          "main",
          "blockquote",
          "pre",
          "figure",
          "figcaption",
          "form",
          "fieldset",
          "legend",
          "address",
          "center",
          "caption",
          "details",
          "summary",
          "thead",
          "tbody",
          "tfoot",
          "dir",
          "menu",
          "listing",
          "xmp",
          "plaintext",
          "textarea",
          "hgroup",
          "search",
          "optgroup",
          "option");

  static HtmlRole of(Element element) {
    HtmlRole role = byTag(element.normalName());
    if (role == HIDDEN || element.hasAttr("hidden")) {
      return HIDDEN;
    }
    String style = element.attr("style");
    return style.isEmpty() ? role : byStyle(style, role);
  }

  /** Whether an element raises or lowers what it holds, as the mark of a footnote. */
  static boolean raises(Element element) {
    return element.nameIs("sup")
        || element.nameIs("sub")
        || RAISED.matcher(element.attr("style")).find();
  }

  private static HtmlRole byTag(String tag) {
    return switch (tag) {
      case "table" -> TABLE;
      case "tr" -> ROW;
      case "td", "th" -> CELL;
      case "br", "hr" -> BREAK;
      default -> HIDDEN_TAGS.contains(tag) ? HIDDEN : BLOCK_TAGS.contains(tag) ? BLOCK : INLINE;
    };
  }

  private static HtmlRole byStyle(String style, HtmlRole role) {
    String lower = style.toLowerCase(Locale.ROOT);
    if (TELLING.stream().noneMatch(lower::contains)) {
      return role;
    }
    String folded = SPACE.matcher(lower).replaceAll("");
    if (folded.contains("display:none")
        || folded.contains("visibility:hidden")
        || folded.contains("mso-hide:all")
        || STRUCK.matcher(folded).find()) {
      return HIDDEN;
    }
    int at = folded.indexOf("display:");
    if (at < 0 || role == BREAK || role == TABLE || role == ROW || role == CELL) {
      return role;
    }
    String display = folded.substring(at + "display:".length()).split("[;!]", 2)[0];
    return switch (display) {
      case "table", "inline-table" -> TABLE;
      case "table-row" -> ROW;
      case "table-cell" -> CELL;
      case "block", "list-item", "flex", "grid" -> BLOCK;
      default -> role;
    };
  }
}
