package org.gongkai.accuracy;

import java.util.List;

/** Expected figures that cannot be taken as they stand; names file, row and fault of each. */
public final class BadExpectedException extends RuntimeException {
  BadExpectedException(List<String> faults) {
    super(String.join("\n", faults));
  }
}
