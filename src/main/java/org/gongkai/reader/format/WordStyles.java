package org.gongkai.reader.format;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the styles of a DOCX file say that the text needs: which list, and what is hidden. */
final class WordStyles {
  private final Map<String, XmlNode> styles = new HashMap<>();
  private Optional<String> standard = Optional.empty();

  /** The styles of {@code word/styles.xml}, if the file has them. */
  WordStyles(Optional<XmlNode> root) {
    root.ifPresent(r -> r.all("style").forEach(this::add));
  }

  private void add(XmlNode style) {
    Optional<String> id = style.attribute("styleId");
    id.ifPresent(i -> styles.put(i, style));
    boolean isStandard =
        style.attribute("default").filter(d -> d.matches("1|true|on")).isPresent()
            && style.attribute("type").filter("paragraph"::equals).isPresent();
    standard = isStandard ? id : standard;
  }

  /** The style of a paragraph: its own, or the standard one. */
  Optional<String> ofParagraph(XmlNode paragraph) {
    return paragraph.at("pPr", "pStyle").flatMap(XmlNode::value).or(() -> standard);
  }

  /** The first style that has a property, going from a style to those it is based on. */
  Optional<XmlNode> withProperty(Optional<String> id, String... path) {
    Set<String> seen = new HashSet<>();
    Optional<String> at = id;
    while (at.isPresent() && seen.add(at.get())) {
      Optional<XmlNode> style = Optional.ofNullable(styles.get(at.get()));
      if (style.flatMap(s -> s.at(path)).isPresent()) {
        return style;
      }
      at = style.flatMap(s -> s.at("basedOn")).flatMap(XmlNode::value);
    }
    return Optional.empty();
  }

  /** Whether a style hides its text. */
  boolean hides(Optional<String> id) {
    return withProperty(id, "rPr", "vanish").filter(s -> s.isOn("rPr", "vanish")).isPresent();
  }
}
