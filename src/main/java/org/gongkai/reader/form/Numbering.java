package org.gongkai.reader.form;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the numbers before the labels of a statistics table say: which row is a part of which (其中),
 * and which number comes next.
 */
final class Numbering {
  /** How a row is numbered. */
  private enum Style {
    /** 一、 */
    CHAPTER,
    /** （一） */
    SECTION,
    /** 1. */
    ITEM,
    /** （1） */
    SUBITEM,
    /** 其中 without a number. */
    PART,
    NONE
  }

  /**
   * A label with what stands before it.
   *
   * @param number 0 if it has none
   * @param length of what stands before the label
   */
  record Mark(boolean part, Style style, int number, int length) {}

  /** Rows numbered alike under one row; {@code parent} is -1 if they are under none. */
  private record Group(Style style, int next, int parent) {}

  private static final String CHINESE = "一二三四五六七八九";
  private static final Pattern MARK =
      Pattern.compile(
          "\\s*(?<part>其\\s*中\\s*[:：,，]?)?\\s*(?:(?<chapter>[一二三四五六七八九十]{1,3})\\s*[、.．]"
              + "|[(（]\\s*(?<section>[一二三四五六七八九十]{1,3})\\s*[)）]"
              + "|[(（]\\s*(?<sub>[0-9０-９]{1,2})\\s*[)）]"
              + "|(?<circled>[①-⑳])"
              + "|(?<item>[0-9０-９]{1,2})\\s*[.．、)）])?\\s*");

  private final List<Group> groups = new ArrayList<>();
  private int last = -1;
  private int depth;

  /** What stands before a label. */
  static Mark mark(String text) {
    Matcher m = MARK.matcher(text);
    if (!m.lookingAt()) {
      return new Mark(false, Style.NONE, 0, 0);
    }
    boolean part = m.group("part") != null;
    if (m.group("chapter") != null) {
      return new Mark(part, Style.CHAPTER, chinese(m.group("chapter")), m.end());
    }
    if (m.group("section") != null) {
      return new Mark(part, Style.SECTION, chinese(m.group("section")), m.end());
    }
    for (String name : List.of("sub", "circled", "item")) {
      if (m.group(name) != null) {
        Style style = name.equals("item") ? Style.ITEM : Style.SUBITEM;
        return new Mark(part, style, arabic(m.group(name)), m.end());
      }
    }
    return new Mark(part, part ? Style.PART : Style.NONE, 0, m.end());
  }

  /**
   * Puts row {@code row} where its mark says; gives the row it is a part of, if the marks say so.
   */
  OptionalInt place(int row, Mark mark) {
    if (mark.style() == Style.NONE) {
      last = row;
      depth = 0;
      return OptionalInt.empty();
    }
    boolean begins = last >= 0 && (mark.part() || mark.number() == 1);
    int level = begins && mark.style() != Style.CHAPTER ? begin(mark, row) : goOn(mark);
    last = row;
    depth = level;
    int parent = groups.get(level - 1).parent();
    return parent < 0 ? OptionalInt.empty() : OptionalInt.of(parent);
  }

  /** A row that was placed as this one, and is none, is the parent of nothing. */
  private int begin(Mark mark, int row) {
    groups.subList(Math.min(depth, groups.size()), groups.size()).clear();
    groups.add(new Group(mark.style(), mark.number() + 1, last < row ? last : -1));
    return groups.size();
  }

  /** The innermost group in which this number comes next, else the innermost numbered alike. */
  private int goOn(Mark mark) {
    int found = -1;
    for (int i = groups.size() - 1; i >= 0 && found < 0; i--) {
      boolean alike = groups.get(i).style() == mark.style();
      found = alike && groups.get(i).next() == mark.number() ? i : -1;
    }
    for (int i = groups.size() - 1; i >= 0 && found < 0; i--) {
      found = groups.get(i).style() == mark.style() ? i : -1;
    }
    if (found < 0) {
      groups.clear();
      found = 0;
      groups.add(new Group(mark.style(), 0, -1));
    }
    groups.subList(found + 1, groups.size()).clear();
    groups.set(found, new Group(mark.style(), mark.number() + 1, groups.get(found).parent()));
    return found + 1;
  }

  /** The numbers that may come next before a label: 1, or the next of a group that is open. */
  Set<Integer> expected() {
    Set<Integer> numbers = new TreeSet<>(Set.of(1));
    groups.stream().filter(g -> g.style() == Style.ITEM).forEach(g -> numbers.add(g.next()));
    return numbers;
  }

  /**
   * Where digits that end in the number of the next label divide: the figure before, the number
   * behind. Empty if no expected number is there, or two are.
   */
  Optional<Integer> border(String digits) {
    List<Integer> borders =
        expected().stream()
            .map(String::valueOf)
            .filter(digits::endsWith)
            .map(n -> digits.length() - n.length())
            .toList();
    return borders.size() == 1 ? Optional.of(borders.get(0)) : Optional.empty();
  }

  private static int arabic(String digits) {
    return Integer.parseInt(Normalizer.normalize(digits, Normalizer.Form.NFKC));
  }

  /** 1 to 99. */
  private static int chinese(String numeral) {
    int ten = numeral.indexOf('十');
    if (ten < 0) {
      return CHINESE.indexOf(numeral.charAt(numeral.length() - 1)) + 1;
    }
    int tens = ten == 0 ? 1 : CHINESE.indexOf(numeral.charAt(0)) + 1;
    int ones = ten == numeral.length() - 1 ? 0 : CHINESE.indexOf(numeral.charAt(ten + 1)) + 1;
    return tens * 10 + ones;
  }
}
