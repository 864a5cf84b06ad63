package org.gongkai.federate;

import java.time.Instant;
import java.util.List;

/**
 * Who gave what to one answer.
 *
 * @param id nobody can guess it
 * @param asked when the query began
 * @param query SPARQL as it was asked
 * @param ownRows rows of this server's own graph that were handed to joins with partners
 */
public record Receipt(String id, Instant asked, String query, long ownRows, List<Line> lines) {
  /** Copies the list. */
  public Receipt {
    lines = List.copyOf(lines);
  }

  /** Where what a partner gave came from. */
  public enum Origin {
    /** The partner was asked. */
    LIVE,
    /** It had been asked before. */
    CACHE,
    /** It gave nothing, and the query went on without it, or broke off. */
    FAILED
  }

  /**
   * What one partner gave in one way.
   *
   * @param answers how many; of failures, how often rows had to do without
   * @param oldest when the oldest of them came from the partner
   * @param newest when the newest of them came
   * @param word why it gave nothing; empty if it gave something
   * @param found the same for a person; may have several lines
   */
  public record Line(
      Partner partner,
      Origin origin,
      int answers,
      long rows,
      Instant oldest,
      Instant newest,
      String word,
      String found) {

    static Line of(Partner partner, Origin origin, long rows, Instant when) {
      return new Line(partner, origin, 1, rows, when, when, "", "");
    }

    static Line of(Partner partner, PartnerFailed failure, Instant when) {
      return new Line(partner, Origin.FAILED, 1, 0, when, when, failure.word(), failure.found());
    }

    /** Why it gave nothing, in a word and a sentence; empty if it gave something. */
    public String reason() {
      return word.isEmpty() ? "" : word + ": " + found;
    }

    Line and(Line more) {
      return new Line(
          partner,
          origin,
          answers + more.answers,
          rows + more.rows,
          oldest.isBefore(more.oldest) ? oldest : more.oldest,
          newest.isAfter(more.newest) ? newest : more.newest,
          word,
          found);
    }
  }

  /** Lines of partners that the answer had to do without. */
  public List<Line> failures() {
    return lines.stream().filter(line -> line.origin() == Origin.FAILED).toList();
  }
}
