package org.gongkai.gazetteer;

import java.util.List;
import java.util.function.Supplier;

/** What a printed name means in one year. */
public sealed interface Resolution {
  /** Exactly one body; {@code rule} says what decided. */
  record Resolved(Body body, Rule rule) implements Resolution {}

  /**
   * Several bodies fit and the context does not decide.
   *
   * @param paths for each candidate, its place from province down: 江苏省 › 南京市 › 鼓楼区
   */
  record Ambiguous(List<Body> candidates, List<String> paths) implements Resolution {
    public Ambiguous {
      candidates = List.copyOf(candidates);
      paths = List.copyOf(paths);
      if (candidates.size() < 2 || candidates.size() != paths.size()) {
        throw new IllegalArgumentException("two or more candidates, each with its path");
      }
    }
  }

  /**
   * No body fits.
   *
   * @param reason a sentence for the person who reads the remark
   * @param suggestions finds {@link #nearest()}; all names are looked through for it, which most
   *     callers do not need
   */
  record Unknown(String reason, Supplier<List<String>> suggestions) implements Resolution {
    /** Names in force that year which may be meant, best first; possibly empty. */
    public List<String> nearest() {
      return suggestions.get();
    }
  }

  /** What decided for one body. */
  enum Rule {
    /** Only one place in force that year has the name. */
    UNIQUE_NAME("unique-name"),
    /** The places printed before it say where it is. */
    PATH("path"),
    /** Other names in the report say where it is. */
    CONTEXT("context"),
    /** A person said so in the overrides. */
    OVERRIDE("override");

    private final String notation;

    Rule(String notation) {
      this.notation = notation;
    }

    public String notation() {
      return notation;
    }
  }
}
