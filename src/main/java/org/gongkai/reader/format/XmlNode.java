package org.gongkai.reader.format;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An element of a part of a DOCX file. Names are local ones: the transitional and the strict form
 * of the format (ECMA-376, ISO/IEC 29500) differ in their namespaces alone.
 */
final class XmlNode {
  private static final int DEEPEST = 400;
  private static final int MOST_NODES = 500_000;

  private final String name;
  private final Map<String, String> attributes;
  private final List<XmlNode> children = new ArrayList<>();
  private final StringBuilder text = new StringBuilder(0);

  private XmlNode(String name, Map<String, String> attributes) {
    this.name = name;
    this.attributes = attributes;
  }

  /** Reads a part. A document type is refused: no part may have one (ECMA-376-2 8.1.4). */
  static XmlNode read(String part, byte[] bytes) throws Refusal {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      return read(part, factory.createXMLStreamReader(new ByteArrayInputStream(bytes)));
    } catch (XMLStreamException e) {
      String said = String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
      throw Refusal.damaged(part + ": " + said);
    }
  }

  private static XmlNode read(String part, XMLStreamReader xml) throws XMLStreamException, Refusal {
    Deque<XmlNode> open = new ArrayDeque<>();
    open.push(new XmlNode("", Map.of()));
    int nodes = 0;
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          XmlNode node = new XmlNode(xml.getLocalName(), attributes(xml));
          open.element().children.add(node);
          open.push(node);
          nodes++;
        }
        case XMLStreamConstants.END_ELEMENT -> open.pop();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
            open.element().text.append(xml.getText());
        case XMLStreamConstants.DTD -> throw Refusal.damaged(part + ": a document type");
        default -> {
          // comments and processing instructions say nothing
        }
      }
      if (open.size() > DEEPEST || nodes > MOST_NODES) {
        throw Refusal.limit(
            part + ": " + (nodes > MOST_NODES ? MOST_NODES + " elements" : DEEPEST + " levels"));
      }
    }
    return open.element();
  }

  private static Map<String, String> attributes(XMLStreamReader xml) {
    int count = xml.getAttributeCount();
    if (count == 0) {
      return Map.of();
    }
    Map<String, String> attributes = new HashMap<>();
    for (int i = 0; i < count; i++) {
      attributes.putIfAbsent(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
    }
    return attributes;
  }

  String name() {
    return name;
  }

  List<XmlNode> children() {
    return children;
  }

  /** The characters directly in it. */
  String text() {
    return text.toString();
  }

  Optional<String> attribute(String local) {
    return Optional.ofNullable(attributes.get(local));
  }

  /** The attribute {@code val}, in which most properties stand. */
  Optional<String> value() {
    return attribute("val");
  }

  Optional<XmlNode> child(String local) {
    for (XmlNode child : children) {
      if (child.name.equals(local)) {
        return Optional.of(child);
      }
    }
    return Optional.empty();
  }

  /** A child of a child and so on. */
  Optional<XmlNode> at(String... path) {
    Optional<XmlNode> found = Optional.of(this);
    for (String step : path) {
      found = found.flatMap(n -> n.child(step));
    }
    return found;
  }

  /** All children of a name. */
  List<XmlNode> all(String local) {
    return children.stream().filter(c -> c.name.equals(local)).toList();
  }

  /** Whether a toggle property below it is there and on (ECMA-376-1 17.17.4). */
  boolean isOn(String... path) {
    return at(path)
        .filter(n -> !n.value().filter(v -> v.matches("0|false|off")).isPresent())
        .isPresent();
  }

  /** The whole number of a property below it. */
  Optional<Integer> number(String... path) {
    return at(path)
        .flatMap(XmlNode::value)
        .filter(v -> v.matches("-?\\d{1,9}"))
        .map(Integer::valueOf);
  }
}
