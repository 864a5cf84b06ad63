package org.gongkai.reader.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.gazetteer.Mention;
import org.gongkai.reader.form.Names.Decision;
import org.gongkai.reader.layout.Piece;
import org.gongkai.reader.layout.TextView;
import org.gongkai.report.Problem.Code;
import org.gongkai.report.Told.Evidence;

/** The body that the paragraphs before section 一 say the report is of. */
final class FirstParagraph {
  private static final Pattern DEPARTMENT = Pattern.compile("[我本][局委办厅院所站队]");
  private static final Pattern AS_TOLD_BY = Pattern.compile("根据|按照|依照|依据|遵照|落实|贯彻");
  private static final String NAME = "(?<agency>[^\\s，,。；;：:“”《》]{3,40}?)";

  /** 现将丰城市教育局2020年度政府信息公开工作的有关情况. */
  private static final Pattern REPORTED =
      Pattern.compile(
          "(?:现将|现就|现公布|现发布|公布|发布|编制)\\s*"
              + NAME
              + "\\s*"
              + Days.YEAR
              + "\\s*年\\s*度?\\s*(?:政府)?信息公开");

  /** 本报告由丰城市人民政府办公室根据…编制: the office issues what the government reports. */
  private static final Pattern WRITTEN_BY =
      Pattern.compile(
          "本(?:年度)?(?:报告|年报)\\s*(?:是?由|系)\\s*" + NAME + "\\s*(?:根据|依据|按照|依照|负责|编制|汇总|撰写|编写)");

  private final Names names;
  private final TextView view;
  private final int end;
  private final Map<String, Decision> found = new LinkedHashMap<>();

  /** {@code end} is where the first section begins. */
  FirstParagraph(Names names, TextView view, int end) {
    this.names = names;
    this.view = view;
    this.end = end;
  }

  Decision decide() {
    String text = names.text().substring(0, end);
    if (text.isBlank()) {
      return Decision.none(Code.UNKNOWN_AGENCY, "no title and no paragraph before section 一");
    }
    phrase(REPORTED, false);
    phrase(WRITTEN_BY, true);
    if (found.isEmpty() && DEPARTMENT.matcher(text).find()) {
      return Decision.none(
          Code.UNKNOWN_AGENCY, "no title, and a department speaks: 我局 or the like");
    }
    if (found.isEmpty()) {
      mentions(text);
    }
    List<Decision> bodies = new ArrayList<>(found.values());
    if (bodies.size() == 1) {
      return bodies.get(0);
    }
    return bodies.isEmpty()
        ? Decision.none(Code.UNKNOWN_AGENCY, "no title, and no government in the first paragraph")
        : Decision.none(Code.AMBIGUOUS_AGENCY, "first paragraph: " + found.keySet());
  }

  private void phrase(Pattern pattern, boolean officeStands) {
    Matcher m = pattern.matcher(names.text()).region(0, end);
    while (m.find()) {
      Piece agency = view.piece(m.start("agency"), m.end("agency"));
      add(
          officeStands
              ? names.government(agency, Evidence.FIRST_PARAGRAPH)
              : names.meaning(agency, Evidence.FIRST_PARAGRAPH));
    }
  }

  private void mentions(String text) {
    for (Mention mention : names.governments(end)) {
      // The government above, whose notice the report follows, is not the one that reports.
      if (!AS_TOLD_BY.matcher(clauseBefore(text, mention.start())).find()) {
        add(names.decision(mention.resolution(), names.piece(mention), Evidence.FIRST_PARAGRAPH));
      }
    }
  }

  private void add(Decision decision) {
    decision.body().ifPresent(f -> found.putIfAbsent(f.body().key(), decision));
  }

  private static String clauseBefore(String text, int end) {
    int start = end;
    while (start > 0 && "。；;\n".indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    String clause = text.substring(start, end);
    return clause.substring(Math.max(clause.lastIndexOf('，'), clause.lastIndexOf(',')) + 1);
  }
}
