package org.gongkai.reader.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.reader.code.CodeTable;
import org.gongkai.report.Quantity.Dimension;

/** Units that prose counts in: {@code mappings/codes/claim-units.csv}. */
final class Units {
  /**
   * A unit.
   *
   * @param unless characters that, next to it, make it the beginning of another word
   */
  record Unit(String name, Dimension dimension, String unless) {}

  private static final Map<String, Dimension> DIMENSIONS =
      Map.of("count", Dimension.COUNT, "money", Dimension.MONEY, "share", Dimension.PERCENT);

  private final Map<Character, List<Unit>> byFirst = new HashMap<>();

  static Units load() {
    Units units = new Units();
    for (var row : CodeTable.rows("claim-units.csv")) {
      Dimension dimension = DIMENSIONS.get(row.get("dimension"));
      Unit unit = new Unit(row.get("unit"), dimension, row.get("unless").replace(" ", ""));
      units.byFirst.computeIfAbsent(unit.name().charAt(0), c -> new ArrayList<>()).add(unit);
    }
    Comparator<Unit> longest = Comparator.comparing(u -> -u.name().length());
    units.byFirst.values().forEach(list -> list.sort(longest));
    return units;
  }

  /** The unit that stands at a position, if one does. */
  Optional<Unit> at(ProseText text, int position) {
    for (Unit unit : byFirst.getOrDefault(text.charAt(position), List.of())) {
      if (text.startsWith(unit.name(), position)) {
        char next = text.charAt(position + unit.name().length());
        return unit.unless().indexOf(next) < 0 ? Optional.of(unit) : Optional.empty();
      }
    }
    return Optional.empty();
  }
}
