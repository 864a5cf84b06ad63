package org.gongkai.federate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.gongkai.http.WebAddress;
import org.gongkai.query.Bilingual;

/** One row of a file of partners: what it says, or what is wrong with it. */
final class PartnerRow {
  private static final List<String> COLUMNS =
      List.of(
          "name",
          "title-zh",
          "title-en",
          "endpoint",
          "address",
          "internal",
          "licence",
          "calls",
          "rows",
          "seconds",
          "bytes",
          "cache");
  private static final List<String> REQUIRED = List.of("name", "endpoint", "licence");
  static final String COLUMNS_TEXT = String.join(",", COLUMNS);

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,10}");
  private static final long MOST_SECONDS = 600;

  private final List<String> header;
  private final List<String> cells;
  private final List<String> faults = new ArrayList<>();
  private final Optional<Partner> partner;

  PartnerRow(List<String> header, List<String> cells) {
    this.header = header;
    this.cells = cells;
    Partner read = read();
    this.partner = faults.isEmpty() ? Optional.of(read) : Optional.empty();
  }

  Optional<Partner> partner() {
    return partner;
  }

  List<String> faults() {
    return List.copyOf(faults);
  }

  static List<String> faultsOfHeader(List<String> header) {
    List<String> faults = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String column : header) {
      if (!COLUMNS.contains(column)) {
        faults.add("no column is called " + column + "; columns: " + COLUMNS_TEXT);
      } else if (!seen.add(column)) {
        faults.add("column " + column + " stands twice");
      }
    }
    REQUIRED.stream().filter(c -> !seen.contains(c)).forEach(c -> faults.add("no column " + c));
    return faults;
  }

  private Partner read() {
    if (cells.size() > header.size()) {
      faults.add(cells.size() + " cells under " + header.size() + " columns");
    }
    String name = required("name");
    if (!name.isEmpty() && !NAME.matcher(name).matches()) {
      wrong("name", "small letters, digits and hyphens, a letter first, 40 at most");
    }
    String endpoint = iri("endpoint");
    Partner.Route route = new Partner.Route(address(endpoint), internal());
    Bilingual title = new Bilingual(or("title-zh", name), or("title-en", name));
    Budget usual = Budget.OF_A_PARTNER;
    int calls = (int) number("calls", usual.calls(), Integer.MAX_VALUE, 1);
    long rows = number("rows", usual.rows(), Integer.MAX_VALUE, 1);
    long seconds = number("seconds", usual.time().toSeconds(), MOST_SECONDS, 1);
    long bytes = number("bytes", usual.bytes(), Integer.MAX_VALUE, 1);
    long cache = number("cache", 0, Integer.MAX_VALUE, 0);
    return new Partner(
        name,
        title,
        endpoint,
        route,
        iri("licence"),
        new Budget(calls, rows, Duration.ofSeconds(seconds), bytes),
        Duration.ofSeconds(cache));
  }

  private WebAddress address(String endpoint) {
    String text = or("address", endpoint);
    Optional<WebAddress> address = WebAddress.of(text);
    if (address.isEmpty() && !text.isEmpty()) {
      String column = cell("address").isEmpty() ? "endpoint" : "address";
      wrong(column, "an http or https address without a user name");
    }
    return address.orElse(new WebAddress(true, "invalid", 443, "/"));
  }

  private boolean internal() {
    String text = or("internal", "false");
    if (!text.equals("true") && !text.equals("false")) {
      wrong("internal", "true or false");
    }
    return text.equals("true");
  }

  private String iri(String column) {
    String text = required(column);
    try {
      if (!text.isEmpty() && !IRIx.create(text).isReference()) {
        wrong(column, "an absolute IRI");
      }
    } catch (IRIException e) {
      wrong(column, "an absolute IRI");
    }
    return text;
  }

  private long number(String column, long usual, long most, long least) {
    String text = cell(column);
    if (text.isEmpty()) {
      return usual;
    }
    boolean fits = NUMBER.matcher(text).matches() && Long.parseLong(text) <= most;
    if (!fits || Long.parseLong(text) < least) {
      wrong(column, "a whole number from " + least + " to " + most);
      return usual;
    }
    return Long.parseLong(text);
  }

  private String required(String column) {
    String text = cell(column);
    if (text.isEmpty()) {
      faults.add(column + " is empty");
    }
    return text;
  }

  private String or(String column, String otherwise) {
    return cell(column).isEmpty() ? otherwise : cell(column);
  }

  private String cell(String column) {
    int at = header.indexOf(column);
    return at >= 0 && at < cells.size() ? cells.get(at).strip() : "";
  }

  private void wrong(String column, String expected) {
    faults.add(column + ": found \"" + cell(column) + "\", expected " + expected);
  }
}
