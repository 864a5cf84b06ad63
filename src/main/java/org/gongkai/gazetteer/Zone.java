package org.gongkai.gazetteer;

import java.util.Optional;

/**
 * A functional zone that reports like a division but has no code of its own (平潭综合实验区).
 *
 * @param covers code of the division whose territory it administers
 */
public record Zone(String name, Level level, String covers, Validity validity, String englishName)
    implements Territory {
  @Override
  public String key() {
    return "zone/" + name;
  }

  @Override
  public Optional<String> english() {
    return Optional.of(englishName);
  }

  @Override
  public Optional<Government> government() {
    return Optional.of(Government.COMMITTEE);
  }
}
