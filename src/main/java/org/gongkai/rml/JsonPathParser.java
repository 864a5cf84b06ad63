package org.gongkai.rml;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Reads a JSONPath. */
final class JsonPathParser {
  private final String text;
  private final PathScanner in;

  JsonPathParser(String text) {
    this.text = text;
    this.in = new PathScanner(text);
  }

  JsonPath parse() throws SyntaxException {
    in.require("$");
    List<Segment> segments = segments();
    if (!in.atEnd()) {
      throw in.fault("'.' or '[' expected");
    }
    return new JsonPath(text, segments);
  }

  List<Segment> segments() throws SyntaxException {
    List<Segment> segments = new ArrayList<>();
    while (in.nextAfterBlanks('.') || in.nextAfterBlanks('[')) {
      segments.add(segment());
    }
    return segments;
  }

  private Segment segment() throws SyntaxException {
    if (in.next("[")) {
      return new Segment(false, bracket());
    }
    boolean descendant = in.next("..");
    if (!descendant) {
      in.require(".");
    }
    if (descendant && in.next("[")) {
      return new Segment(true, bracket());
    }
    if (in.next("*")) {
      return new Segment(descendant, List.of(new Selector.Wildcard()));
    }
    return new Segment(descendant, List.of(new Selector.Name(in.name())));
  }

  private List<Selector> bracket() throws SyntaxException {
    List<Selector> selectors = new ArrayList<>();
    do {
      in.skipBlanks();
      selectors.add(selector());
      in.skipBlanks();
    } while (in.next(","));
    in.require("]");
    return selectors;
  }

  private Selector selector() throws SyntaxException {
    if (in.peek() == '\'' || in.peek() == '"') {
      return new Selector.Name(in.string());
    }
    if (in.next("*")) {
      return new Selector.Wildcard();
    }
    if (in.next("?")) {
      return new Selector.Where(new ConditionParser(in, this).condition());
    }
    return number();
  }

  private Selector number() throws SyntaxException {
    OptionalLong start = optionalInteger();
    in.skipBlanks();
    if (!in.next(":")) {
      return new Selector.Index(start.orElseThrow(() -> in.fault("selector expected")));
    }
    OptionalLong end = optionalInteger();
    in.skipBlanks();
    OptionalLong step = in.next(":") ? optionalInteger() : OptionalLong.empty();
    return new Selector.Slice(start, end, step.orElse(1));
  }

  private OptionalLong optionalInteger() throws SyntaxException {
    in.skipBlanks();
    boolean given = in.peek() == '-' || in.peek() >= '0' && in.peek() <= '9';
    return given ? OptionalLong.of(in.integer()) : OptionalLong.empty();
  }
}
