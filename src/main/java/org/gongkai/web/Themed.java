package org.gongkai.web;

import java.util.Arrays;
import java.util.List;
import org.gongkai.query.NamedQuery;
import org.gongkai.query.Theme;

/** The questions of one theme, in the order of their catalogue. */
record Themed(Theme theme, List<NamedQuery> questions) {

  /** Themes without a question are left out. */
  static List<Themed> of(List<NamedQuery> questions) {
    return Arrays.stream(Theme.values())
        .map(
            theme ->
                new Themed(
                    theme,
                    questions.stream()
                        .filter(
                            question -> question.header().theme().filter(theme::equals).isPresent())
                        .toList()))
        .filter(themed -> !themed.questions().isEmpty())
        .toList();
  }
}
