package org.gongkai.reader.form;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.reader.layout.Piece;
import org.gongkai.reader.layout.TextView;
import org.gongkai.report.Place;
import org.gongkai.report.Problem;

/** Gathers what a person should know about one file while it is read. */
final class Remarks {
  private static final int LONGEST = 60;

  private final String file;
  private final TextView view;
  private final List<Problem> problems = new ArrayList<>();

  Remarks(String file, TextView view) {
    this.file = file;
    this.view = view;
  }

  /** A remark about characters of the text. */
  void add(Problem.Code code, String part, Piece at, String found) {
    problems.add(new Problem(code, new Place(file, part, view.line(at.start())), shorten(found)));
  }

  /** A remark about a whole part. */
  void add(Problem.Code code, String part, String found) {
    problems.add(new Problem(code, new Place(file, part, 0), shorten(found)));
  }

  /** Remarks of the same file that may yet be left out. */
  Remarks apart() {
    return new Remarks(file, view);
  }

  /** Takes what was gathered apart. */
  void addAll(Remarks apart) {
    problems.addAll(apart.problems);
  }

  List<Problem> problems() {
    return List.copyOf(problems);
  }

  private static String shorten(String found) {
    String line = found.replaceAll("\\s+", " ");
    return line.codePointCount(0, line.length()) <= LONGEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
  }
}
