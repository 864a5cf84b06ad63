package org.gongkai.gazetteer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds names of places in running text, one after the other; what stands in 《》 or 〈〉 is cited and
 * not looked at.
 */
final class NamesInText {
  private static final Pattern CITED =
      Pattern.compile("《[^《》]{0,200}(?:《[^《》]{0,200}》[^《》]{0,200}){0,5}》|〈[^〈〉]{0,200}〉");

  /**
   * Names printed one directly after the other: 江西省宜春市.
   *
   * @param start index in the folded text
   * @param end index after the last name
   */
  record Run(int start, int end, List<String> names) {
    Run {
      names = List.copyOf(names);
    }
  }

  private final NameIndex names;
  private final Hierarchy hierarchy;

  NamesInText(NameIndex names, Hierarchy hierarchy) {
    this.names = names;
    this.hierarchy = hierarchy;
  }

  List<Run> runs(FoldedText text) {
    List<Run> runs = new ArrayList<>();
    Matcher cited = CITED.matcher(text.text());
    int from = 0;
    while (cited.find()) {
      addRuns(text, from, cited.start(), runs);
      from = cited.end();
    }
    addRuns(text, from, text.text().length(), runs);
    return runs;
  }

  private void addRuns(FoldedText text, int from, int to, List<Run> runs) {
    int at = from;
    while (at < to) {
      Optional<Run> run = runAt(text, at);
      run.ifPresent(runs::add);
      at = run.map(Run::end).orElse(at + 1);
    }
  }

  private Optional<Run> runAt(FoldedText text, int start) {
    int at = start;
    Optional<String> next =
        names.longestAt(text.text(), at).filter(name -> stands(name, text, start));
    if (next.isEmpty()) {
      return Optional.empty();
    }
    List<String> found = new ArrayList<>(2);
    while (next.isPresent()) {
      found.add(next.get());
      at += next.get().length();
      next =
          names.longestAt(text.text(), at).filter(name -> lies(name, found.get(found.size() - 1)));
    }
    return Optional.of(new Run(start, at, found));
  }

  /** Names in a row that never lay in each other are a list (南昌市 和 县政府, 江苏省 浙江省), not a path. */
  private boolean lies(String narrow, String wide) {
    return names.named(narrow).stream()
        .anyMatch(
            inner ->
                names.named(wide).stream().anyMatch(outer -> hierarchy.everInside(inner, outer)));
  }

  /**
   * Two characters are too few in the middle of a sentence: 市政府和县政府 has no 和县, 更新县志 no 新县. They
   * count after the name of another place or at the start of a clause; 城区 and 郊区 only after another
   * name.
   */
  private static boolean stands(String name, FoldedText text, int at) {
    if (name.length() > 2) {
      return true;
    }
    return !NameIndex.isOrdinaryWord(name) && text.isBoundary(at);
  }
}
