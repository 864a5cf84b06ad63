package org.gongkai.gazetteer;

import java.util.Optional;

/**
 * A stretch of land that is administered as one: a division with a code, a township, or a
 * functional zone without a code.
 */
public sealed interface Territory permits Division, Township, Zone {
  /** {@code 360981}, {@code 130502@1983}, {@code 350128107} or {@code zone/平潭综合实验区}. */
  String key();

  String name();

  Level level();

  Validity validity();

  /** English name, or pinyin where no English name is known. */
  Optional<String> english();

  /** Empty where no government reports under the Regulation. */
  Optional<Government> government();

  /** Relative to the base of the data. */
  default String address() {
    return "id/jurisdiction/" + key();
  }
}
