package org.gongkai.web;

import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * A page of what matches a triple pattern.
 *
 * @param subject {@link Node#ANY} where every term fits, as in the other two
 * @param page from 1
 */
record Fragment(Node subject, Node predicate, Node object, int page) {

  /** Statements on a page. */
  static final int SIZE = 250;

  /** The last page that is given: whoever wants more takes the whole graph. */
  static final int MOST_PAGES = 4000;

  private static final String UNRESERVED = "-._~";

  /** Empty if a parameter is not what it must be. */
  static Optional<Fragment> of(Asked asked) {
    Optional<Node> subject = term(asked, "subject").filter(Fragment::isName);
    Optional<Node> predicate = term(asked, "predicate").filter(Fragment::isName);
    Optional<Node> object = term(asked, "object");
    Optional<Integer> page =
        Optional.of(asked.parameter("page").orElse("1"))
            .filter(text -> text.matches("[1-9]\\d{0,8}"))
            .map(Integer::valueOf);
    return subject.flatMap(
        s ->
            predicate.flatMap(
                p -> object.flatMap(o -> page.map(number -> new Fragment(s, p, o, number)))));
  }

  private static Optional<Node> term(Asked asked, String name) {
    return TermText.node(asked.parameter(name).orElse(""));
  }

  private static boolean isName(Node node) {
    return !node.isLiteral();
  }

  Fragment at(int number) {
    return new Fragment(subject, predicate, object, number);
  }

  long skipped() {
    return (long) (page - 1) * SIZE;
  }

  /** What stands after {@code /fragments} to ask for the pattern; no page. */
  String pattern() {
    StringBuilder query = new StringBuilder();
    add(query, "subject", TermText.text(subject));
    add(query, "predicate", TermText.text(predicate));
    add(query, "object", TermText.text(object));
    return query.toString();
  }

  /** The same, and the page unless it is the first. */
  String query() {
    StringBuilder query = new StringBuilder(pattern());
    add(query, "page", page == 1 ? "" : Integer.toString(page));
    return query.toString();
  }

  // As a URI template is expanded (RFC 6570, 3.2.1): a client then finds the very address it asked.
  private static void add(StringBuilder query, String name, String value) {
    if (!value.isEmpty()) {
      query.append(query.isEmpty() ? "?" : "&").append(name).append('=');
      query.append(Addresses.encoded(value, UNRESERVED));
    }
  }
}
