package org.gongkai.web;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * A term in a request: an IRI as it is, {@code "text"}, {@code "text"@language} or {@code
 * "text"^^IRI} (Hydra's explicit representation, Triple Pattern Fragments 3.3), with nothing
 * escaped.
 */
final class TermText {

  private static final Pattern LITERAL =
      Pattern.compile(
          "\"(?<text>.*)\"(?:@(?<language>[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*)|\\^\\^(?<type>.+))?",
          Pattern.DOTALL);
  private static final Pattern IRI =
      Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[^\\x00-\\x20<>\"{}|\\\\^`]*");

  private TermText() {}

  /** Any term for an empty text or a variable; empty if the text is no term. */
  static Optional<Node> node(String text) {
    if (text.isEmpty() || text.startsWith("?")) {
      return Optional.of(Node.ANY);
    }
    Matcher literal = LITERAL.matcher(text);
    return literal.matches() ? literal(literal) : iri(text).map(NodeFactory::createURI);
  }

  private static Optional<Node> literal(Matcher parts) {
    String text = parts.group("text");
    if (parts.group("language") != null) {
      return Optional.of(NodeFactory.createLiteralLang(text, parts.group("language")));
    }
    if (parts.group("type") == null) {
      return Optional.of(NodeFactory.createLiteralString(text));
    }
    return iri(parts.group("type"))
        .map(type -> TypeMapper.getInstance().getSafeTypeByName(type))
        .map(type -> NodeFactory.createLiteralDT(text, type));
  }

  // Some clients put an IRI in angle brackets.
  private static Optional<String> iri(String text) {
    boolean bracketed = text.startsWith("<") && text.endsWith(">");
    String iri = bracketed ? text.substring(1, text.length() - 1) : text;
    return IRI.matcher(iri).matches() ? Optional.of(iri) : Optional.empty();
  }

  /** The same node again from {@link #node}; empty for any term. */
  static String text(Node node) {
    if (node.isURI()) {
      return node.getURI();
    }
    if (!node.isLiteral()) {
      return "";
    }
    String quoted = '"' + node.getLiteralLexicalForm() + '"';
    if (!node.getLiteralLanguage().isEmpty()) {
      return quoted + "@" + node.getLiteralLanguage();
    }
    String type = node.getLiteralDatatypeURI();
    return type.equals("http://www.w3.org/2001/XMLSchema#string") ? quoted : quoted + "^^" + type;
  }
}
