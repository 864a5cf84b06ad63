package org.gongkai.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.assessment.Finding.Blame;
import org.gongkai.assessment.Finding.Fault;
import org.gongkai.assessment.Side;
import org.gongkai.report.Problem;
import org.gongkai.report.Problem.Code;

/** What the reader noticed in the text of a report. */
final class RemarkLook {
  private final Look look;

  RemarkLook(Look look) {
    this.look = look;
  }

  void look() {
    List<Problem> remarks =
        look.view().report().remarks().stream()
            .filter(r -> look.rule().parameters().remarks().contains(r.code().name()))
            .toList();
    if (remarks.isEmpty()) {
      look.holds();
    }
    for (int i = 0; i < remarks.size(); i++) {
      broken(Integer.toString(i + 1), remarks.get(i));
    }
  }

  private void broken(String place, Problem remark) {
    String report = look.view().own().report();
    look.broken(
        place,
        new Side(List.of(report), Optional.empty()),
        Side.none(),
        List.of(new Seen(report, remark.code().name(), remark.found())),
        fault(remark.code()),
        Map.of("found", Look.same(remark.found())));
  }

  /** What a manifest says is printed nowhere in the report. */
  private static Fault fault(Code code) {
    return code == Code.MANIFEST_DIFFERS
        ? new Fault(Blame.OPEN, "stated-beside")
        : new Fault(Blame.SOURCE, "printed-words");
  }
}
