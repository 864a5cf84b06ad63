package org.gongkai.rml;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;

/**
 * Writes N-Quads, or N-Triples if it is only sent triples, as UTF-8 with as few escapes as the
 * grammar allows. {@link #finish} flushes the stream; closing it is the caller's.
 *
 * <p>A statement that is not Unicode text is refused with an {@link IllegalArgumentException}, and
 * no byte of it is written. A stream that fails gives an {@link UncheckedIOException}.
 */
public final class NQuadsWriter implements StreamRDF {
  private static final int KEPT = 1 << 10;

  private final Utf8Buffer line;
  // IRIs come again and again; the cache holds the very node, and so needs no comparing of text.
  private final Node[] nodes = new Node[KEPT];
  private final byte[][] written = new byte[KEPT][];

  public NQuadsWriter(OutputStream out) {
    this.line = new Utf8Buffer(out);
  }

  @Override
  public void start() {}

  @Override
  public void triple(Triple triple) {
    write(triple.getSubject(), triple.getPredicate(), triple.getObject());
    end();
  }

  @Override
  public void quad(Quad quad) {
    write(quad.getSubject(), quad.getPredicate(), quad.getObject());
    if (!quad.isDefaultGraph()) {
      term(quad.getGraph());
      line.ascii(' ');
    }
    end();
  }

  @Override
  public void base(String base) {}

  @Override
  public void prefix(String prefix, String iri) {}

  @Override
  public void finish() {
    try {
      line.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(Node subject, Node predicate, Node object) {
    line.startOver();
    term(subject);
    line.ascii(' ');
    term(predicate);
    line.ascii(' ');
    term(object);
    line.ascii(' ');
  }

  private void end() {
    line.ascii('.');
    line.ascii('\n');
    try {
      line.complete();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void term(Node node) {
    if (node.isURI()) {
      iri(node);
    } else if (node.isLiteral()) {
      literal(node);
    } else if (node.isBlank()) {
      blankNode(node.getBlankNodeLabel());
    } else {
      throw new IllegalArgumentException("not a term of N-Quads: " + node);
    }
  }

  private void iri(Node node) {
    int slot = (System.identityHashCode(node) * 0x9e3779b9) >>> 22;
    if (nodes[slot] != node) {
      int start = line.position();
      line.ascii('<');
      line.iri(node.getURI());
      line.ascii('>');
      nodes[slot] = node;
      written[slot] = line.since(start);
      return;
    }
    line.bytes(written[slot]);
  }

  private void literal(Node node) {
    line.ascii('"');
    line.string(node.getLiteralLexicalForm());
    line.ascii('"');
    if (!node.getLiteralLanguage().isEmpty()) {
      line.ascii('@');
      line.string(node.getLiteralLanguage());
      if (node.getLiteralBaseDirection() != null) {
        line.ascii('-');
        line.ascii('-');
        line.string(node.getLiteralBaseDirection().direction());
      }
    } else if (node.getLiteralDatatype() != XSDDatatype.XSDstring) {
      line.ascii('^');
      line.ascii('^');
      line.ascii('<');
      line.iri(node.getLiteralDatatypeURI());
      line.ascii('>');
    }
  }

  // Labels are any text in Jena; X marks a character that had to be written as its number.
  private void blankNode(String label) {
    line.ascii('_');
    line.ascii(':');
    line.ascii('B');
    for (int i = 0; i < label.length(); i++) {
      char c = label.charAt(i);
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'W';
      boolean plain = letter || c >= '0' && c <= '9' || c == '-';
      if (plain) {
        line.ascii(c);
      } else {
        line.string("X" + Integer.toHexString(c) + "X");
      }
    }
  }
}
