package org.gongkai.manifest;

import java.util.List;

/** A manifest that cannot be taken as it stands; names file, line and fault of each bad row. */
public final class BadManifestException extends RuntimeException {
  BadManifestException(List<String> faults) {
    super(String.join("\n", faults));
  }
}
