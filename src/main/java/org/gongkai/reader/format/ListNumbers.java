package org.gongkai.reader.format;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Counts automatic lists as a word processor does (ECMA-376-1 17.9). The characters it gives stand
 * nowhere in the file's paragraphs: they come from the file's list definitions, and on the page.
 */
final class ListNumbers {
  /** As many levels as a list has (ECMA-376-1 17.9.6). */
  static final int LEVELS = 9;

  private static final int UNUSED = Integer.MIN_VALUE;

  /**
   * A level of a list.
   *
   * @param template what is printed; the characters U+0000 to U+0008 stand for the levels' numbers
   * @param suffix what stands between number and text
   * @param restart after which level, counted from 1, it begins again; 0 for never
   * @param legal whether all numbers are decimal
   */
  record Level(
      int start, NumberStyle style, String template, String suffix, int restart, boolean legal) {}

  /**
   * A list as a paragraph names it.
   *
   * @param definition paragraphs of one definition are counted together
   * @param instance the paragraph's own name for it
   * @param levels at most {@link #LEVELS}
   * @param starts the numbers with which the instance begins anew, by level
   */
  record Numbered(
      String definition, String instance, List<Level> levels, Map<Integer, Integer> starts) {
    public Numbered {
      levels = List.copyOf(levels);
      starts = Map.copyOf(starts);
    }
  }

  private final Map<String, int[]> counters = new HashMap<>();
  private final Set<String> begun = new HashSet<>();

  /** The characters before the next paragraph on a level of a list, counted from 0. */
  String next(Numbered list, int level) {
    if (level < 0 || level >= list.levels().size()) {
      return "";
    }
    int[] counts = counters.computeIfAbsent(list.definition(), d -> unused());
    count(list, level, counts);
    Level own = list.levels().get(level);
    StringBuilder text = new StringBuilder();
    for (char c : own.template().toCharArray()) {
      if (c >= LEVELS) {
        text.append(c);
      } else if (c < list.levels().size()) {
        text.append(printed(list.levels().get(c), own.legal(), counts[c]));
      }
    }
    return text.isEmpty() ? "" : text + own.suffix();
  }

  private static int[] unused() {
    int[] counts = new int[LEVELS];
    Arrays.fill(counts, UNUSED);
    return counts;
  }

  private void count(Numbered list, int level, int[] counts) {
    for (int above = 0; above < level; above++) {
      counts[above] = counts[above] == UNUSED ? start(list, above) : counts[above];
    }
    boolean anew = list.starts().containsKey(level) && begun.add(list.instance() + "/" + level);
    counts[level] = anew || counts[level] == UNUSED ? start(list, level) : counts[level] + 1;
    for (int below = level + 1; below < list.levels().size(); below++) {
      counts[below] = level < list.levels().get(below).restart() ? UNUSED : counts[below];
    }
  }

  private static int start(Numbered list, int level) {
    return list.starts().getOrDefault(level, list.levels().get(level).start());
  }

  private static String printed(Level level, boolean legal, int count) {
    NumberStyle style =
        legal && level.style() != NumberStyle.NONE ? NumberStyle.DECIMAL : level.style();
    return count == UNUSED ? "" : style.print(count);
  }
}
