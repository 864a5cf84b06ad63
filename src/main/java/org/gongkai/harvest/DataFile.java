package org.gongkai.harvest;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.gongkai.rml.ExactJson;

/**
 * What a downloaded file is, by its bytes.
 *
 * @param name as it is kept: {@code data.csv}, {@code data.json}
 * @param columns of its header, or the members of its first object; each once, in order
 * @param encoding of a table
 * @param delimiter of a table
 * @param iterator of JSON: what a record is
 */
record DataFile(
    String name, List<String> columns, Charset encoding, char delimiter, String iterator) {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final String DELIMITERS = ",;\t";

  DataFile {
    columns = List.copyOf(columns);
  }

  boolean isTable() {
    return iterator.isEmpty();
  }

  /** Empty for what is neither JSON nor a table. */
  static Optional<DataFile> of(byte[] bytes) {
    Optional<DataFile> json = json(bytes);
    return json.isPresent()
        ? json
        : Stream.of(StandardCharsets.UTF_8, GB18030)
            .flatMap(c -> decoded(bytes, c).stream().map(t -> table(t, c)))
            .findFirst()
            .flatMap(f -> f);
  }

  private static Optional<DataFile> json(byte[] bytes) {
    try {
      JsonNode tree = ExactJson.parse(bytes);
      if (!tree.isContainerNode()) {
        return Optional.empty();
      }
      JsonNode record = tree.isArray() ? tree.path(0) : tree;
      List<String> members = new ArrayList<>();
      record
          .properties()
          .forEach(
              f -> {
                if (f.getValue().isValueNode()) {
                  members.add(f.getKey());
                }
              });
      return Optional.of(
          new DataFile(
              "data.json", members, StandardCharsets.UTF_8, ',', tree.isArray() ? "$[*]" : "$"));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> decoded(byte[] bytes, Charset charset) {
    try {
      String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return Optional.of(text.startsWith("\ufeff") ? text.substring(1) : text);
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static Optional<DataFile> table(String text, Charset charset) {
    String first = text.lines().findFirst().orElse("");
    boolean plain = text.chars().allMatch(c -> c >= ' ' || c == '\n' || c == '\r' || c == '\t');
    if (!plain || first.isBlank() || first.strip().startsWith("<")) {
      return Optional.empty();
    }
    char delimiter =
        DELIMITERS
            .chars()
            .mapToObj(d -> (char) d)
            .max((a, b) -> Long.compare(count(first, a), count(first, b)))
            .filter(d -> count(first, d) > 0)
            .orElse(',');
    return header(text, delimiter)
        .map(columns -> new DataFile("data.csv", columns, charset, delimiter, ""));
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(c -> c == wanted).count();
  }

  private static Optional<List<String>> header(String text, char delimiter) {
    CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter).get();
    try (CSVParser parser =
        CSVParser.builder().setReader(new StringReader(text)).setFormat(format).get()) {
      return parser.stream()
          .findFirst()
          .map(CSVRecord::toList)
          .map(cells -> cells.stream().filter(c -> !c.isBlank()).distinct().toList());
    } catch (IOException | UncheckedIOException e) {
      return Optional.empty();
    }
  }
}
