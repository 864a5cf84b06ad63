package org.gongkai.manifest;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/** The cells of one row under the header of their manifest. */
final class RowParser {
  private final List<String> header;
  private final List<String> cells;

  RowParser(List<String> header, List<String> cells) {
    this.header = header;
    this.cells = cells;
  }

  /** What is wrong with the row, if anything is. */
  Optional<String> fault() {
    if (cells.size() != header.size()) {
      return Optional.of(cells.size() + " cells, but the header has " + header.size());
    }
    if (cell("file").isEmpty() && cell("address").isEmpty()) {
      return Optional.of("neither file nor address");
    }
    if (cell("file").filter(f -> f.indexOf('\0') >= 0).isPresent()) {
      return Optional.of("no file has a zero character in its name");
    }
    return cell("address")
        .flatMap(Manifest::faultOfAddress)
        .or(() -> unless("year", "(19|20)[0-9]{2}", "is no year"))
        .or(() -> unless("sha256", "[0-9a-f]{64}", "is no SHA-256"))
        .or(this::faultOfTime);
  }

  private Optional<String> unless(String column, String pattern, String fault) {
    return cell(column).filter(c -> !c.matches(pattern)).map(c -> c + " " + fault);
  }

  private Optional<String> faultOfTime() {
    try {
      time();
      return Optional.empty();
    } catch (DateTimeParseException e) {
      return Optional.of(e.getParsedString() + " is no time like 2026-11-25T08:00:00Z");
    }
  }

  /** The row; to be called when there is no fault. */
  ManifestRow row() {
    Given given =
        new Given(
            cell("address"),
            time(),
            cell("agency"),
            cell("year").map(Integer::valueOf),
            cell("sha256"));
    return new ManifestRow(
        cell("file"), given, cell("mediaType"), cell("etag"), cell("lastModified"), cell("status"));
  }

  private Optional<Instant> time() {
    return cell("retrieved").map(Instant::parse);
  }

  private Optional<String> cell(String column) {
    int at = header.indexOf(column);
    return at < 0 ? Optional.empty() : Optional.of(cells.get(at).strip()).filter(c -> !c.isEmpty());
  }
}
