package org.gongkai.harvest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.out.NodeFmtLib;

/** Statements about one thing, written as a person would; texts of strangers stay texts. */
final class Turtle {
  private static final Pattern WEB = Pattern.compile("https?://[^\\s\\p{Cntrl}<>\"{}|\\\\^`]+");
  private static final int LONGEST = 4000;
  private static final int REPLACEMENT = 0xFFFD;

  private final String subject;
  private final List<String> said = new ArrayList<>();

  /**
   * @param subject relative address, of letters that an IRI may have
   */
  Turtle(String subject) {
    this.subject = subject;
  }

  /** Already as Turtle writes it. */
  Turtle say(String property, String term) {
    said.add(property + " " + term);
    return this;
  }

  Turtle text(String property, Text text) {
    return say(property, literal(text.value(), text.language()));
  }

  static String literal(String value, String language) {
    String clean = value.replaceAll("[\\p{Cntrl}&&[^\\n]]+", " ").strip();
    // By code points, and no half of a pair: such a text could not be written.
    String cut =
        clean
            .codePoints()
            .limit(LONGEST)
            .map(c -> Character.getType(c) == Character.SURROGATE ? REPLACEMENT : c)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    boolean tag = language.matches("[a-z]{2,8}(-[a-z0-9]{1,8})*");
    return NodeFmtLib.strTTL(
        tag ? NodeFactory.createLiteralLang(cut, language) : NodeFactory.createLiteralString(cut));
  }

  /** An address of the web as an IRI; empty for anything else. */
  static Optional<String> iri(String address) {
    return WEB.matcher(address).matches() ? Optional.of("<" + address + ">") : Optional.empty();
  }

  @Override
  public String toString() {
    return "<" + subject + "> " + String.join(" ;\n    ", said) + " .\n";
  }
}
