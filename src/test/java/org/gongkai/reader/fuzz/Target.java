package org.gongkai.reader.fuzz;

import java.io.IOException;
import java.util.List;

/**
 * What is fuzzed.
 *
 * @param name of its folders
 * @param type the class with {@code fuzzerTestOneInput}
 * @param runs how many inputs the normal build tries, seeds included
 * @param longest input in bytes
 * @param seeds what mutation starts from
 */
record Target(String name, String type, int runs, int longest, Source seeds) {
  private static final String READER = "org.gongkai.reader.";

  /** Where seeds come from. */
  interface Source {
    List<byte[]> get() throws IOException;
  }

  /** Every target there is. */
  static List<Target> all() {
    return List.of(
        new Target("text", READER + "fuzz.TextFuzz", 400, 20_000, Seeds::texts),
        new Target("glued", READER + "fuzz.GluedFuzz", 200, 1000, Seeds::decisions),
        new Target("statistics", READER + "fuzz.StatisticsFuzz", 300, 6000, Seeds::statistics),
        new Target("title", READER + "fuzz.TitleFuzz", 500, 2000, Seeds::titles),
        new Target("claim", READER + "fuzz.ClaimFuzz", 3000, 2000, Seeds::sentences),
        new Target("html", READER + "fuzz.HtmlFuzz", 100, 60_000, Seeds::pages),
        new Target("docx", READER + "fuzz.DocxFuzz", 300, 250_000, Seeds::word),
        new Target("docx-tree", READER + "fuzz.DocxTreeFuzz", 600, 1000, Seeds::decisions),
        new Target(
            "docx-bytes", READER + "fuzz.BytesFuzz", 800, 10_000, () -> Seeds.file("report.docx")),
        new Target(
            "doc-bytes", READER + "fuzz.BytesFuzz", 400, 60_000, () -> Seeds.file("report.doc")),
        new Target(
            "pdf-bytes", READER + "fuzz.BytesFuzz", 40, 70_000, () -> Seeds.file("report.pdf")),
        new Target("pdf-page", READER + "fuzz.PdfPageFuzz", 500, 5000, Drawings::all),
        new Target("encodings", READER + "format.EncodingsFuzz", 3000, 20_000, Seeds::encoded),
        new Target("json", READER + "fuzz.JsonFuzz", 1500, 200_000, Seeds::json),
        new Target("manifest", READER + "fuzz.ManifestFuzz", 2000, 2000, Seeds::manifests),
        new Target("robots", "org.gongkai.fetch.RobotsFuzz", 5000, 1000, Seeds::robots),
        new Target("passage", "org.gongkai.web.PassageFuzz", 5000, 500, Seeds::none));
  }
}
