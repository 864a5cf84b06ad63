package org.gongkai.reader.code;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;

/**
 * The printed labels of the forms and what they mean: {@code mappings/codes/labels.csv}. Labels are
 * compared after folding full-width forms, white space, punctuation, and the number before them.
 */
public final class Labels {
  /** What a label names. */
  public enum Axis {
    SECTION,
    ROW,
    COLUMN,
    GROUP
  }

  // 1. 1、 1) (1) 1 before a word; 一、 (一); folding makes ① ⑴ ⒈ 1 (1) 1.
  private static final Pattern NUMBERING =
      Pattern.compile(
          "^\\s*(?:\\(\\s*[一二三四五六七八九十]+\\s*\\)|[一二三四五六七八九十]+\\s*[、.:]"
              + "|\\(\\s*\\d{1,2}\\s*\\)|\\d{1,2}\\s*[、.:)]?(?=\\s*\\p{IsIdeographic}))");

  private static final Pattern DIGIT = Pattern.compile("^[1-9]");
  private static final int LONGEST = 200; // characters of a label; what is longer is prose
  private static final int MOST_KEPT = 10_000;

  /** Where a label stands. */
  private record At(String table, Axis axis) {}

  /** What a label means there, and the forms that alone print it. */
  private record Meaning(String notation, Set<String> forms) {}

  // Labels seen before: a report has the same few hundred as the one before it.
  private final Map<String, Map<At, Meaning>> seen = new ConcurrentHashMap<>();
  private final Map<String, Map<At, Meaning>> meanings = new HashMap<>();
  private final Map<String, Set<String>> keysOf = new HashMap<>();
  private final Map<String, Set<String>> official = new HashMap<>();
  private final Map<String, String> digits = new HashMap<>();

  public static Labels load() {
    Labels labels = new Labels();
    for (var row : CodeTable.rows("labels.csv")) {
      Axis axis = Axis.valueOf(row.get("axis").toUpperCase(java.util.Locale.ROOT));
      labels.mean(new At(row.get("table"), axis), row);
      labels
          .keysOf
          .computeIfAbsent(row.get("table"), t -> new TreeSet<>())
          .add(key(row.get("label")));
      if (axis == Axis.ROW && row.get("kind").equals("official")) {
        labels
            .official
            .computeIfAbsent(row.get("table"), t -> new TreeSet<>())
            .add(key(row.get("label")));
      }
      Matcher number = DIGIT.matcher(row.get("label"));
      if (axis == Axis.ROW && number.find()) {
        labels.digits.put(row.get("table") + "|" + row.get("notation"), number.group());
      }
    }
    return labels;
  }

  private void mean(At at, CSVRecord row) {
    Map<At, Meaning> all = meanings.computeIfAbsent(key(row.get("label")), k -> new HashMap<>());
    Set<String> forms = new HashSet<>(all.getOrDefault(at, new Meaning("", Set.of())).forms());
    if (!row.get("form").isEmpty()) {
      forms.add(row.get("form"));
    }
    all.put(at, new Meaning(row.get("notation"), Set.copyOf(forms)));
  }

  /** The folded label: letters, ideographs and digits alone, without the number before it. */
  public static String key(String label) {
    String folded = Normalizer.normalize(label, Normalizer.Form.NFKC);
    folded = NUMBERING.matcher(folded).replaceFirst("");
    StringBuilder key = new StringBuilder(folded.length());
    folded.codePoints().filter(Character::isLetterOrDigit).forEach(key::appendCodePoint);
    return key.toString();
  }

  private Optional<Meaning> meaning(String table, Axis axis, String label) {
    if (label.isEmpty() || label.length() > LONGEST) {
      return Optional.empty();
    }
    Map<At, Meaning> all = meanings(label);
    return all.isEmpty() ? Optional.empty() : Optional.ofNullable(all.get(new At(table, axis)));
  }

  private Map<At, Meaning> meanings(String label) {
    Map<At, Meaning> known = seen.get(label);
    if (known != null) {
      return known;
    }
    Map<At, Meaning> all = meanings.getOrDefault(key(label), Map.of());
    if (seen.size() < MOST_KEPT) {
      seen.put(label, all);
    }
    return all;
  }

  /** Whether a number stands before the label. */
  public static boolean isNumbered(String label) {
    return NUMBERING.matcher(Normalizer.normalize(label, Normalizer.Form.NFKC)).find();
  }

  /** What a label means on an axis of a table. */
  public Optional<String> notation(String table, Axis axis, String label) {
    return meaning(table, axis, label).map(Meaning::notation);
  }

  /** All folded labels of a table, on any axis. */
  public Set<String> keys(String table) {
    return Collections.unmodifiableSet(keysOf.getOrDefault(table, Set.of()));
  }

  /** The digit that the form prints before a row's label; empty if it prints none. */
  public Optional<String> digit(String table, String label) {
    return notation(table, Axis.ROW, label).map(n -> digits.get(table + "|" + n));
  }

  /** The forms that alone print this label; empty if all do or none does. */
  public Set<String> forms(String table, Axis axis, String label) {
    return meaning(table, axis, label).map(Meaning::forms).orElse(Set.of());
  }

  /** The two row labels of the form that share most with an unknown one, best first. */
  public List<String> nearest(String table, String label) {
    String key = key(label);
    List<String> known = new ArrayList<>(official.getOrDefault(table, Set.of()));
    Set<Integer> characters = characters(key);
    Map<String, Double> shares = new HashMap<>();
    known.forEach(k -> shares.put(k, -shared(characters(k), characters)));
    known.sort(Comparator.comparing((String k) -> shares.get(k)).thenComparing(k -> k));
    return known.subList(0, Math.min(2, known.size()));
  }

  private static Set<Integer> characters(String label) {
    Set<Integer> characters = new HashSet<>();
    label.codePoints().forEach(characters::add);
    return characters;
  }

  /** The share of characters two labels have in common, 0 to 1. */
  private static double shared(Set<Integer> a, Set<Integer> b) {
    long both = a.stream().filter(b::contains).count();
    long all = a.size() + b.size() - both;
    return all == 0 ? 0 : (double) both / all;
  }
}
