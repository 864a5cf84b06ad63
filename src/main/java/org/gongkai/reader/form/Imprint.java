package org.gongkai.reader.form;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.gazetteer.Gazetteer;
import org.gongkai.reader.layout.Block;
import org.gongkai.reader.layout.TextView;
import org.gongkai.report.Issued;

/** What a report says of itself: who reports, on which year and days, and when it was issued. */
final class Imprint {
  /** A section's heading in running text: a page that is one line has no lines to find it on. */
  static final Pattern HEADING =
      Pattern.compile(
          "(?<number>[一二三四五六七])\\s*[、.．]\\s*(?:总体|概述|工作概述|主动公开|收到和处理|政府信息|依申请|因政府|存在|其他需要|信息公开|公开政府|回应)");

  private final TextView view;
  private final String text;
  private final Furniture furniture;
  private final Signature signature;
  private final Optional<Title> own;
  private final Optional<Title> page;
  private final Years years;
  private final int preamble;
  private final boolean alone;

  /**
   * @param heading where the first section's heading begins, if that is known; else the end
   */
  Imprint(ReportPart part, Furniture furniture, int heading) {
    this.view = part.layout().view();
    this.text = part.text();
    this.furniture = furniture;
    this.alone = part.isAlone();
    this.preamble = preamble(heading, part.end());
    this.signature = Signature.of(view, text);
    Titles titles = part.titles();
    this.own = titles.own(blocksBefore(part), preamble);
    this.page = alone ? titles.ofPage(furniture) : Optional.empty();
    this.years = new Years(view, text, preamble);
  }

  private int preamble(int heading, int end) {
    Matcher m = HEADING.matcher(text);
    boolean known = heading < end;
    return known || !m.find() ? Math.min(heading, text.length()) : m.start();
  }

  private int blocksBefore(ReportPart part) {
    int count = 0;
    for (Block block : part.layout().blocks()) {
      count += block.pieces().get(0).start() < preamble ? 1 : 0;
    }
    return count;
  }

  /** Whether anything says that this is a report. */
  boolean hasTitle() {
    return own.flatMap(Title::year).isPresent() || page.isPresent();
  }

  Optional<Years.Decision> year(Remarks remarks) {
    return years.decide(own, page, remarks);
  }

  /** What stands instead of one year. */
  String noYear() {
    return years.found();
  }

  Names.Decision reporter(Gazetteer gazetteer, int year, Remarks remarks) {
    Names names = new Names(gazetteer, view, text, year);
    return new Reporters(names, view, signature, preamble).decide(own, page, remarks);
  }

  Optional<Issued> issued(Remarks remarks) {
    return new IssueDay(view, signature, furniture).find(alone, remarks);
  }
}
