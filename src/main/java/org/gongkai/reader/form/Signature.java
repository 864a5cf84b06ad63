package org.gongkai.reader.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.reader.layout.Piece;
import org.gongkai.reader.layout.TextView;

/**
 * The last lines of a report: who signs it, and when. On a page that is one line they stand at its
 * end, behind white space or a full stop.
 *
 * @param names what may name the body, nearest to the end first
 * @param date the day, or the month where no day is printed
 */
record Signature(List<Piece> names, Optional<Piece> date) {
  private static final int LINES = 5;
  private static final int LONGEST = 40;
  private static final int FARTHEST = 160;
  private static final String NAME = "[\\p{IsHan}\\p{IsLatin}（）()·\\-、]{4,40}?";
  // Before a day on the same line stands a name, not 有效期至.
  private static final String ENDS = "[局委会办厅府部署院处心站所队社司校团行市县区州盟旗镇乡道室科]";
  private static final String SEAL = "(?:\\s*[（(]\\s*(?:盖\\s*章|公\\s*章|印\\s*章)\\s*[）)])?";
  private static final String DATE =
      "%1$s\\s*年\\s*%2$s\\s*月(?:\\s*%2$s\\s*日)?|%1$s[-/.．]%2$s[-/.．]%2$s"
          .formatted(Days.YEAR, Days.NUMBER);
  private static final String REST =
      "(?:\\s|印发|附件下载|附件[:：]?|打印|关闭|分享|返回顶部|[（(]此件(?:主动|依申请)?公开(?:发布)?[）)])*$";
  private static final Pattern DATED =
      Pattern.compile(
          "(?:^|(?<=。)\\s*|(?:^|(?<=[\\s。]))(?<name>%s)(?<=%s)%s\\s*)(?<date>%s)%s"
              .formatted(NAME, ENDS, SEAL, DATE, REST));
  private static final Pattern NAMED = Pattern.compile("(?<name>%s)%s".formatted(NAME, SEAL));
  private static final Pattern NOTHING = Pattern.compile(REST);

  Signature {
    names = List.copyOf(names);
  }

  /** {@code text} is the report's own, each character at its place. */
  static Signature of(TextView view, String text) {
    List<Piece> names = new ArrayList<>();
    Optional<Piece> date = Optional.empty();
    int end = text.stripTrailing().length();
    for (int lines = 0; lines < LINES && end > 0; ) {
      int start = text.lastIndexOf('\n', end - 1) + 1;
      Piece line = view.piece(Math.max(start, end - FARTHEST), end);
      if (!text.substring(start, end).isBlank() && !NOTHING.matcher(line.text()).matches()) {
        lines++;
        Optional<Matcher> dated =
            names.isEmpty() && mayHaveDate(line.text())
                ? find(DATED, line.text())
                : Optional.empty();
        if (date.isEmpty() && dated.isPresent()) {
          date = dated.map(m -> piece(view, line, m, "date"));
        }
        name(dated, line).map(m -> piece(view, line, m, "name")).ifPresent(names::add);
      }
      end = start - 1;
    }
    return new Signature(names, date);
  }

  private static boolean mayHaveDate(String line) {
    String end = line.substring(Math.max(0, line.length() - LONGEST));
    return end.chars().anyMatch(c -> "月-/.．".indexOf(c) >= 0);
  }

  private static Optional<Matcher> name(Optional<Matcher> dated, Piece line) {
    if (dated.isPresent()) {
      return dated.filter(m -> m.start("name") >= 0);
    }
    return line.text().length() <= LONGEST
        ? Optional.of(NAMED.matcher(line.text())).filter(Matcher::matches)
        : Optional.empty();
  }

  private static Optional<Matcher> find(Pattern pattern, String text) {
    return Optional.of(pattern.matcher(text)).filter(Matcher::find);
  }

  private static Piece piece(TextView view, Piece line, Matcher m, String group) {
    return view.piece(line.start() + m.start(group), line.start() + m.end(group));
  }
}
