package org.gongkai.report;

import java.util.List;
import java.util.Optional;

/**
 * A figure that the prose of a report states, or its words that there is none.
 *
 * @param number 1-based, in the order of the text; part of its address
 * @param indicator notation of what it counts, in code list {@code claim-indicator}; empty if the
 *     prose speaks of something that the list does not know
 * @param facets what it is limited to
 * @param quantity how much
 * @param precision how exactly it is stated
 * @param scope notation of code list {@code scope}: whose figure it is; empty if it is not said
 * @param basis in which way it counts; empty for a plain count of the year
 * @param figure the figure with its unit, or the words that say there is none
 * @param sentence the sentence it stands in
 */
public record Claim(
    int number,
    Optional<String> indicator,
    Facets facets,
    Quantity quantity,
    Precision precision,
    Optional<String> scope,
    List<Basis> basis,
    Quote figure,
    Quote sentence) {
  /** Copies the list. */
  public Claim {
    basis = List.copyOf(basis);
  }

  /**
   * What a claim is limited to; empty members mean no limit.
   *
   * @param applicant notation of code list {@code applicant}
   * @param channel notation of code list {@code channel}
   * @param result notation of code list {@code result}
   */
  public record Facets(
      Optional<String> applicant, Optional<String> channel, Optional<String> result) {
    /** No limit. */
    public static final Facets NONE =
        new Facets(Optional.empty(), Optional.empty(), Optional.empty());

    /** Whether it is limited at all. */
    public boolean limits() {
      return !equals(NONE);
    }
  }

  /** How exactly a figure is stated; code list {@code precision}. */
  public enum Precision {
    /** A bare figure. */
    EXACT("exact"),
    /** 约, 左右. */
    ABOUT("about"),
    /** 余, 多, 超过, 以上. */
    MORE_THAN("more-than"),
    /** 近, 不足, 以内. */
    LESS_THAN("less-than");

    private final String notation;

    Precision(String notation) {
      this.notation = notation;
    }

    /** The concept's notation. */
    public String notation() {
      return notation;
    }
  }

  /** In which way a figure counts; code list {@code basis}. */
  public enum Basis {
    /** 其中: a part of a figure before it. */
    OF_WHICH("of-which"),
    /** 含上年结转: what was carried over is in it. */
    INCLUDES_CARRIED_OVER("includes-carried-over"),
    /** 累计, of more than the year. */
    CUMULATIVE("cumulative"),
    /** 上年, 去年, another year's number. */
    OTHER_YEAR("other-year"),
    /** 同比增长, 比上年减少: a difference; the value is negative where it fell. */
    CHANGE("change"),
    /** 占, 率: a part of a hundred. */
    SHARE("share");

    private final String notation;

    Basis(String notation) {
      this.notation = notation;
    }

    /** The concept's notation. */
    public String notation() {
      return notation;
    }
  }
}
