package org.gongkai.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.assessment.Finding.Blame;
import org.gongkai.assessment.Finding.Fault;
import org.gongkai.assessment.Side;
import org.gongkai.query.Bilingual;
import org.gongkai.report.Section;

/** Whether the sections of the form are there, and numbered as on the form. */
final class SectionLook {
  private static final String NUMERALS = "一二三四五六七";

  private final Look look;
  private final Side report;

  SectionLook(Look look) {
    this.look = look;
    this.report = new Side(List.of(look.view().own().report()), Optional.empty());
  }

  void look() {
    List<Integer> wanted = look.rule().parameters().sections();
    if (wanted.isEmpty()) {
      numbers().forEach(this::numbered);
    } else {
      wanted.forEach(this::there);
    }
  }

  private Stream<Integer> numbers() {
    return look.view().report().sections().stream().map(Section::number).distinct();
  }

  private List<Section> sections(int number) {
    return look.view().report().sections().stream().filter(s -> s.number() == number).toList();
  }

  private void there(int number) {
    if (sections(number).isEmpty()) {
      broken(number, "", new Fault(Blame.OPEN, "not-found"));
    } else {
      look.holds();
    }
  }

  /** A section that a table of contents names as well is numbered if either heading is. */
  private void numbered(int number) {
    String numeral = NUMERALS.substring(number - 1, number);
    List<Section> same = sections(number);
    if (same.stream().anyMatch(s -> s.heading().strip().startsWith(numeral))) {
      look.holds();
    } else {
      broken(number, same.get(0).heading().strip(), new Fault(Blame.SOURCE, "printed-words"));
    }
  }

  private void broken(int number, String printed, Fault fault) {
    String numeral = NUMERALS.substring(number - 1, number);
    look.broken(
        "section/" + number,
        report,
        Side.none(),
        List.of(new Seen(report.operands().get(0), "section/" + number, printed)),
        fault,
        Map.of(
            "section",
            new Bilingual(numeral, Integer.toString(number)),
            "printed",
            Look.same(printed)));
  }
}
