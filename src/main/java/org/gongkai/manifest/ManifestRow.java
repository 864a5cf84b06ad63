package org.gongkai.manifest;

import java.util.List;
import java.util.Optional;

/**
 * One report of a manifest. Only file or address must be there; what follows the retrieval is what
 * fetching leaves behind.
 *
 * @param file path, as it stands in the manifest
 * @param given what the row states
 * @param mediaType as the server said
 * @param etag validator for the next request (RFC 9110, 8.8.3)
 * @param lastModified the same (RFC 9110, 8.8.2)
 * @param status of the last request: a number of HTTP, or a word for why there is none
 */
public record ManifestRow(
    Optional<String> file,
    Given given,
    Optional<String> mediaType,
    Optional<String> etag,
    Optional<String> lastModified,
    Optional<String> status) {
  /** The columns in the order in which they are written. */
  static final List<String> COLUMNS =
      List.of(
          "file",
          "address",
          "agency",
          "year",
          "retrieved",
          "mediaType",
          "sha256",
          "etag",
          "lastModified",
          "status");

  /** A file that is not there yet. */
  public static ManifestRow wanted(Given given) {
    Optional<String> none = Optional.empty();
    return new ManifestRow(none, given, none, none, none, none);
  }

  /** The address, or the file where there is none: what a person calls the row. */
  public String name() {
    return given.address().or(() -> file).orElse("");
  }

  List<String> cells() {
    return List.of(
        file.orElse(""),
        given.address().orElse(""),
        given.agency().orElse(""),
        given.year().map(String::valueOf).orElse(""),
        given.retrieved().map(String::valueOf).orElse(""),
        mediaType.orElse(""),
        given.sha256().orElse(""),
        etag.orElse(""),
        lastModified.orElse(""),
        status.orElse(""));
  }
}
