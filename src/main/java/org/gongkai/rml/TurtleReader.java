package org.gongkai.rml;

import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.irix.IRIxResolver;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParserRegistry;
import org.apache.jena.riot.RIOT;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.ParserProfileStd;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.riot.system.RiotLib;
import org.apache.jena.riot.system.StreamRDFLib;

/** Reads mapping files keeping line and column of each statement, which a Jena graph does not. */
final class TurtleReader {
  private final MappingGraph graph = new MappingGraph();
  private final Problems problems;
  private final String base;

  private TurtleReader(String base, Problems problems) {
    this.base = base;
    this.problems = problems;
  }

  static MappingGraph read(List<MappingDocument> documents, String base, Problems problems) {
    TurtleReader reader = new TurtleReader(base, problems);
    documents.forEach(reader::read);
    return reader.graph;
  }

  private void read(MappingDocument document) {
    Profile profile = new Profile(document.name());
    try {
      RDFParserRegistry.getFactory(Lang.TURTLE)
          .create(Lang.TURTLE, profile)
          .read(
              new StringReader(document.turtle()),
              base,
              Lang.TURTLE.getContentType(),
              StreamRDFLib.sinkNull(),
              RIOT.getContext().copy());
    } catch (RiotException e) {
      // Told through the error handler, which knows the line; this one ends the reading.
      if (problems.isEmpty()) {
        problems.add(new Origin(document.name(), 1, 1), "Turtle", e.getMessage());
      }
    }
  }

  private final class Profile extends ParserProfileStd {
    private final String name;
    private final Map<Node, Origin> openings = new HashMap<>();

    Profile(String name) {
      super(
          RiotLib.factoryRDF(),
          new Handler(name),
          IRIxResolver.create(base).build(),
          PrefixMapFactory.create(),
          RIOT.getContext().copy(),
          true,
          false);
      this.name = name;
    }

    @Override
    public Node createBlankNode(Node scope, long line, long column) {
      Node node = super.createBlankNode(scope, line, column);
      openings.put(node, origin(name, line, column));
      return node;
    }

    // The parser stands behind the closing bracket when it tells of [ ... ]; the opening is meant.
    @Override
    public Triple createTriple(Node s, Node p, Node o, long line, long column) {
      Origin origin = openings.getOrDefault(o, origin(name, line, column));
      graph.add(new Statement(s, p, o, origin));
      return super.createTriple(s, p, o, line, column);
    }
  }

  private static Origin origin(String name, long line, long column) {
    return new Origin(name, Math.max(1, (int) line), Math.max(1, (int) column));
  }

  private final class Handler implements ErrorHandler {
    private final String name;

    Handler(String name) {
      this.name = name;
    }

    // What is merely odd in the Turtle does not matter here; the IRIs used are checked by us.
    @Override
    public void warning(String message, long line, long column) {}

    @Override
    public void error(String message, long line, long column) {
      fatal(message, line, column);
    }

    @Override
    public void fatal(String message, long line, long column) {
      problems.add(origin(name, line, column), "Turtle", message);
      throw new RiotException(message);
    }
  }
}
