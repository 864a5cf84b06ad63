package org.gongkai.reader.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.gazetteer.Body;
import org.gongkai.gazetteer.Division;
import org.gongkai.gazetteer.Gazetteer;
import org.gongkai.gazetteer.Mention;
import org.gongkai.gazetteer.Resolution;
import org.gongkai.gazetteer.Territory;
import org.gongkai.reader.layout.Layout;
import org.gongkai.reader.layout.Piece;
import org.gongkai.report.Problem.Code;
import org.gongkai.report.Reporter;
import org.gongkai.report.Span;
import org.gongkai.report.Told;
import org.gongkai.report.Told.Evidence;

/**
 * Tells which body reports: the one in the title; without a title that names one, the one
 * government that the paragraphs before section 一 name; else the signature. Two that fit are
 * reported, never chosen between.
 */
final class Reporters {
  /**
   * The body, or why there is none.
   *
   * @param code what is wrong if {@code reporter} is empty
   * @param found what was found instead
   */
  record Decision(Optional<Reporter> reporter, Code code, String found) {
    static Decision none(Code code, String found) {
      return new Decision(Optional.empty(), code, found);
    }
  }

  private static final int LONGEST_SIGNATURE = 40;
  private static final int LINES_OF_SIGNATURE = 4;

  private static final Pattern DEPARTMENT = Pattern.compile("[我本][局委办厅院所站队]");
  private static final Pattern AS_TOLD_BY = Pattern.compile("根据|按照|依照|依据|遵照|落实|贯彻");

  private final Gazetteer gazetteer;
  private final Layout layout;
  private final Outline outline;

  Reporters(Gazetteer gazetteer, Layout layout, Outline outline) {
    this.gazetteer = gazetteer;
    this.layout = layout;
    this.outline = outline;
  }

  Decision decide(Optional<Title> title, int year) {
    Optional<Piece> named = title.map(Title::agency).filter(a -> !a.isBlank());
    if (named.isPresent()) {
      return resolve(named.get(), Evidence.TITLE, year);
    }
    Decision paragraph = fromParagraphs(year);
    if (paragraph.reporter().isPresent() || paragraph.code() == Code.AMBIGUOUS_AGENCY) {
      return paragraph;
    }
    return fromSignature(year).orElse(paragraph);
  }

  private Decision resolve(Piece printed, Evidence evidence, int year) {
    Resolution resolution = gazetteer.resolve(printed.text(), year, context(year));
    Span span = layout.view().span(printed);
    return decision(resolution, printed.text(), evidence, span);
  }

  /** Names of places elsewhere in the report, which say where a name of several places is. */
  private List<String> context(int year) {
    return gazetteer.namesIn(layout.view().text(), year).stream().map(Division::name).toList();
  }

  private Decision fromParagraphs(int year) {
    Map<String, Decision> found = new LinkedHashMap<>();
    int end = outline.firstHeading();
    if (end == 0) {
      return Decision.none(Code.UNKNOWN_AGENCY, "no title and no paragraph before section 一");
    }
    int start = layout.blocks().get(0).pieces().get(0).start();
    int stop = end < layout.blocks().size() ? startOf(end) : layout.view().text().length();
    String text = layout.view().text().substring(start, stop);
    if (DEPARTMENT.matcher(text).find()) {
      return Decision.none(
          Code.UNKNOWN_AGENCY, "no title, and a department speaks: 我局 or the like");
    }
    for (Mention mention : gazetteer.mentions(text, year)) {
      if (AS_TOLD_BY.matcher(clauseBefore(text, mention.start())).find()) {
        continue; // the government above, whose notice the report follows
      }
      Span span = layout.view().span(start + mention.start(), start + mention.end());
      Decision decision =
          decision(mention.resolution(), mention.printed(), Evidence.FIRST_PARAGRAPH, span);
      decision.reporter().ifPresent(r -> found.putIfAbsent(r.key(), decision));
    }
    List<Decision> bodies = new ArrayList<>(found.values());
    if (bodies.size() == 1) {
      return bodies.get(0);
    }
    return bodies.isEmpty()
        ? Decision.none(Code.UNKNOWN_AGENCY, "no title, and no government in the first paragraph")
        : Decision.none(Code.AMBIGUOUS_AGENCY, "first paragraph: " + found.keySet());
  }

  private static String clauseBefore(String text, int end) {
    int start = end;
    while (start > 0 && "。；;\n".indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    String clause = text.substring(start, end);
    return clause.substring(Math.max(clause.lastIndexOf('，'), clause.lastIndexOf(',')) + 1);
  }

  private int startOf(int block) {
    return layout.blocks().get(block).pieces().get(0).start();
  }

  private Optional<Decision> fromSignature(int year) {
    int last = layout.blocks().size() - 1;
    for (int b = last; b >= Math.max(0, last - LINES_OF_SIGNATURE); b--) {
      Piece line = layout.blocks().get(b).pieces().get(0);
      if (line.text().length() <= LONGEST_SIGNATURE) {
        Resolution signed =
            gazetteer.resolveGovernment(line.text(), year, context(year)); // its office signs
        Span span = layout.view().span(line);
        Decision decision = decision(signed, line.text(), Evidence.SIGNATURE, span);
        if (decision.reporter().isPresent()) {
          return Optional.of(decision);
        }
      }
    }
    return Optional.empty();
  }

  private static Decision decision(
      Resolution resolution, String printed, Evidence evidence, Span span) {
    if (resolution instanceof Resolution.Resolved resolved) {
      boolean byPerson = resolved.rule() == Resolution.Rule.OVERRIDE;
      Told told = new Told(byPerson ? Evidence.OVERRIDE : evidence, printed, span);
      return new Decision(Optional.of(reporter(resolved.body(), told)), Code.UNKNOWN_AGENCY, "");
    }
    if (resolution instanceof Resolution.Ambiguous ambiguous) {
      return Decision.none(
          Code.AMBIGUOUS_AGENCY, printed + ": " + String.join(" | ", ambiguous.paths()));
    }
    Resolution.Unknown unknown = (Resolution.Unknown) resolution;
    String nearest =
        unknown.nearest().isEmpty() ? "" : " ~ " + String.join(" / ", unknown.nearest());
    return Decision.none(Code.UNKNOWN_AGENCY, printed + ": " + unknown.reason() + nearest);
  }

  private static Reporter reporter(Body body, Told told) {
    Territory territory = body.territory();
    Optional<String> code =
        territory instanceof Division division ? Optional.of(division.code()) : Optional.empty();
    return new Reporter(
        body.key(),
        body.name(),
        body.englishName(),
        new Reporter.Jurisdiction(
            territory.key(), code, territory.name(), territory.level().notation()),
        told);
  }
}
