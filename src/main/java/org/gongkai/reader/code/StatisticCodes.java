package org.gongkai.reader.code;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The indicators of the statistics table of 2014 (国办发〔2014〕32号, annex) and their printed labels:
 * {@code mappings/codes/statistics.csv}.
 */
public final class StatisticCodes {
  /** What an indicator is. */
  public enum Kind {
    /** A heading, with no figure. */
    GROUP,
    COUNT,
    AMOUNT
  }

  /**
   * One indicator.
   *
   * @param notation the notation before its last dot is that of the broader one
   * @param whole whether the rows under it always add up to it
   */
  public record Code(String notation, Kind kind, boolean whole) {
    /** Notation of the broader indicator, if there is one. */
    public Optional<String> parent() {
      int dot = notation.lastIndexOf('.');
      return dot < 0 ? Optional.empty() : Optional.of(notation.substring(0, dot));
    }
  }

  private static final Pattern NOTE = Pattern.compile("[(（\\[〔][^)）\\]〕]*[)）\\]〕]");

  private final Map<String, List<Code>> codes = new HashMap<>();

  public static StatisticCodes load() {
    StatisticCodes loaded = new StatisticCodes();
    for (var row : CodeTable.rows("statistics.csv")) {
      Kind kind = Kind.valueOf(row.get("measure").toUpperCase(java.util.Locale.ROOT));
      Code code = new Code(row.get("notation"), kind, row.get("parts").equals("whole"));
      loaded.add(row.get("label"), code);
      Arrays.stream(row.get("aliases").split("\\|"))
          .filter(a -> !a.isEmpty())
          .forEach(a -> loaded.add(a, code));
    }
    return loaded;
  }

  private void add(String label, Code code) {
    Map<String, Code> same = new LinkedHashMap<>();
    codes.getOrDefault(Labels.key(label), List.of()).forEach(c -> same.put(c.notation(), c));
    same.put(code.notation(), code);
    codes.put(Labels.key(label), List.copyOf(same.values()));
  }

  /**
   * The indicators that a label may name: several where the table prints the same label under
   * different ones. A note in brackets counts only if the list has it.
   */
  public List<Code> named(String label) {
    List<Code> found = new ArrayList<>(codes.getOrDefault(Labels.key(label), List.of()));
    if (found.isEmpty()) {
      String bare = NOTE.matcher(label).replaceAll("");
      found.addAll(codes.getOrDefault(Labels.key(bare), List.of()));
    }
    return found;
  }
}
