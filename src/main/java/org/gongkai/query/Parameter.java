package org.gongkai.query;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One variable of a query that a caller may fix.
 *
 * @param codes present on a parameter of the kind {@link ParameterKind#CODE}, and on no other
 * @param required a caller must give it; otherwise, without a default, the variable stays free
 * @param defaultValue taken when the caller gives none; never present on a required parameter
 */
public record Parameter(
    String name,
    ParameterKind kind,
    Optional<CodeChoice> codes,
    boolean required,
    Optional<String> defaultValue,
    Bilingual description) {

  private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]*");
  private static final String GRAMMAR =
      "a parameter is written: name | kind | required, optional or default VALUE | English | 中文,"
          + " and a code as: code LIST [NOTATION ...]";

  /** Reads {@code from | year | default 2008 | first year | 起始年份}. */
  static Parameter parse(String file, int line, String text) {
    String[] parts = text.split("\\|", -1);
    if (parts.length != 5) {
      throw new QueryFault(file, line, GRAMMAR + "; found \"" + text + "\"");
    }
    String name = parts[0].strip();
    if (!NAME.matcher(name).matches()) {
      throw new QueryFault(file, line, "not a parameter name: \"" + name + "\"");
    }
    List<String> words = Arrays.asList(parts[1].strip().split("\\s+"));
    ParameterKind kind = kind(file, line, words);
    String presence = parts[2].strip();
    return new Parameter(
        name,
        kind,
        kind == ParameterKind.CODE
            ? Optional.of(new CodeChoice(words.get(1), words.subList(2, words.size())))
            : Optional.empty(),
        presence.equals("required"),
        defaultValue(file, line, presence),
        new Bilingual(parts[4].strip(), parts[3].strip()));
  }

  // Only a code is followed by more: its list, and those of its notations that are meant.
  private static ParameterKind kind(String file, int line, List<String> words) {
    return ParameterKind.of(words.get(0))
        .filter(kind -> kind == ParameterKind.CODE ? words.size() > 1 : words.size() == 1)
        .orElseThrow(
            () -> new QueryFault(file, line, "unknown kind \"" + String.join(" ", words) + "\""));
  }

  private static Optional<String> defaultValue(String file, int line, String presence) {
    if (presence.equals("required") || presence.equals("optional")) {
      return Optional.empty();
    }
    if (presence.startsWith("default ")) {
      return Optional.of(presence.substring("default ".length()).strip());
    }
    throw new QueryFault(file, line, GRAMMAR + "; found \"" + presence + "\"");
  }
}
