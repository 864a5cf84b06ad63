package org.gongkai.release;

import java.util.Map;
import java.util.Optional;

/**
 * A file of a release.
 *
 * @param name its name, without folders
 * @param bytes its length
 * @param sha256 the hash of its bytes
 * @param zh what it is, in Chinese
 * @param en what it is, in English
 */
public record Download(String name, long bytes, String sha256, String zh, String en) {
  private static final Map<String, String> TYPES =
      Map.of(
          "nt", "application/n-triples",
          "trig", "application/trig",
          "ttl", "text/turtle",
          "csv", "text/csv",
          "json", "application/csvm+json",
          "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          "parquet", "application/vnd.apache.parquet");
  private static final Map<String, String> COMPRESSED =
      Map.of("gz", "application/gzip", "zst", "application/zstd");

  /** The media type of what is in it, also where it is compressed. */
  public String mediaType() {
    String plain = compressFormat().isPresent() ? name.substring(0, name.lastIndexOf('.')) : name;
    return TYPES.getOrDefault(ending(plain), "text/plain");
  }

  /** The media type of the compression, if it is compressed. */
  public Optional<String> compressFormat() {
    return Optional.ofNullable(COMPRESSED.get(ending(name)));
  }

  private static String ending(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
