package org.gongkai.reader.form;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How titles of reports are worded: a body, a year, and the words of the report, in any order. */
final class TitlePatterns {
  // No digit, hyphen or 至 before it: of 2019-2020年 no part is the year.
  private static final String YEAR = "(?<![0-9０-９至到—–~～－-])(?<year>" + Days.YEAR + ")\\s*年\\s*度?";
  private static final String KIND =
      spaced("(?:关于)?(?:(?:政府|政务)?信息(?:主动)?公开(?:和政务公开|与政务公开|暨政务公开)?|政务公开)" + "(?:工作)?(?:情况)?(?:的)?")
          + spaced("(?:年度)?(?:工作)?(?:年度报告|报告|年报)");
  // 《…》, **…**, …的报告: what may stand behind the words of a title on its own line.
  private static final String CLOSED = "\\s*(?:[》】*]|的(?:报告|公告|通知)){0,2}\\s*";
  private static final String ORGAN = "[局委会办府处院校所厅署室站市县区州省旗镇乡心道]";
  static final List<Pattern> WHOLE =
      List.of(
          Pattern.compile(
              "(?<agency>.{0,60}?)\\s*" + YEAR + "\\s*" + KIND + CLOSED, Pattern.DOTALL),
          Pattern.compile(
              "[《【]?" + YEAR + "\\s*(?<agency>.{2,60}?)\\s*" + KIND + CLOSED, Pattern.DOTALL),
          Pattern.compile(
              YEAR
                  + "\\s*"
                  + KIND
                  + "\\s*(?:[（(]|[-—]{1,4})\\s*(?<agency>[^（()）]{2,40}"
                  + ORGAN
                  + ")[)）]?"),
          Pattern.compile(
              "(?<agency>.{2,60}?)\\s*(?:政府|政务)?信息公开(?:工作)?\\s*"
                  + YEAR
                  + "\\s*(?:工作)?(?:年度报告|报告|年报)\\s*",
              Pattern.DOTALL),
          Pattern.compile(
              "(?<agency>.{2,60}?)\\s*" + KIND + "\\s*[（(]\\s*" + YEAR + "\\s*[)）]\\s*",
              Pattern.DOTALL));
  static final Pattern YEARLESS =
      Pattern.compile("(?<agency>[^0-9０-９:：《》]{2,60}?)\\s*" + KIND + "\\s*", Pattern.DOTALL);

  private static final String BEFORE = "(?:^|(?<=[\\s。；;>】〕]))";
  private static final String NAME = "(?<agency>[^\\s，,。；;：:、《》〈〉“”0-9０-９]{0,60}?)";
  private static final String BEHIND = "(?=\\s|$|[〔（(【<_|｜]|根据|按照|依据|依照|为|本|现|目录|来源|发布|一、)";
  static final List<Pattern> INSIDE =
      List.of(
          Pattern.compile(
              BEFORE + NAME + "[ \\u00a0\\u3000]*" + YEAR + "\\s*" + KIND + BEHIND,
              Pattern.MULTILINE),
          Pattern.compile(
              BEFORE + YEAR + "\\s*" + NAME.replace("{0,", "{2,") + KIND + BEHIND,
              Pattern.MULTILINE));

  private TitlePatterns() {}

  /** A pattern that allows white space between any two ideographs. */
  private static String spaced(String pattern) {
    return pattern
        .codePoints()
        .mapToObj(
            c ->
                Character.isIdeographic(c) ? Character.toString(c) + "\\s*" : Character.toString(c))
        .collect(Collectors.joining());
  }
}
