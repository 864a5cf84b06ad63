package org.gongkai.reader.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Walks through the story of a DOCX file (ECMA-376-1 17.2 to 17.4). What was deleted or moved away
 * by a tracked change is left out and what was inserted is there; hidden and struck text and the
 * hints of empty content controls are left out.
 */
final class WordBody {
  private static final Set<String> UNSEEN =
      Set.of("del", "moveFrom", "pPr", "rPr", "sdtPr", "sdtEndPr", "tblPr", "tblGrid", "sectPr");

  private final WordStyles styles;
  private final WordNumbering numbering;
  private final WordFields fields = new WordFields();

  WordBody(WordStyles styles, WordNumbering numbering) {
    this.styles = styles;
    this.numbering = numbering;
  }

  /** What a body, a cell, a text box or a note holds. */
  List<Part> parts(XmlNode container) {
    List<Part> parts = new ArrayList<>();
    blocks(container, parts, new StringBuilder());
    return parts;
  }

  /** {@code carried} is the text of a paragraph whose end was deleted: it goes on in the next. */
  private void blocks(XmlNode container, List<Part> parts, StringBuilder carried) {
    for (XmlNode child : container.children()) {
      switch (child.name()) {
        case "p" -> paragraph(child, parts, carried);
        case "tbl" -> parts.add(new WordTable(this).table(child));
        case "AlternateContent" -> parts.addAll(alternative(child));
        case "sdt" -> control(child).ifPresent(c -> blocks(c, parts, carried));
        default -> {
          if (!UNSEEN.contains(child.name())) {
            blocks(child, parts, carried);
          }
        }
      }
    }
  }

  /** What stands in a content control, unless it is only the hint what to write there. */
  static Optional<XmlNode> control(XmlNode control) {
    return control.isOn("sdtPr", "showingPlcHdr") ? Optional.empty() : control.child("sdtContent");
  }

  private void paragraph(XmlNode node, List<Part> parts, StringBuilder carried) {
    List<Part> boxes = new ArrayList<>();
    boolean hidden =
        styles.hides(styles.ofParagraph(node)) && node.at("pPr", "rPr", "vanish").isEmpty();
    StringBuilder text = new StringBuilder();
    if (!hidden) {
      node.children().forEach(c -> inline(c, text, boxes));
    }
    String number = text.toString().isBlank() ? "" : numbering.before(node);
    carried.append(number).append(text);
    if (node.at("pPr", "rPr", "del").isEmpty()) {
      parts.add(new Part.Paragraph(carried.toString()));
      carried.setLength(0);
    }
    parts.addAll(boxes);
  }

  private void inline(XmlNode node, StringBuilder text, List<Part> boxes) {
    switch (node.name()) {
      case "t" -> text.append(fields.inCode() ? "" : node.text());
      case "tab", "ptab" -> text.append('\t');
      case "br", "cr" -> text.append('\n');
      case "noBreakHyphen" -> text.append('-');
      case "sym" -> text.append(symbol(node));
      case "fldChar" -> node.attribute("fldCharType").ifPresent(fields::mark);
      case "txbxContent" -> boxes.addAll(parts(node));
      case "sdt" -> control(node).ifPresent(c -> inlines(c, text, boxes));
      case "AlternateContent" -> alternative(node, text, boxes);
      case "r" -> run(node, text, boxes);
      default -> {
        // softHyphen, instrText, delText and references to notes hold nothing that is read here
        if (!UNSEEN.contains(node.name()) && !node.name().equals("rt")) {
          inlines(node, text, boxes);
        }
      }
    }
  }

  private void inlines(XmlNode node, StringBuilder text, List<Part> boxes) {
    node.children().forEach(c -> inline(c, text, boxes));
  }

  private void run(XmlNode run, StringBuilder text, List<Part> boxes) {
    if (isHidden(run)) {
      return;
    }
    int start = text.length();
    inlines(run, text, boxes);
    if (start > 0 && isRaised(run)) { // with nothing before it, it is the figure itself
      text.replace(start, text.length(), Raised.digits(text.substring(start)));
    }
  }

  private static boolean isRaised(XmlNode run) {
    return run.at("rPr", "vertAlign")
        .flatMap(XmlNode::value)
        .filter(v -> v.equals("superscript") || v.equals("subscript"))
        .isPresent();
  }

  private boolean isHidden(XmlNode run) {
    if (run.isOn("rPr", "strike") || run.isOn("rPr", "dstrike")) {
      return true; // struck out: the figure that stands is the one beside it
    }
    return run.at("rPr", "vanish").isPresent()
        ? run.isOn("rPr", "vanish")
        : styles.hides(run.at("rPr", "rStyle").flatMap(XmlNode::value));
  }

  /** A character of a symbol font (17.3.3.30), in the private use area where it has no other. */
  private static String symbol(XmlNode node) {
    Optional<String> code = node.attribute("char").filter(c -> c.matches("[0-9A-Fa-f]{1,4}"));
    return code.map(c -> String.valueOf((char) Integer.parseInt(c, 16))).orElse("\ufffd");
  }

  /** The same content in two forms: the new one is read, and the old one if that is blank. */
  private void alternative(XmlNode node, StringBuilder text, List<Part> boxes) {
    for (XmlNode branch : branches(node)) {
      StringBuilder found = new StringBuilder();
      List<Part> inside = new ArrayList<>();
      inlines(branch, found, inside);
      if (!found.toString().isBlank() || !inside.stream().allMatch(Part::isBlank)) {
        text.append(found);
        boxes.addAll(inside);
        return;
      }
    }
  }

  private List<Part> alternative(XmlNode node) {
    return branches(node).stream()
        .map(this::parts)
        .filter(p -> !p.stream().allMatch(Part::isBlank))
        .findFirst()
        .orElse(List.of());
  }

  private static List<XmlNode> branches(XmlNode node) {
    List<XmlNode> branches = new ArrayList<>(node.all("Choice"));
    branches.addAll(node.all("Fallback"));
    return branches;
  }
}
