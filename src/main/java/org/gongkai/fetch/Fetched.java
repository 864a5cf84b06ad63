package org.gongkai.fetch;

import org.gongkai.manifest.ManifestRow;

/**
 * What came of one address.
 *
 * @param row as it will stand in the manifest
 * @param found in words for a person
 */
public record Fetched(ManifestRow row, Result result, String found) {
  /** How a request ends. */
  public enum Result {
    /** The file is new, or has changed. */
    FETCHED,
    /** What was had before is what the server has. */
    KEPT,
    /** No file was had; one from before stays. */
    FAILED
  }
}
