package org.gongkai.federate;

import java.util.List;

/** A file of partners that cannot be taken; names file, line and fault of each bad row. */
public final class BadPartnersException extends RuntimeException {
  BadPartnersException(List<String> faults) {
    super(String.join("\n", faults));
  }
}
