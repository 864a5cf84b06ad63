package org.gongkai.reader.form;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.reader.form.Names.Decision;
import org.gongkai.reader.form.Names.Found;
import org.gongkai.reader.layout.Piece;
import org.gongkai.reader.layout.TextView;
import org.gongkai.report.Told.Evidence;

/**
 * Finds the full name of a body whose title uses a short one (资规局), where the same report gives it:
 * behind 以下简称, or in the signature. Otherwise the printed name stays the body's name.
 */
final class ShortName {
  private static final int SHORTEST = 4;
  private static final Pattern CALLED =
      Pattern.compile(
          "(?<full>\\p{IsHan}{4,40})[（(]\\s*以下\\s*简称[:：]?\\s*[“\"「]?(?<short>\\p{IsHan}{2,16})[”\"」]?\\s*[）)]");

  private final Names names;
  private final TextView view;

  ShortName(Names names, TextView view) {
    this.names = names;
    this.view = view;
  }

  Optional<Found> inFull(Found titled, List<Piece> signers) {
    String organ = titled.body().organ();
    if (organ.length() < 3 || organ.length() > 6) {
      return Optional.empty();
    }
    return called(titled).or(() -> signed(titled, signers));
  }

  private Optional<Found> called(Found titled) {
    String organ = titled.body().organ();
    if (!names.text().contains("简称")) {
      return Optional.empty();
    }
    Matcher m = CALLED.matcher(names.text());
    while (m.find()) {
      boolean same =
          m.group("short").endsWith(organ) || titled.told().printed().equals(m.group("short"));
      for (int at = m.start("full"); same && at <= m.end("full") - SHORTEST; at++) {
        Piece full = view.piece(at, m.end("full"));
        Evidence evidence = Evidence.FIRST_PARAGRAPH;
        Optional<Found> found =
            names.meaning(full, evidence).body().filter(f -> abbreviates(titled, f));
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Found> signed(Found titled, List<Piece> signers) {
    return signers.stream()
        .map(name -> names.meaning(name, Evidence.SIGNATURE))
        .map(Decision::body)
        .flatMap(Optional::stream)
        .filter(full -> abbreviates(titled, full))
        .findFirst();
  }

  /** 资规局 of 自然资源和规划局: its characters in their order, the last one the same, of the same place. */
  private static boolean abbreviates(Found titled, Found full) {
    String organ = titled.body().organ();
    String whole = full.body().organ();
    if (!titled.body().territory().equals(full.body().territory())
        || whole.length() <= organ.length()
        || whole.charAt(whole.length() - 1) != organ.charAt(organ.length() - 1)) {
      return false;
    }
    int at = 0;
    for (int i = 0; i < whole.length() && at < organ.length(); i++) {
      at += whole.charAt(i) == organ.charAt(at) ? 1 : 0;
    }
    return at == organ.length();
  }
}
