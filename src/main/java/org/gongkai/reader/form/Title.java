package org.gongkai.reader.form;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.reader.layout.Layout;
import org.gongkai.reader.layout.Piece;

/**
 * A report's own title, such as 赣州市 2021 年政府信息公开工作 年度报告.
 *
 * @param agency the characters that name the body; blank if the title names none
 * @param year the four characters of the year
 */
record Title(Piece agency, Piece year) {
  private static final String YEAR = "([0-9０-９]{4}|[〇○零一二三四五六七八九]{4})\\s*年\\s*度?";
  private static final String KIND = "\\s*政府信息公开\\s*(?:工作)?\\s*(?:年度)?\\s*(?:报告|年报)\\s*";
  private static final Pattern AGENCY_FIRST =
      Pattern.compile("(?<agency>.{0,60}?)\\s*(?<year>" + YEAR + ")" + KIND, Pattern.DOTALL);
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(?<year>" + YEAR + ")\\s*(?<agency>.{2,60}?)" + KIND, Pattern.DOTALL);

  private static final Pattern KIND_OF_TITLE = Pattern.compile(YEAR);
  // A line above the title with digits or a colon is a file number, a date, 附件2: no name.
  private static final Pattern NO_NAME = Pattern.compile("[0-9０-９:：]");

  /**
   * The title among the blocks before the first section: on one line, or broken over two, of which
   * the first may be the body's name alone.
   */
  static Optional<Title> find(Layout layout, int end) {
    Optional<Title> yearOnly = Optional.empty();
    for (int lines = 1; lines <= 2; lines++) {
      for (int b = 0; b + lines <= end; b++) {
        Optional<Title> title = match(layout, b, b + lines - 1);
        if (title.filter(t -> !t.agency().isBlank()).isPresent()) {
          return title;
        }
        yearOnly = yearOnly.or(() -> title);
      }
    }
    return yearOnly;
  }

  private static Optional<Title> match(Layout layout, int first, int last) {
    var start = layout.blocks().get(first).pieces().get(0).start();
    var pieces = layout.blocks().get(last).pieces();
    String text = layout.view().text().substring(start, pieces.get(pieces.size() - 1).end());
    boolean nameAbove = first == last || !NO_NAME.matcher(pieceText(layout, first)).find();
    for (Pattern pattern : new Pattern[] {AGENCY_FIRST, YEAR_FIRST}) {
      Matcher m = pattern.matcher(text);
      if (nameAbove && m.matches()) {
        int year = start + m.start("year");
        Piece agency = layout.view().piece(start + m.start("agency"), start + m.end("agency"));
        return Optional.of(new Title(agency, layout.view().piece(year, year + 4)));
      }
    }
    return Optional.empty();
  }

  private static String pieceText(Layout layout, int block) {
    String first = layout.blocks().get(block).pieces().get(0).text();
    return KIND_OF_TITLE.matcher(first).find() ? "" : first;
  }
}
