package org.gongkai.release;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.output.OutputFile;

/**
 * Takes sorted N-Triples, a line a write, and puts what is stated of a report, of what was found in
 * it and said of that into the file of its year and that of its province. Other statements go into
 * none.
 */
final class PartFiles extends OutputStream {
  // The first part of a key is never four digits and no organ's name is a number.
  private static final Pattern REPORT =
      Pattern.compile(
          "id/(?:report|finding|assessment|repair|verdicts?)/((?:[^/]+/)+?[0-9]{4})(?:/.*)?");

  private static final String SLICE = " <http://purl.org/linked-data/cube#slice> <";

  private final NewRelease release;
  private final String base;
  private final ReportPlaces places;
  private final Map<String, Part> parts = new TreeMap<>();
  private byte[] report = {};
  private List<Part> of = List.of();

  private record Part(OutputFile file, String zh, String en) {}

  PartFiles(NewRelease release, String base, ReportPlaces places) {
    this.release = release;
    this.base = base;
    this.places = places;
  }

  @Override
  public void write(int b) {
    throw new UnsupportedOperationException("lines are written whole");
  }

  @Override
  public void write(byte[] line, int offset, int length) throws IOException {
    if (!isOfLast(line, offset, length)) {
      turn(new String(line, offset, length, StandardCharsets.UTF_8));
    }
    for (Part part : of) {
      part.file().stream().write(line, offset, length);
    }
  }

  // Nearly every line is about the report that the line before is about.
  private boolean isOfLast(byte[] line, int offset, int length) {
    int size = report.length;
    if (size == 0 || length <= size || line[offset + size] != '/' && line[offset + size] != '>') {
      return false;
    }
    return Arrays.equals(line, offset, offset + size, report, 0, size);
  }

  private void turn(String line) throws IOException {
    int slice = line.indexOf(SLICE);
    String thing = line.substring(slice < 0 ? 1 : slice + SLICE.length());
    String address = thing.substring(0, Math.max(0, thing.indexOf('>')));
    Matcher matcher =
        REPORT.matcher(address.startsWith(base) ? address.substring(base.length()) : "");
    report = new byte[0];
    of = List.of();
    if (matcher.matches()) {
      of = parts(matcher.group(1));
      if (slice < 0) {
        String start = "<" + base + matcher.group().substring(0, matcher.end(1));
        report = start.getBytes(StandardCharsets.UTF_8);
      }
    }
  }

  private List<Part> parts(String key) throws IOException {
    String year = key.substring(key.length() - 4);
    Optional<Provinces.Province> province = places.province("id/report/" + key);
    Part ofYear = part("year-" + year, year + "年度的报告", "Reports on " + year);
    if (province.isEmpty()) {
      return List.of(ofYear);
    }
    Provinces.Province place = province.get();
    return List.of(
        ofYear, part("province-" + place.code(), place.zh() + "的报告", "Reports of " + place.en()));
  }

  private Part part(String name, String zh, String en) throws IOException {
    Part part = parts.get(name);
    if (part == null) {
      part = new Part(release.file(name + ".nt.gz"), zh, en);
      parts.put(name, part);
    }
    return part;
  }

  void commit() throws IOException {
    for (Part part : parts.values()) {
      release.add(part.file(), part.zh(), part.en());
    }
  }

  @Override
  public void close() throws IOException {
    for (Part part : parts.values()) {
      part.file().close();
    }
  }
}
