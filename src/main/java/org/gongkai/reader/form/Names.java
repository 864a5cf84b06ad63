package org.gongkai.reader.form;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.gongkai.gazetteer.Body;
import org.gongkai.gazetteer.Division;
import org.gongkai.gazetteer.Gazetteer;
import org.gongkai.gazetteer.Mention;
import org.gongkai.gazetteer.Resolution;
import org.gongkai.gazetteer.Territory;
import org.gongkai.gazetteer.Township;
import org.gongkai.reader.layout.Piece;
import org.gongkai.reader.layout.TextView;
import org.gongkai.report.Problem.Code;
import org.gongkai.report.Reporter;
import org.gongkai.report.Told;
import org.gongkai.report.Told.Evidence;

/** What the names printed in one report mean in its year; the places it names are their context. */
final class Names {
  /**
   * The body, or why there is none.
   *
   * @param code what is wrong if there is no body
   * @param reason what was found instead; worked out only when asked for
   */
  record Decision(Optional<Found> body, Code code, Supplier<String> reason) {
    static Decision none(Code code, String why) {
      return new Decision(Optional.empty(), code, () -> why);
    }

    static Decision of(Found found) {
      return new Decision(Optional.of(found), Code.UNKNOWN_AGENCY, () -> "");
    }

    String why() {
      return reason.get();
    }

    /** Nothing was found; two that fit are something. */
    boolean isOpen() {
      return body.isEmpty() && code == Code.UNKNOWN_AGENCY;
    }
  }

  /** A body and how it was told. */
  record Found(Body body, Told told) {
    Reporter reporter() {
      Territory place = body.territory();
      Reporter.Jurisdiction jurisdiction =
          new Reporter.Jurisdiction(
              place.key(), code(place), place.name(), place.level().notation());
      return new Reporter(body.key(), body.name(), body.englishName(), jurisdiction, told);
    }

    private static Optional<String> code(Territory place) {
      if (place instanceof Township township) {
        return Optional.of(township.code());
      }
      return place instanceof Division division ? Optional.of(division.code()) : Optional.empty();
    }
  }

  // Of eighty towns 城关镇 a person needs to see that there are many, not all of them.
  private static final int MOST_CANDIDATES = 8;

  private final Gazetteer gazetteer;
  private final TextView view;
  private final String text;
  private final int year;

  /** {@code text} is the report's own, each character at its place. */
  Names(Gazetteer gazetteer, TextView view, String text, int year) {
    this.gazetteer = gazetteer;
    this.view = view;
    this.text = text;
    this.year = year;
  }

  String text() {
    return text;
  }

  /** The body that a piece of the text names. */
  Decision meaning(Piece printed, Evidence evidence) {
    return decision(gazetteer.resolve(printed.text(), year, List.of(text)), printed, evidence);
  }

  /** The same, but the office of a government stands for it. */
  Decision government(Piece printed, Evidence evidence) {
    Resolution resolution = gazetteer.resolveGovernment(printed.text(), year, List.of(text));
    return decision(resolution, printed, evidence);
  }

  /** Governments that the first characters of the text name. */
  List<Mention> governments(int end) {
    return gazetteer.mentions(text.substring(0, end), year);
  }

  /** Bodies that the text names by a place and this organ. */
  List<Mention> bodies(String organ) {
    return gazetteer.bodiesNamed(text, organ, year);
  }

  Piece piece(Mention mention) {
    return view.piece(mention.start(), mention.end());
  }

  Decision decision(Resolution resolution, Piece printed, Evidence evidence) {
    if (resolution instanceof Resolution.Resolved resolved) {
      boolean byPerson = resolved.rule() == Resolution.Rule.OVERRIDE;
      Told told =
          new Told(byPerson ? Evidence.OVERRIDE : evidence, printed.text(), view.span(printed));
      return Decision.of(new Found(resolved.body(), told));
    }
    if (resolution instanceof Resolution.Ambiguous ambiguous) {
      return Decision.none(
          Code.AMBIGUOUS_AGENCY, printed.text() + ": " + candidates(ambiguous.paths()));
    }
    Resolution.Unknown unknown = (Resolution.Unknown) resolution;
    return new Decision(
        Optional.empty(),
        Code.UNKNOWN_AGENCY,
        () -> printed.text() + ": " + unknown.reason() + nearest(unknown.nearest()));
  }

  private static String nearest(List<String> names) {
    return names.isEmpty() ? "" : " ~ " + String.join(" / ", names);
  }

  private static String candidates(List<String> paths) {
    String first = paths.stream().limit(MOST_CANDIDATES).collect(Collectors.joining(" | "));
    int more = paths.size() - MOST_CANDIDATES;
    return more > 0 ? first + " | and " + more + " more" : first;
  }
}
