package org.gongkai.verdict;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.gongkai.assessment.Verdict;
import org.gongkai.assessment.Verdict.Standing;
import org.gongkai.assessment.Verdicts;
import org.gongkai.verdict.LineTurtle.Statement;
import org.gongkai.vocab.Gk;

/**
 * Verdicts as Turtle: equal verdicts give equal text, in the order of their addresses. Read is any
 * Turtle; what it says of whether a verdict stands is for people and not taken.
 */
public final class VerdictTurtle {
  private static final String HEAD =
      """
      @prefix dct: <http://purl.org/dc/terms/> .
      @prefix gk: <https://w3id.org/gongkai/def/> .
      @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
      """;

  private final String base;

  /**
   * @param base what every address of the store begins with
   */
  public VerdictTurtle(String base) {
    this.base = base;
  }

  /** Verdicts as Turtle, each with whether it stands. */
  public String write(Map<Verdict, Standing> verdicts) {
    Map<Verdict, Standing> sorted = new TreeMap<>(Verdicts.ORDER);
    sorted.putAll(verdicts);
    StringBuilder turtle = new StringBuilder(HEAD);
    sorted.forEach((verdict, standing) -> turtle.append('\n').append(block(verdict, standing)));
    return turtle.toString();
  }

  private String block(Verdict verdict, Standing standing) {
    return String.join(
        " ;\n    ",
        iri(verdict.address()) + " a gk:Verdict",
        "gk:onFinding " + iri(verdict.finding()),
        "gk:aboutReport " + iri(verdict.report()),
        "gk:verdictState <" + Gk.concept("verdict-state", verdict.state().notation()) + ">",
        "dct:description " + TurtleText.quoted(verdict.reason()),
        "gk:author " + TurtleText.quoted(verdict.author()),
        "dct:created \"" + verdict.time() + "\"^^xsd:dateTime",
        "gk:fingerprint " + TurtleText.quoted(verdict.fingerprint()),
        "gk:verdictStanding <" + Gk.concept("verdict-standing", standing.notation()) + "> .\n");
  }

  private String iri(String address) {
    return "<" + TurtleText.iri(base + address) + ">";
  }

  /**
   * The verdicts that some Turtle states.
   *
   * @param file how to name it in messages
   * @throws BadVerdictsException naming every fault with its line
   */
  public List<Verdict> read(String file, String turtle) {
    List<String> problems = new ArrayList<>();
    Map<Node, VerdictDraft> drafts = new TreeMap<>(Comparator.comparing(Node::toString));
    for (Statement statement : LineTurtle.read(file, turtle, base)) {
      VerdictDraft draft =
          drafts.computeIfAbsent(
              statement.subject(), s -> new VerdictDraft(base, s, statement.line()));
      draft.add(statement);
    }
    List<Verdict> verdicts = new ArrayList<>();
    for (VerdictDraft draft : drafts.values()) {
      draft.verdict().ifPresent(verdicts::add);
      draft.faults().forEach(f -> problems.add(file + ":" + f));
    }
    if (!problems.isEmpty()) {
      problems.sort(Comparator.comparing(VerdictTurtle::line).thenComparing(p -> p));
      throw new BadVerdictsException(problems);
    }
    return sorted(verdicts);
  }

  private static List<Verdict> sorted(Collection<Verdict> verdicts) {
    return verdicts.stream().sorted(Verdicts.ORDER).toList();
  }

  private static int line(String problem) {
    return Integer.parseInt(problem.replaceFirst("(?s)^.*?:(\\d+): .*$", "$1"));
  }
}
