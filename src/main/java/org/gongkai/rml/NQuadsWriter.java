package org.gongkai.rml;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.apache.jena.datatypes.RDFDatatype;
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
  private static final int KEPT_PREDICATES = 1 << 8;

  private final Utf8Buffer line;
  // IRIs come again and again; the cache holds the very node, and so needs no comparing of text.
  private final Node[] nodes = new Node[KEPT];
  private final byte[][] written = new byte[KEPT][];
  private final Node[] predicates = new Node[KEPT_PREDICATES];
  private final byte[][] predicatesWritten = new byte[KEPT_PREDICATES][];
  private Node lastSubject = Node.ANY;
  private byte[] subjectBytes = {};
  private int subjectLength;
  private RDFDatatype lastDatatype = XSDDatatype.XSDstring;
  private byte[] datatypeBytes = {};

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

  /** As {@link #quad}, for terms that stand in no object. */
  void statement(Node graph, Node subject, Node predicate, Node object) {
    write(subject, predicate, object);
    if (graph != Quad.defaultGraphIRI) {
      term(graph);
      line.ascii(' ');
    }
    end();
  }

  private void write(Node subject, Node predicate, Node object) {
    line.startOver();
    if (subject != lastSubject) {
      int start = line.position();
      // Told to be another one first, in case that it cannot be written.
      lastSubject = Node.ANY;
      term(subject);
      line.ascii(' ');
      subjectLength = line.position() - start;
      subjectBytes = line.since(start, subjectBytes);
      lastSubject = subject;
    } else {
      line.bytes(subjectBytes, subjectLength);
    }
    predicate(predicate);
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

  // Predicates are few and the same nodes, so that their identity is cheap to ask for.
  private void predicate(Node node) {
    int slot = (System.identityHashCode(node) * 0x9e3779b9) >>> 24;
    if (predicates[slot] != node) {
      int start = line.position();
      term(node);
      predicates[slot] = node;
      predicatesWritten[slot] = line.since(start);
      return;
    }
    line.bytes(predicatesWritten[slot], predicatesWritten[slot].length);
  }

  private void iri(Node node) {
    String text = node.getURI();
    int slot = slot(text);
    if (nodes[slot] == node && written[slot] != null) {
      line.bytes(written[slot], written[slot].length);
      return;
    }
    int start = line.position();
    line.ascii('<');
    line.iri(text);
    line.ascii('>');
    // Many stand but once, so that only what comes again is kept.
    written[slot] = nodes[slot] == node ? line.since(start) : null;
    nodes[slot] = node;
  }

  // From a few characters near the end, where addresses differ: cheaper than any hash of a node.
  private static int slot(String text) {
    int length = text.length();
    int hash = length;
    for (int i = length - 1; i >= 0 && i > length - 18; i -= 4) {
      hash = hash * 31 + text.charAt(i);
    }
    return (hash * 0x9e3779b9) >>> 22;
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
      datatype(node.getLiteralDatatype());
    }
  }

  private void datatype(RDFDatatype datatype) {
    if (datatype == lastDatatype) {
      line.bytes(datatypeBytes, datatypeBytes.length);
      return;
    }
    int start = line.position();
    line.ascii('^');
    line.ascii('^');
    line.ascii('<');
    line.iri(datatype.getURI());
    line.ascii('>');
    datatypeBytes = line.since(start);
    lastDatatype = datatype;
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
