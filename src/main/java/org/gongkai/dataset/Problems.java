package org.gongkai.dataset;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.report.Place;
import org.gongkai.report.Problem;
import org.gongkai.report.Problem.Code;
import org.gongkai.rml.RmlProblem;

/** What is wrong with one data set; of very many the first are kept. */
final class Problems {
  private static final int KEPT = 20;
  private static final Pattern LINE = Pattern.compile("(.*) line (\\d+)(?: .*)?");

  private final String folder;
  private final Set<Problem> all = new LinkedHashSet<>();

  Problems(String folder) {
    this.folder = folder;
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  void add(Code code, String file, String found) {
    all.add(new Problem(code, Place.of(file), found));
  }

  /** With the line that shows it in one of the Turtle files, or in the data. */
  void add(Code code, RmlProblem problem) {
    if (problem.line() == 0) {
      addAt(code, problem.place(), problem.found());
    } else if (problem.isInData()) {
      // The record is what a person mends first; the mapping's line stands in the message.
      addAt(code, problem.place(), problem.reference() + ": " + problem.found());
    } else {
      Place place = new Place(problem.mapping(), problem.construct(), problem.line());
      all.add(new Problem(code, place, problem.found()));
    }
  }

  void addAll(Code code, List<RmlProblem> problems) {
    problems.forEach(p -> add(code, p));
  }

  /**
   * @param record such as {@code 人口.csv line 3}, perhaps with a path behind it
   */
  void addAt(Code code, String record, String found) {
    Matcher line = LINE.matcher(record);
    Place place =
        line.matches()
            ? new Place(line.group(1), "", Integer.parseInt(line.group(2)))
            : Place.of(record.isEmpty() ? folder : record);
    all.add(new Problem(code, place, found));
  }

  List<Problem> list() {
    List<Problem> first = new ArrayList<>(all.stream().limit(KEPT).toList());
    if (all.size() > KEPT) {
      String more = (all.size() - KEPT) + " more like these";
      first.add(new Problem(first.get(KEPT - 1).code(), Place.of(folder), more));
    }
    return first;
  }
}
