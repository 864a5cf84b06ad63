package org.gongkai.reader;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.report.Period;
import org.gongkai.report.Problem.Code;
import org.gongkai.report.Told;
import org.gongkai.report.Told.Evidence;

/** Tells the year and the period of a report. */
final class Years {
  /** The year and how it was told. */
  record Decision(int year, Told told, Period period) {}

  private static final String CHINESE = "〇一二三四五六七八九";
  private static final String YEAR = "([0-9０-９]{4}|[〇○零一二三四五六七八九]{4})\\s*年";
  private static final String DAY = "([0-9]{1,2})\\s*月\\s*([0-9]{1,2})\\s*日";
  private static final Pattern PERIOD =
      Pattern.compile(YEAR + "\\s*" + DAY + "\\s*起?\\s*[至到\\-—~～]\\s*(?:" + YEAR + ")?\\s*" + DAY);
  private static final Pattern FIRST = Pattern.compile(YEAR);

  private final TextView view;

  Years(TextView view) {
    this.view = view;
  }

  /** The year of the title, else of the stated period, else the first one in the text. */
  Optional<Decision> decide(Optional<Title> title, Remarks remarks) {
    Matcher period = PERIOD.matcher(view.text());
    Optional<Period> stated = period.find() ? period(period) : Optional.empty();
    Optional<Told> told =
        title
            .map(t -> new Told(Evidence.TITLE, t.year().text(), view.span(t.year())))
            .or(() -> stated.map(p -> told(Evidence.PERIOD, period)))
            .or(this::first);
    if (title.isPresent() && stated.isPresent()) {
      int printed = number(title.get().year().text());
      if (stated.get().start().getYear() != printed) {
        remarks.add(Code.YEAR_DIFFERS, "", title.get().year(), printed + ", " + period.group());
      }
    }
    return told.map(t -> decision(t, stated));
  }

  private static Decision decision(Told told, Optional<Period> stated) {
    int year = number(told.printed());
    Period period =
        stated.filter(p -> p.start().getYear() == year).orElseGet(() -> Period.wholeYear(year));
    return new Decision(year, told, period);
  }

  private Optional<Told> first() {
    Matcher first = FIRST.matcher(view.text());
    return first.find() ? Optional.of(told(Evidence.BODY_TEXT, first)) : Optional.empty();
  }

  private Told told(Evidence evidence, Matcher m) {
    return new Told(evidence, m.group(1), view.span(m.start(1), m.end(1)));
  }

  /** A period with days that exist, first before last. */
  private static Optional<Period> period(Matcher m) {
    int start = number(m.group(1));
    int end = m.group(4) == null ? start : number(m.group(4));
    try {
      LocalDate first = LocalDate.of(start, integer(m.group(2)), integer(m.group(3)));
      LocalDate last = LocalDate.of(end, integer(m.group(5)), integer(m.group(6)));
      return last.isBefore(first) ? Optional.empty() : Optional.of(new Period(first, last, true));
    } catch (DateTimeException e) {
      return Optional.empty(); // no such day: the period is not stated in a way that can be read
    }
  }

  private static int integer(String digits) {
    return Integer.parseInt(Normalizer.normalize(digits, Normalizer.Form.NFKC));
  }

  /** A year in ASCII, full-width or Chinese digits. */
  static int number(String printed) {
    int number = 0;
    for (char c : Normalizer.normalize(printed, Normalizer.Form.NFKC).toCharArray()) {
      int chinese = CHINESE.indexOf(c == '零' || c == '○' ? '〇' : c);
      number = number * 10 + (chinese >= 0 ? chinese : c - '0');
    }
    return number;
  }
}
