package org.gongkai.gazetteer;

import java.util.List;
import java.util.Optional;

/**
 * Organs that answer to their own organ above, not to the government of the place: 税务局, 海关, 气象局.
 * What they are called stands in {@code vertical-organs.csv}.
 */
final class VerticalOrgans {
  /**
   * Words before and after the name of the place.
   *
   * @param prefix empty where the name begins with the place
   */
  private record Kind(String prefix, String suffix) {}

  private static final List<Kind> KINDS =
      Edition.verticalOrgans().stream().map(r -> new Kind(r.get(0), r.get(1))).toList();

  private VerticalOrgans() {}

  /** The words before the place with which a name begins: 国家税务总局; empty if with none. */
  static String prefix(String folded) {
    return KINDS.stream()
        .map(Kind::prefix)
        .filter(prefix -> !prefix.isEmpty() && folded.startsWith(prefix))
        .findFirst()
        .orElse("");
  }

  /** The whole name as an organ of the place, 国家税务总局丰城市税务局; nothing if no such organ ends so. */
  static Optional<String> named(String prefix, Territory territory, String tail) {
    return KINDS.stream().anyMatch(k -> k.prefix().equals(prefix) && k.suffix().equals(tail))
        ? Optional.of(prefix + territory.name() + tail)
        : Optional.empty();
  }

  /** Whether an organ's name holds the name of its place already. */
  static boolean isWholeName(String organ) {
    return !prefix(organ).isEmpty();
  }

  static boolean isOne(String organ) {
    return isWholeName(organ)
        || KINDS.stream().anyMatch(k -> k.prefix().isEmpty() && k.suffix().equals(organ));
  }
}
