package org.gongkai.reader.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.junit.jupiter.api.Test;

/** PDF files that are refused, each with its reason, however they are made. */
final class PdfRefusalsTest {
  @Test
  void invisibleTextIsNotRead() {
    byte[] file =
        PdfWriter.write(
            p -> {
              p.content().setRenderingMode(RenderingMode.NEITHER);
              p.text(100, 700, "recognised");
            });
    assertThat(Blocks.refusal(file))
        .isEqualTo(
            "NO_TEXT_LAYER: 1 pages, 0 of them pictures, 0 characters,"
                + " 10 put over them by recognition");
  }

  @Test
  void lockedFileIsRefused() {
    assertThat(Blocks.refusal(PdfWriter.write(0, "secret", p -> p.text(100, 700, "text"))))
        .isEqualTo("LOCKED_FILE: the file has a password");
  }

  @Test
  void packedTwiceIsUnpackedTwiceBeforeItIsTrusted() throws IOException {
    byte[] zeros = new byte[20 << 20];
    byte[] bomb = deflated(deflated(concat(zeros, zeros)));
    byte[] file = handMade("/Filter [/FlateDecode /FlateDecode]", bomb);
    assertThat(Blocks.refusal(file))
        .isEqualTo("LIMIT_EXCEEDED: a stream unpacks to more than 33554432 bytes");
    assertThat(Blocks.refusal(handMade("/Filter/FlateDecode", deflated(concat(zeros, zeros)))))
        .startsWith("LIMIT_EXCEEDED");
  }

  @Test
  void endlessPageIsRefused() {
    byte[] content = "0 0 m ".repeat(1_000_001).getBytes(StandardCharsets.US_ASCII);
    assertThat(Blocks.refusal(handMade("", content)))
        .isEqualTo("LIMIT_EXCEEDED: the pages take more than 1000000 operators");
  }

  @Test
  void formThatDrawsItselfEnds() {
    String form =
        "5 0 obj\n<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F 5 0 R>>>>"
            + "/Length 20>>\nstream\n/F Do /F Do /F Do   \nendstream\nendobj\n";
    byte[] file = handMade("", "/F Do".getBytes(StandardCharsets.US_ASCII), form);
    assertThat(Blocks.refusal(file)).matches("(LIMIT_EXCEEDED|NO_TEXT_LAYER).*");
  }

  private static byte[] handMade(String filter, byte[] content, String... objects) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(
        ("%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n"
                + "2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n"
                + "3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]"
                + "/Resources<</XObject<</F 5 0 R>>>>/Contents 4 0 R>>\nendobj\n"
                + "4 0 obj\n<<"
                + filter
                + "/Length "
                + content.length
                + ">>\nstream\n")
            .getBytes(StandardCharsets.US_ASCII));
    out.writeBytes(content);
    out.writeBytes("\nendstream\nendobj\n".getBytes(StandardCharsets.US_ASCII));
    for (String object : objects) {
      out.writeBytes(object.getBytes(StandardCharsets.US_ASCII));
    }
    out.writeBytes("trailer\n<</Root 1 0 R/Size 6>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
    return out.toByteArray();
  }

  private static byte[] concat(byte[] a, byte[] b) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(a);
    out.writeBytes(b);
    return out.toByteArray();
  }

  private static byte[] deflated(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater =
        new DeflaterOutputStream(out, new Deflater(Deflater.BEST_COMPRESSION))) {
      new ByteArrayInputStream(bytes).transferTo(deflater);
    }
    return out.toByteArray();
  }
}
