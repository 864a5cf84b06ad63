package org.gongkai.gazetteer;

import java.util.List;
import java.util.Optional;

/**
 * One record of the Ministry's lists: a code with one name and one place in the hierarchy, while it
 * was in force.
 *
 * @param key the code for its newest record, {@code code@year} for earlier ones (year in which that
 *     record began)
 * @param parents keys of the records above it during its validity, oldest first; empty for a
 *     province
 */
public record Division(
    String key, String name, Level level, List<String> parents, Validity validity, Details details)
    implements Territory {
  public Division {
    parents = List.copyOf(parents);
  }

  /** The six digits of GB/T 2260. */
  public String code() {
    return codeOf(key);
  }

  @Override
  public Optional<String> english() {
    return details.english();
  }

  @Override
  public Optional<Government> government() {
    return Government.of(level, name);
  }

  static String codeOf(String key) {
    int at = key.indexOf('@');
    return at < 0 ? key : key.substring(0, at);
  }
}
