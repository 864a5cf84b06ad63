package org.gongkai.reader.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.gongkai.reader.claim.LabelledTexts.Label;

/** How many labelled claims were found, and how many of those found are labelled. */
final class Accuracy {
  private final Function<Label, String> as;
  private int labelled;
  private int found;
  private int right;

  /** Compares claims by what {@code as} says of them. */
  Accuracy(Function<Label, String> as) {
    this.as = as;
  }

  /** Counts one text; gives what is missing (-) and what is too many (+). */
  List<String> add(String file, List<Label> wanted, List<Label> got) {
    List<String> missing = new ArrayList<>(wanted.stream().map(as).toList());
    List<String> extra = new ArrayList<>();
    for (String claim : got.stream().map(as).toList()) {
      if (!missing.remove(claim)) {
        extra.add("+ " + file + " " + claim);
      }
    }
    labelled += wanted.size();
    found += got.size();
    right += got.size() - extra.size();
    missing.forEach(m -> extra.add("- " + file + " " + m));
    return extra;
  }

  double precision() {
    return (double) right / found;
  }

  double recall() {
    return (double) right / labelled;
  }

  String row(String name) {
    return String.format(
        Locale.ROOT,
        "%-34s %4d labelled %4d found %4d right  precision %.4f  recall %.4f",
        name,
        labelled,
        found,
        right,
        precision(),
        recall());
  }
}
