package org.gongkai.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.assessment.Finding.Blame;
import org.gongkai.assessment.Finding.Fault;
import org.gongkai.assessment.Side;
import org.gongkai.query.Bilingual;
import org.gongkai.report.Issued;
import org.gongkai.report.Reporter;
import org.gongkai.report.Told.Evidence;

/** Holds the day of issue against the last day on which the report was due. */
final class DeadlineLook {
  private static final String PLACE = "";

  private final Look look;
  private final Parameters parameters;

  DeadlineLook(Look look) {
    this.look = look;
    this.parameters = look.rule().parameters();
  }

  void look() {
    String report = look.view().own().report();
    Side side = new Side(List.of(report), Optional.empty());
    Reporter reporter = look.view().report().reporter();
    Optional<Issued> issued = look.view().report().issued();
    if (!parameters.levels().contains(reporter.jurisdiction().level())) {
      look.notApplicable(PLACE, side, Side.none(), List.of(Seen.absent(report)), "no-deadline");
    } else if (issued.isEmpty()) {
      look.undecidable(PLACE, side, Side.none(), List.of(Seen.absent(report)), "date-missing");
    } else {
      hold(side, issued.get(), deadline(reporter));
    }
  }

  private LocalDate deadline(Reporter reporter) {
    String whose = reporter.isGovernment() ? "territory" : "body";
    return parameters.deadlines().get(whose).atYear(look.view().own().year() + 1);
  }

  private void hold(Side side, Issued issued, LocalDate deadline) {
    if (!issued.date().isAfter(deadline)) {
      look.holds();
      return;
    }
    boolean signed = issued.told().evidence() == Evidence.SIGNATURE;
    look.broken(
        PLACE,
        side,
        Side.none(),
        List.of(new Seen(side.operands().get(0), "issued", issued.told().printed())),
        signed ? new Fault(Blame.SOURCE, "printed-words") : new Fault(Blame.OPEN, "page-date"),
        Map.of("date", words(issued.date()), "deadline", words(deadline)));
  }

  private static Bilingual words(LocalDate day) {
    String zh = day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    return new Bilingual(zh, day.toString());
  }
}
