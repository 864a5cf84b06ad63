package org.gongkai.reader.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.reader.format.ListNumbers.Level;
import org.gongkai.reader.format.ListNumbers.Numbered;

/**
 * The automatic numbers of a DOCX file (ECMA-376-1 17.9): 一、 before a heading is often no text of
 * the paragraph but made from {@code word/numbering.xml}.
 */
final class WordNumbering {
  private final Map<String, XmlNode> definitions = new HashMap<>();
  private final Map<String, XmlNode> instances = new HashMap<>();
  private final Map<String, Optional<Numbered>> lists = new HashMap<>();
  private final ListNumbers numbers = new ListNumbers();
  private final WordStyles styles;

  WordNumbering(Optional<XmlNode> root, WordStyles styles) {
    this.styles = styles;
    root.ifPresent(
        r -> {
          r.all("abstractNum").forEach(d -> put(definitions, d, "abstractNumId"));
          r.all("num").forEach(n -> put(instances, n, "numId"));
        });
  }

  private static void put(Map<String, XmlNode> map, XmlNode node, String id) {
    node.attribute(id).ifPresent(i -> map.put(i, node));
  }

  /** The characters that are printed before a paragraph; empty if it is in no list. */
  String before(XmlNode paragraph) {
    Optional<String> style = styles.ofParagraph(paragraph);
    Optional<XmlNode> own = paragraph.at("pPr", "numPr");
    Optional<XmlNode> styled =
        styles.withProperty(style, "pPr", "numPr").flatMap(s -> s.at("pPr", "numPr"));
    Optional<String> id = value(own, "numId").or(() -> value(styled, "numId"));
    Optional<Numbered> list =
        id.flatMap(
            i ->
                lists.computeIfAbsent(
                    i, k -> Optional.ofNullable(instances.get(k)).flatMap(this::list)));
    int level =
        own.flatMap(n -> n.number("ilvl"))
            .or(() -> styled.flatMap(n -> n.number("ilvl")))
            .orElseGet(() -> levelOfStyle(id, style));
    return list.map(l -> numbers.next(l, level)).orElse("");
  }

  private static Optional<String> value(Optional<XmlNode> numPr, String name) {
    return numPr.flatMap(n -> n.child(name)).flatMap(XmlNode::value);
  }

  /** A level may be tied to a style instead (17.9.23). */
  private int levelOfStyle(Optional<String> id, Optional<String> style) {
    List<XmlNode> levels =
        id.map(instances::get).flatMap(this::definition).map(d -> d.all("lvl")).orElse(List.of());
    for (int i = 0; i < levels.size(); i++) {
      Optional<String> tied = levels.get(i).child("pStyle").flatMap(XmlNode::value);
      if (tied.isPresent() && tied.equals(style)) {
        return i;
      }
    }
    return 0;
  }

  private Optional<XmlNode> definition(XmlNode instance) {
    Optional<XmlNode> found =
        instance.child("abstractNumId").flatMap(XmlNode::value).map(definitions::get);
    return found.map(
        d -> d.child("numStyleLink").flatMap(XmlNode::value).flatMap(this::linked).orElse(d));
  }

  /** The definition that a numbering style stands for (17.9.21, 17.9.27). */
  private Optional<XmlNode> linked(String style) {
    return definitions.values().stream()
        .filter(d -> d.child("styleLink").flatMap(XmlNode::value).filter(style::equals).isPresent())
        .findFirst();
  }

  private Optional<Numbered> list(XmlNode instance) {
    return definition(instance).map(d -> list(instance, d));
  }

  private static Numbered list(XmlNode instance, XmlNode definition) {
    List<Level> levels = new ArrayList<>();
    Map<Integer, Integer> starts = new HashMap<>();
    for (int i = 0; i < ListNumbers.LEVELS; i++) {
      Optional<XmlNode> over = ofLevel(instance.all("lvlOverride"), i);
      Optional<XmlNode> own = over.flatMap(o -> o.child("lvl"));
      int number = i;
      over.flatMap(o -> o.number("startOverride")).ifPresent(s -> starts.put(number, s));
      levels.add(level(own.or(() -> ofLevel(definition.all("lvl"), number)), i));
    }
    return new Numbered(
        definition.attribute("abstractNumId").orElse(""),
        instance.attribute("numId").orElse(""),
        levels,
        starts);
  }

  private static Optional<XmlNode> ofLevel(List<XmlNode> nodes, int level) {
    String name = String.valueOf(level);
    return nodes.stream()
        .filter(n -> n.attribute("ilvl").filter(name::equals).isPresent())
        .findFirst();
  }

  private static Level level(Optional<XmlNode> node, int index) {
    String text = node.flatMap(n -> n.child("lvlText")).flatMap(XmlNode::value).orElse("");
    String style =
        node.flatMap(n -> n.at("numFmt").or(() -> n.at("AlternateContent", "Choice", "numFmt")))
            .flatMap(XmlNode::value)
            .orElse("decimal");
    boolean apart =
        node.flatMap(n -> n.child("suff"))
            .flatMap(XmlNode::value)
            .filter("nothing"::equals)
            .isEmpty();
    NumberStyle numbers = NumberStyle.named(style);
    return new Level(
        node.flatMap(n -> n.number("start")).orElse(0),
        numbers,
        style.equals("bullet") ? "" : template(text),
        apart ? " " : "",
        node.flatMap(n -> n.number("lvlRestart")).orElse(index),
        node.filter(n -> n.isOn("isLgl")).isPresent());
  }

  /** %1 to %9 stand for the numbers of the levels (17.9.11). */
  private static String template(String text) {
    StringBuilder template = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
      if (c == '%' && next >= '1' && next <= '9') {
        template.append((char) (next - '1'));
        i++;
      } else if (c >= ' ') {
        template.append(c);
      }
    }
    return template.toString();
  }
}
