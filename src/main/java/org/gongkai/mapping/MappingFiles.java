package org.gongkai.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.gongkai.rml.MappingDocument;

/** The mappings that ship with the program. */
final class MappingFiles {
  /**
   * The files that map a parsed report, one for the report, one for its slices, one per table of
   * the form, one for the figures of its prose.
   */
  static final List<String> REPORT =
      List.of(
          "report.rml.ttl",
          "slices.rml.ttl",
          "proactive.rml.ttl",
          "requests.rml.ttl",
          "cases.rml.ttl",
          "statistics.rml.ttl",
          "claims.rml.ttl");

  /** The file that maps the registers of the gazetteer. */
  static final List<String> REGISTERS = List.of("registers.rml.ttl");

  /** The file that maps what the rules find in a report. */
  static final List<String> ASSESSMENT = List.of("assessment.rml.ttl");

  /** The file that maps what people say of that. */
  static final List<String> VERDICTS = List.of("verdicts.rml.ttl");

  private MappingFiles() {}

  static List<MappingDocument> read(List<String> names) {
    return names.stream().map(n -> new MappingDocument(n, text(n))).toList();
  }

  /** SHA-256 over the texts of all of them: another mapping has another fingerprint. */
  static String fingerprint() {
    MessageDigest digest = DigestUtils.getSha256Digest();
    Stream.of(REPORT, REGISTERS, ASSESSMENT, VERDICTS)
        .flatMap(List::stream)
        .forEach(n -> digest.update(text(n).getBytes(StandardCharsets.UTF_8)));
    return HexFormat.of().formatHex(digest.digest());
  }

  private static String text(String name) {
    String path = "/mappings/" + name;
    try (InputStream in = MappingFiles.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("resource " + path + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("resource " + path, e);
    }
  }
}
