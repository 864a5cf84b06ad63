package org.gongkai.assessment;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Verdicts that nobody gave. */
public final class AnyVerdict {
  private AnyVerdict() {}

  /** On two reports. */
  public static Arbitrary<Verdict> verdict() {
    return Arbitraries.oneOf(
        Assessments.verdict("id/report/360981/2020"),
        Assessments.verdict("id/report/360981/行政审批局/2021"));
  }
}
