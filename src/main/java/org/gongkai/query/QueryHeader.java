package org.gongkai.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The comment lines that open a query file, {@code # key: value}. A line with more than one space
 * after its sign continues the key above it. Other comments are left alone.
 *
 * @param answers what the query answers and what to mind when reading the result
 * @param output columns, and what one row is
 * @param chart how its result is drawn; empty if it is not
 * @param unit of the figures that are drawn
 * @param theme empty if the file does not say
 * @param usedBy who runs the query, in words; empty if the file does not say
 */
public record QueryHeader(
    Bilingual title,
    Bilingual answers,
    Bilingual output,
    List<Parameter> parameters,
    String chart,
    Bilingual unit,
    Optional<Theme> theme,
    String usedBy) {

  static final Set<String> KEYS =
      Set.of(
          "title",
          "title-zh",
          "answers",
          "answers-zh",
          "output",
          "output-zh",
          "param",
          "chart",
          "unit",
          "unit-zh",
          "theme",
          "used by",
          "problem",
          "problem-zh",
          "cure",
          "cure-zh");

  private static final Pattern KEY = Pattern.compile("#\\s?([a-z]+(?:[ -][a-z]+)?):\\s*(.*)");
  private static final Pattern MORE = Pattern.compile("#\\s{2,}(\\S.*)");

  public QueryHeader {
    parameters = List.copyOf(parameters);
  }

  /** Both languages everywhere, as every published query must have. */
  public boolean isComplete() {
    return title.isComplete()
        && answers.isComplete()
        && output.isComplete()
        && parameters.stream().allMatch(parameter -> parameter.description().isComplete());
  }

  static QueryHeader parse(String file, List<String> lines) {
    Map<String, String> texts = new LinkedHashMap<>();
    List<Parameter> parameters = new ArrayList<>();
    String open = "";
    for (int i = 0; i < lines.size() && lines.get(i).startsWith("#"); i++) {
      Matcher key = KEY.matcher(lines.get(i));
      Matcher more = MORE.matcher(lines.get(i));
      if (key.matches() && KEYS.contains(key.group(1))) {
        open = key.group(1);
        if (open.equals("param")) {
          parameters.add(Parameter.parse(file, i + 1, key.group(2)));
        } else if (texts.put(open, key.group(2).strip()) != null) {
          throw new QueryFault(file, i + 1, "the header says " + open + " twice");
        }
      } else if (more.matches() && texts.containsKey(open)) {
        texts.merge(open, more.group(1).strip(), QueryHeader::join);
      } else {
        open = "";
      }
    }
    String theme = texts.getOrDefault("theme", "");
    if (!theme.isEmpty() && Theme.of(theme).isEmpty()) {
      throw new QueryFault(file, 0, "unknown theme \"" + theme + "\"");
    }
    return of(texts, parameters);
  }

  private static QueryHeader of(Map<String, String> texts, List<Parameter> parameters) {
    return new QueryHeader(
        both(texts, "title"),
        both(texts, texts.containsKey("answers") ? "answers" : "problem"),
        both(texts, "output"),
        parameters,
        texts.getOrDefault("chart", ""),
        both(texts, "unit"),
        Theme.of(texts.getOrDefault("theme", "")),
        texts.getOrDefault("used by", ""));
  }

  private static Bilingual both(Map<String, String> texts, String key) {
    return new Bilingual(texts.getOrDefault(key + "-zh", ""), texts.getOrDefault(key, ""));
  }

  // Chinese lines join without a space, others with one.
  private static String join(String before, String after) {
    boolean wide = TextWidth.of(before.substring(before.length() - 1)) == 2;
    return before + (wide ? "" : " ") + after;
  }
}
