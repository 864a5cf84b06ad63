package org.gongkai.reader.form;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.reader.layout.Piece;
import org.gongkai.reader.layout.TextView;

/**
 * The title of a report, such as 赣州市 2021 年政府信息公开工作 年度报告.
 *
 * @param agency the characters that name the body; blank if the title names none
 * @param year the digits of the year; empty if the title names none
 */
record Title(Piece agency, Optional<Piece> year) {
  private static final String ISSUED = "(?:报送|上报|印发|发布|公布)?";

  // 首页 > 年报 > 丰城市, 《丰城市, 【年报】丰城市, # 丰城市, 丰城市人民政府办公室关于丰城市
  private static final Pattern LEAD =
      Pattern.compile(
          "(?:.*[>＞»›]|【[^】]*】|.*关于(?!" + ISSUED + "[\\s：:《*]*$)|政[府务]$|[《【#*\\s])*",
          Pattern.DOTALL);

  // 丰城市教育局关于报送, 丰城市教育局：
  private static final Pattern TRAIL =
      Pattern.compile("[\\s：:《*—-]*(?:关于" + ISSUED + ")?[\\s：:《*]*$");

  /** The name among these characters, without the words and marks of a title around it. */
  static Piece name(TextView view, int start, int end) {
    String printed = view.text().substring(start, end);
    Matcher lead = LEAD.matcher(printed);
    int from = lead.lookingAt() ? lead.end() : 0;
    Matcher trail = TRAIL.matcher(printed).region(from, printed.length());
    int to = trail.find() ? trail.start() : printed.length();
    return view.piece(start + from, start + to);
  }

  boolean namesAgency() {
    return !agency.isBlank();
  }
}
