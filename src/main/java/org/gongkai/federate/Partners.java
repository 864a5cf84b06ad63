package org.gongkai.federate;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The endpoints that queries may call; whoever is not among them is not called. */
public record Partners(List<Partner> all) {
  private static final String BYTE_ORDER_MARK = "\ufeff";
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

  /** Copies the list. */
  public Partners {
    all = List.copyOf(all);
  }

  /** Nobody. */
  public static Partners none() {
    return new Partners(List.of());
  }

  /**
   * Reads a CSV (RFC 4180, UTF-8) whose columns {@code ontology/partners.csv-metadata.json}
   * describes.
   *
   * @throws BadPartnersException with every fault of the file, not only the first
   * @throws UncheckedIOException if the file cannot be read
   */
  public static Partners read(Path file) {
    List<String> faults = new ArrayList<>();
    List<Partner> partners = new ArrayList<>();
    try (CSVParser parser = FORMAT.parse(new StringReader(text(file)))) {
      read(file, parser, partners, faults);
    } catch (UncheckedIOException e) {
      faults.add(file + ": " + e.getCause().getMessage());
    } catch (IOException e) {
      faults.add(file + ": " + e.getMessage());
    }
    faults.addAll(doubles(file, partners));
    if (partners.isEmpty() && faults.isEmpty()) {
      faults.add(file + ": no partner is named; columns: " + PartnerRow.COLUMNS_TEXT);
    }
    if (!faults.isEmpty()) {
      throw new BadPartnersException(faults);
    }
    return new Partners(partners);
  }

  private static void read(
      Path file, CSVParser parser, List<Partner> partners, List<String> faults) {
    List<String> header = List.of();
    for (CSVRecord record : parser) {
      String place = file + ":" + parser.getCurrentLineNumber() + ": ";
      if (record.getRecordNumber() == 1) {
        header = record.toList().stream().map(String::strip).toList();
        PartnerRow.faultsOfHeader(header).forEach(fault -> faults.add(place + fault));
        if (!faults.isEmpty()) {
          return;
        }
      } else {
        PartnerRow row = new PartnerRow(header, record.toList());
        row.partner().ifPresent(partners::add);
        row.faults().forEach(fault -> faults.add(place + fault));
      }
    }
  }

  /**
   * @param endpoint as a query writes it
   */
  public Optional<Partner> called(String endpoint) {
    return all.stream().filter(partner -> partner.endpoint().equals(endpoint)).findFirst();
  }

  private static List<String> doubles(Path file, List<Partner> partners) {
    List<String> faults = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Partner partner : partners) {
      if (!seen.add(partner.name())) {
        faults.add(file + ": the name " + partner.name() + " stands twice");
      }
      if (!seen.add(partner.endpoint())) {
        faults.add(file + ": the endpoint " + partner.endpoint() + " stands twice");
      }
    }
    return faults;
  }

  private static String text(Path file) {
    try {
      String text = Files.readString(file);
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new BadPartnersException(List.of(file + ": the file is not UTF-8"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
