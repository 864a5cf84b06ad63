package org.gongkai.verdict;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
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
import org.apache.jena.sys.JenaSystem;

/** Reads Turtle keeping the line of each statement, which a Jena graph does not. */
final class LineTurtle extends ParserProfileStd {
  static {
    JenaSystem.init();
  }

  /**
   * One statement.
   *
   * @param line 1-based line at which the parser had read it
   */
  record Statement(Node subject, Node property, Node object, int line) {}

  private final List<Statement> statements = new ArrayList<>();

  private LineTurtle(String file, String base) {
    super(
        RiotLib.factoryRDF(),
        new Handler(file),
        IRIxResolver.create(base).build(),
        PrefixMapFactory.create(),
        RIOT.getContext().copy(),
        true,
        false);
  }

  /**
   * Every statement in its order.
   *
   * @throws BadVerdictsException if it is no Turtle
   */
  static List<Statement> read(String file, String turtle, String base) {
    LineTurtle profile = new LineTurtle(file, base);
    try {
      RDFParserRegistry.getFactory(Lang.TURTLE)
          .create(Lang.TURTLE, profile)
          .read(
              new StringReader(turtle),
              base,
              Lang.TURTLE.getContentType(),
              StreamRDFLib.sinkNull(),
              RIOT.getContext().copy());
    } catch (RiotException e) {
      throw new BadVerdictsException(List.of(file + ":1: " + e.getMessage()));
    }
    return profile.statements;
  }

  @Override
  public Triple createTriple(Node s, Node p, Node o, long line, long column) {
    statements.add(new Statement(s, p, o, Math.max(1, (int) line)));
    return super.createTriple(s, p, o, line, column);
  }

  private record Handler(String file) implements ErrorHandler {
    @Override
    public void warning(String message, long line, long column) {
      fatal(message, line, column); // an address or a time that is none
    }

    @Override
    public void error(String message, long line, long column) {
      fatal(message, line, column);
    }

    @Override
    public void fatal(String message, long line, long column) {
      throw new BadVerdictsException(
          List.of(file + ":" + Math.max(1, line) + ": not Turtle: " + message));
    }
  }
}
