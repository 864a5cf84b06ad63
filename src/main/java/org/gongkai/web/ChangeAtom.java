package org.gongkai.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.gongkai.store.ChangeKind;
import org.gongkai.store.ChangeLog;
import org.gongkai.store.LoggedChange;

/**
 * The log of changes as an Atom feed (RFC 4287) with archives (RFC 5005, 4): the newest page is the
 * feed, every older one an archive. The newest change stands first.
 */
final class ChangeAtom {

  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final String HISTORY = "http://purl.org/syndication/history/1.0";
  private static final Map<ChangeKind, String> KINDS =
      Map.of(
          ChangeKind.ADDED, "新增 added",
          ChangeKind.CHANGED, "更改 changed",
          ChangeKind.REMOVED, "移除 removed");

  private final String base;
  private final UnaryOperator<String> label;
  private final XMLStreamWriter xml;

  private ChangeAtom(String base, UnaryOperator<String> label, XMLStreamWriter xml) {
    this.base = base;
    this.label = label;
    this.xml = xml;
  }

  /**
   * @param pages all of the log, the oldest first
   * @param index of the page; the last is the feed itself, -1 an empty one
   * @param label of a thing, by its address relative to the base
   */
  static byte[] of(
      String base,
      List<ChangeLog.Page> pages,
      int index,
      ChangeLog log,
      UnaryOperator<String> label) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newDefaultFactory()
              .createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
      new ChangeAtom(base, label, xml).feed(pages, index, log);
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("Bytes in memory take any text", e);
    }
    return out.toByteArray();
  }

  private void feed(List<ChangeLog.Page> pages, int index, ChangeLog log)
      throws XMLStreamException {
    List<LoggedChange> changes = index < 0 ? List.of() : log.changes(pages.get(index));
    xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
    xml.setDefaultNamespace(ATOM);
    xml.setPrefix("fh", HISTORY);
    xml.writeStartElement(ATOM, "feed");
    xml.writeDefaultNamespace(ATOM);
    xml.writeNamespace("fh", HISTORY);
    text("id", base + "changes");
    text("title", "公开：报告的变更 gongkai: changes of the reports");
    text("updated", changes.isEmpty() ? "1970-01-01T00:00:00Z" : newest(changes).when().toString());
    xml.writeStartElement(ATOM, "author");
    text("name", "gongkai");
    xml.writeEndElement();
    links(pages, index);
    for (int i = changes.size() - 1; i >= 0; i--) {
      entry(changes.get(i));
    }
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private static LoggedChange newest(List<LoggedChange> changes) {
    return changes.get(changes.size() - 1);
  }

  private void links(List<ChangeLog.Page> pages, int index) throws XMLStreamException {
    boolean archive = index < pages.size() - 1;
    String feed = base + "changes/feed.atom";
    link("self", archive ? page(pages.get(index)) : feed, Optional.of(MediaKind.ATOM));
    link("alternate", base + "changes", Optional.of(MediaKind.HTML));
    if (archive) {
      xml.writeEmptyElement(HISTORY, "archive");
      link("current", feed, Optional.of(MediaKind.ATOM));
    }
    if (index > 0) {
      link("prev-archive", page(pages.get(index - 1)), Optional.of(MediaKind.ATOM));
    }
    if (index < pages.size() - 2) {
      link("next-archive", page(pages.get(index + 1)), Optional.of(MediaKind.ATOM));
    }
  }

  private String page(ChangeLog.Page page) {
    return base + "changes/pages/" + page.name() + ".atom";
  }

  private void entry(LoggedChange change) throws XMLStreamException {
    String member = base + "changes/" + change.number();
    String title = KINDS.get(change.kind()) + ": " + label.apply(change.address());
    xml.writeStartElement(ATOM, "entry");
    text("id", member);
    text("title", title);
    text("updated", change.when().toString());
    xml.writeEmptyElement(ATOM, "category");
    xml.writeAttribute("term", change.kind().name().toLowerCase(Locale.ROOT));
    link("alternate", member, Optional.empty());
    link("related", base + change.address(), Optional.empty());
    if (change.kind() != ChangeKind.REMOVED) {
      String statements = base + "changes/statements/" + change.address();
      link("enclosure", statements, Optional.of(MediaKind.N_TRIPLES));
    }
    text("summary", title);
    xml.writeEndElement();
  }

  // Addresses here are IRIs, but what a link may hold is a URI for most readers of feeds.
  private void link(String relation, String target, Optional<MediaKind> kind)
      throws XMLStreamException {
    xml.writeEmptyElement(ATOM, "link");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("href", Addresses.encodedWeb(target));
    if (kind.isPresent()) {
      xml.writeAttribute("type", kind.get().type());
    }
  }

  private void text(String name, String text) throws XMLStreamException {
    xml.writeStartElement(ATOM, name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }
}
