package org.gongkai.reader.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The operators of a page (ISO 32000-1, Annex A) in a PDF file that is whole. */
public final class PdfPageFuzz {
  private static final String HEAD =
      "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
          + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
          + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 5 0 R"
          + "/Resources<</Font<</F1 4 0 R/F2 7 0 R>>/XObject<</X1 6 0 R>>>>>>endobj\n"
          + "4 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n"
          + "6 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length 8>>stream\n"
          + "/X1 Do Q\nendstream endobj\n"
          + "7 0 obj<</Type/Font/Subtype/Type0/BaseFont/S/Encoding/UniGB-UCS2-H"
          + "/DescendantFonts[<</Type/Font/Subtype/CIDFontType0/BaseFont/S"
          + "/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>>>]>>endobj\n";

  private PdfPageFuzz() {}

  /** Called by Jazzer before the first input. */
  public static void fuzzerInitialize() throws IOException {
    Seeds.samples("report.pdf").forEach(Oracle::warm);
  }

  /** Called by Jazzer for each input. */
  public static void fuzzerTestOneInput(byte[] input) {
    Oracle.read(file(input));
  }

  static byte[] file(byte[] input) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes((HEAD + "5 0 obj<</Length " + input.length + ">>stream\n").getBytes(latin()));
    file.writeBytes(input);
    file.writeBytes("\nendstream endobj\ntrailer<</Root 1 0 R/Size 8>>\n%%EOF".getBytes(latin()));
    return file.toByteArray();
  }

  private static java.nio.charset.Charset latin() {
    return StandardCharsets.ISO_8859_1;
  }
}
