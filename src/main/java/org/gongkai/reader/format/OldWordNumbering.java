package org.gongkai.reader.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.poi.hwpf.model.LFO;
import org.apache.poi.hwpf.model.ListData;
import org.apache.poi.hwpf.model.ListFormatOverrideLevel;
import org.apache.poi.hwpf.model.ListLevel;
import org.apache.poi.hwpf.model.ListTables;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.gongkai.reader.format.ListNumbers.Level;
import org.gongkai.reader.format.ListNumbers.Numbered;

/** The automatic numbers of a DOC file ([MS-DOC] 2.4.6.3 and 2.4.6.4). */
final class OldWordNumbering {
  private static final int LAST_LIST = 0x7fe;

  private final Optional<ListTables> tables;
  private final Map<Integer, Optional<Numbered>> lists = new HashMap<>();
  private final ListNumbers numbers = new ListNumbers();

  /** {@code tables} is null where the file has no lists. */
  OldWordNumbering(ListTables tables) {
    this.tables = Optional.ofNullable(tables);
  }

  /** The characters that are printed before a paragraph; empty if it is in no list. */
  String before(Paragraph paragraph) {
    int list = paragraph.getIlfo();
    if (list < 1 || list > LAST_LIST) {
      return "";
    }
    return lists
        .computeIfAbsent(list, this::list)
        .map(l -> numbers.next(l, paragraph.getIlvl()))
        .orElse("");
  }

  private Optional<Numbered> list(int number) {
    return tables.flatMap(t -> list(t, number));
  }

  private static Optional<Numbered> list(ListTables tables, int number) {
    try {
      LFO instance = tables.getLfo(number);
      ListFormatOverrideLevel[] overrides = tables.getLfoData(number).getRgLfoLvl();
      return Optional.ofNullable(tables.getListData(instance.getLsid()))
          .map(definition -> list(number, definition, overrides));
    } catch (NoSuchElementException e) {
      return Optional.empty(); // the paragraph names a list that the file does not have
    }
  }

  private static Numbered list(
      int number, ListData definition, ListFormatOverrideLevel[] overrides) {
    List<Level> levels = new ArrayList<>();
    for (int i = 0; i < Math.min(definition.numLevels(), ListNumbers.LEVELS); i++) {
      levels.add(level(definition.getLevel(i + 1), i));
    }
    Map<Integer, Integer> starts = new HashMap<>();
    for (ListFormatOverrideLevel override : overrides) {
      int level = override.getLevelNum();
      if (override.isFormatting() && level < levels.size()) {
        levels.set(level, level(override.getLevel(), level));
      }
      if (override.isStartAt()) {
        starts.put(level, override.getIStartAt());
      }
    }
    return new Numbered(
        String.valueOf(definition.getLsid()), String.valueOf(number), levels, starts);
  }

  private static Level level(ListLevel level, int index) {
    NumberStyle style = NumberStyle.coded(level.getNumberFormat());
    boolean bullet = level.getNumberFormat() == 23;
    String template = bullet || level.getNumberText() == null ? "" : level.getNumberText();
    String suffix = level.getTypeOfCharFollowingTheNumber() == 2 ? "" : " ";
    return new Level(level.getStartAt(), style, template, suffix, index, level.isLegalNumbering());
  }
}
