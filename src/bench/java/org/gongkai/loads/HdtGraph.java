package org.gongkai.loads;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.lib.Cache;
import org.apache.jena.atlas.lib.CacheFactory;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.NullIterator;
import org.apache.jena.util.iterator.WrappedIterator;
import org.rdfhdt.hdt.enums.TripleComponentRole;
import org.rdfhdt.hdt.hdt.HDT;
import org.rdfhdt.hdt.hdt.HDTManager;
import org.rdfhdt.hdt.triples.TripleID;

/** An indexed HDT file as a graph of Jena. */
final class HdtGraph extends GraphBase implements Closeable {
  private static final int NODES = 500_000;

  private record Key(long id, TripleComponentRole role) {}

  private final HDT hdt;
  private final Cache<Key, Node> nodes = CacheFactory.createCache(NODES);

  private HdtGraph(HDT hdt) {
    this.hdt = hdt;
  }

  static HdtGraph open(Path file) throws IOException {
    return new HdtGraph(HDTManager.mapIndexedHDT(file.toString(), null));
  }

  Model model() {
    return ModelFactory.createModelForGraph((Graph) this);
  }

  @Override
  protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
    long subject = id(pattern.getMatchSubject(), TripleComponentRole.SUBJECT);
    long predicate = id(pattern.getMatchPredicate(), TripleComponentRole.PREDICATE);
    long object = id(pattern.getMatchObject(), TripleComponentRole.OBJECT);
    if (subject < 0 || predicate < 0 || object < 0) {
      return NullIterator.instance();
    }
    Iterator<TripleID> found = hdt.getTriples().search(new TripleID(subject, predicate, object));
    return WrappedIterator.create(Iter.map(found, this::triple));
  }

  private Triple triple(TripleID ids) {
    return Triple.create(
        node(ids.getSubject(), TripleComponentRole.SUBJECT),
        node(ids.getPredicate(), TripleComponentRole.PREDICATE),
        node(ids.getObject(), TripleComponentRole.OBJECT));
  }

  /** 0 for any node, -1 for one that is not there. */
  private long id(Node node, TripleComponentRole role) {
    if (node == null || !node.isConcrete()) {
      return 0;
    }
    long id = hdt.getDictionary().stringToId(text(node), role);
    return id > 0 ? id : -1;
  }

  private Node node(long id, TripleComponentRole role) {
    return nodes.get(
        new Key(id, role), k -> node(hdt.getDictionary().idToString(k.id(), k.role()).toString()));
  }

  static String text(Node node) {
    if (node.isURI()) {
      return node.getURI();
    }
    String quoted = '"' + node.getLiteralLexicalForm() + '"';
    if (!node.getLiteralLanguage().isEmpty()) {
      return quoted + '@' + node.getLiteralLanguage();
    }
    String type = node.getLiteralDatatypeURI();
    return type.endsWith("#string") ? quoted : quoted + "^^<" + type + '>';
  }

  private static Node node(String text) {
    if (text.charAt(0) != '"') {
      return NodeFactory.createURI(text);
    }
    int end = text.lastIndexOf('"');
    String lexical = text.substring(1, end);
    String rest = text.substring(end + 1);
    if (rest.startsWith("@")) {
      return NodeFactory.createLiteralLang(lexical, rest.substring(1));
    }
    return rest.startsWith("^^")
        ? NodeFactory.createLiteralDT(
            lexical,
            TypeMapper.getInstance().getSafeTypeByName(rest.substring(3, rest.length() - 1)))
        : NodeFactory.createLiteralString(lexical);
  }

  @Override
  public void close() {
    try {
      hdt.close();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
