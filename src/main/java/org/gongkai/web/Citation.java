package org.gongkai.web;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** How to cite a figure so that somebody else finds the very characters again. */
final class Citation {

  private static final Node QUOTED =
      NodeFactory.createURI("http://www.w3.org/ns/prov#wasQuotedFrom");
  private static final Node PRINTED = NodeFactory.createURI(Addresses.DEFINITIONS + "printed");

  private final StoreView store;
  private final Node node;
  private final Shown figure;
  private final Shown report;
  private final Map<String, Shown> head;
  private final String table;
  private final String printed;
  private final Shown place;

  /**
   * @param table what the table of a cell is called; empty for a figure of the prose
   * @param head the row of {@code report-head}
   */
  Citation(StoreView store, Node figure, Node report, String table, Map<String, Shown> head) {
    this.store = store;
    this.node = figure;
    this.figure = store.shown(figure);
    this.report = store.shown(report);
    this.table = table;
    this.head = head;
    this.printed = store.object(figure, PRINTED).map(p -> store.shown(p).text()).orElse("");
    this.place = store.object(figure, QUOTED).map(store::shown).orElse(Shown.NOTHING);
  }

  /** One sentence in the language of the page. */
  public String sentence() {
    StringBuilder out = new StringBuilder();
    Language language = store.language();
    String name = name();
    out.append(
        language.say(
            "%s：《%s》，“%s”：原文写作“%s”。".formatted(agency(), report.text(), name, printed),
            "%s: %s, “%s”, printed as “%s”.".formatted(agency(), report.text(), name, printed)));
    add(out, language.say("读作：", " Read as "), value());
    add(out, language.say("发布地址：", " Published at "), text("published"));
    add(out, language.say("获取时间：", " Retrieved "), text("retrieved"));
    add(out, language.say("来源文件 SHA-256：", " Source file, SHA-256: "), sha256());
    add(out, language.say("文本字符（RFC 5147）：", " Characters of its text (RFC 5147): "), range());
    add(out, language.say("永久地址：", " Permanent address: "), figure.term());
    return out.toString();
  }

  /** Empty if it is what is printed, or there is none. */
  private String value() {
    for (String measure : List.of("count", "amount", "value")) {
      Node property = NodeFactory.createURI(Addresses.DEFINITIONS + measure);
      String value = store.object(node, property).map(v -> store.shown(v).text()).orElse("");
      if (!value.isEmpty() && !value.equals(printed)) {
        String unit = measure.equals("amount") ? store.language().say(" 元", " yuan") : "";
        return Cells.grouped(value) + unit;
      }
    }
    return "";
  }

  private String name() {
    return table.isEmpty() ? figure.text() : table + " · " + figure.text();
  }

  private void add(StringBuilder out, String before, String text) {
    if (!text.isEmpty()) {
      out.append(before).append(text).append(store.language().say("。", "."));
    }
  }

  /** The same as an entry of BibTeX. */
  public String bibtex() {
    StringBuilder out = new StringBuilder("@misc{gongkai:").append(key()).append(",\n");
    field(out, "author", "{" + escaped(agency()) + "}");
    field(out, "title", "{" + escaped(report.text()) + "}: " + escaped(name()));
    field(out, "year", escaped(head.get("year").local()));
    field(out, "howpublished", escaped(text("published")));
    field(out, "urldate", text("retrieved").replaceFirst("T.*", ""));
    field(out, "url", Addresses.encodedWeb(figure.term()));
    List<String> notes =
        List.of("printed: " + printed, "sha256: " + sha256(), range()).stream()
            .filter(note -> !note.endsWith(": ") && !note.isEmpty())
            .toList();
    field(out, "note", escaped(String.join("; ", notes)));
    return out.append("}\n").toString();
  }

  private static void field(StringBuilder out, String name, String value) {
    if (!value.isEmpty()) {
      out.append("  ").append(name).append(" = {").append(value).append("},\n");
    }
  }

  // Keys of BibTeX hold no Chinese everywhere.
  private String key() {
    return Integer.toHexString(figure.term().hashCode());
  }

  static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '\\' -> out.append("\\textbackslash{}");
                case '~' -> out.append("\\textasciitilde{}");
                case '^' -> out.append("\\textasciicircum{}");
                case '{', '}', '%', '#', '$', '&', '_' -> out.append('\\').appendCodePoint(c);
                case '\n', '\r' -> out.append(' ');
                default -> out.appendCodePoint(c);
              }
            });
    return out.toString();
  }

  private String agency() {
    return head.get("agency").text();
  }

  private String text(String name) {
    Shown value = head.getOrDefault(name, Shown.NOTHING);
    return value.term().startsWith("http") && !value.href().isEmpty() ? value.term() : value.text();
  }

  private String sha256() {
    return head.get("source").local();
  }

  private String range() {
    return place.term().replaceFirst("^[^#]*#?", "");
  }
}
