package org.gongkai.verdict;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.gongkai.assessment.FindingAddresses;
import org.gongkai.assessment.Verdict;
import org.gongkai.verdict.LineTurtle.Statement;
import org.gongkai.vocab.Gk;

/** The statements about one verdict, and what is wrong with them. */
final class VerdictDraft {
  private static final Set<Node> NEEDED =
      Set.of(
          RDF.type.asNode(),
          Gk.ON_FINDING,
          Gk.VERDICT_STATE,
          DCTerms.description.asNode(),
          Gk.AUTHOR,
          DCTerms.created.asNode(),
          Gk.FINGERPRINT);
  private static final Set<Node> ALLOWED = Set.of(Gk.ABOUT_REPORT, Gk.VERDICT_STANDING);

  private final String base;
  private final Node subject;
  private final int line;
  private final Map<Node, Statement> said = new HashMap<>();
  private final List<String> faults = new ArrayList<>();

  /**
   * @param line of its first statement
   */
  VerdictDraft(String base, Node subject, int line) {
    this.base = base;
    this.subject = subject;
    this.line = line;
  }

  void add(Statement statement) {
    Node property = statement.property();
    if (!NEEDED.contains(property) && !ALLOWED.contains(property)) {
      fault(statement.line(), property + " says nothing of a verdict");
    } else if (said.putIfAbsent(property, statement) != null
        && !said.get(property).object().equals(statement.object())) {
      fault(statement.line(), property + " is said twice of one verdict");
    }
  }

  /** What is wrong, each beginning with its line; known when the verdict has been asked for. */
  List<String> faults() {
    return faults;
  }

  /** The verdict; empty if something is wrong. */
  Optional<Verdict> verdict() {
    Set<String> missing =
        NEEDED.stream()
            .filter(p -> !said.containsKey(p))
            .map(Node::toString)
            .collect(Collectors.toCollection(TreeSet::new));
    if (!missing.isEmpty()) {
      fault(line, "a verdict without " + String.join(", ", missing));
    }
    if (said.containsKey(RDF.type.asNode())) {
      value(RDF.type.asNode(), this::type);
    }
    return faults.isEmpty() ? made() : Optional.empty();
  }

  private Optional<Verdict> made() {
    Optional<String> finding = value(Gk.ON_FINDING, this::finding);
    Optional<Verdict.State> state = value(Gk.VERDICT_STATE, VerdictDraft::state);
    Optional<String> reason = value(DCTerms.description.asNode(), VerdictDraft::words);
    Optional<String> author = value(Gk.AUTHOR, VerdictDraft::words);
    Optional<Instant> time = value(DCTerms.created.asNode(), VerdictDraft::time);
    Optional<String> print = value(Gk.FINGERPRINT, VerdictDraft::fingerprint);
    if (!faults.isEmpty()) {
      return Optional.empty();
    }
    Verdict verdict =
        new Verdict(
            finding.orElseThrow(),
            state.orElseThrow(),
            reason.orElseThrow(),
            author.orElseThrow(),
            time.orElseThrow(),
            print.orElseThrow());
    // Another's address is theirs; one of ours belongs to what was said, and would be a forgery.
    if (subject.toString().startsWith(base + "id/verdict/")
        && !subject.toString().equals(base + verdict.address())) {
      fault(line, "its address is not that of what it says: " + base + verdict.address());
      return Optional.empty();
    }
    return Optional.of(verdict);
  }

  private <T> Optional<T> value(Node property, Function<Node, T> reader) {
    Statement statement = said.get(property);
    try {
      return Optional.of(reader.apply(statement.object()));
    } catch (IllegalArgumentException | DateTimeException e) {
      fault(statement.line(), e.getMessage());
      return Optional.empty();
    }
  }

  private Node type(Node object) {
    if (!object.equals(Gk.VERDICT)) {
      throw new IllegalArgumentException(object + " is not " + Gk.VERDICT);
    }
    return object;
  }

  private String finding(Node object) {
    if (!object.isURI() || !object.getURI().startsWith(base)) {
      throw new IllegalArgumentException(object + " is no finding under " + base);
    }
    String finding = object.getURI().substring(base.length());
    FindingAddresses.reportOf(finding);
    return finding;
  }

  private static Verdict.State state(Node object) {
    String list = Gk.NS + "verdict-state/";
    return Optional.of(object.toString())
        .filter(s -> s.startsWith(list))
        .flatMap(s -> Verdict.State.of(s.substring(list.length())))
        .orElseThrow(
            () -> new IllegalArgumentException(object + " is none of code list verdict-state"));
  }

  private static String words(Node object) {
    if (!object.isLiteral() || object.getLiteralLexicalForm().isBlank()) {
      throw new IllegalArgumentException("no words: " + object);
    }
    return object.getLiteralLexicalForm();
  }

  private static Instant time(Node object) {
    return OffsetDateTime.parse(words(object)).toInstant();
  }

  private static String fingerprint(Node object) {
    String print = words(object);
    if (!print.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("no fingerprint: " + print);
    }
    return print;
  }

  private void fault(int where, String what) {
    faults.add(where + ": " + what);
  }
}
