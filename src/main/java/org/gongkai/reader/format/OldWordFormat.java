package org.gongkai.reader.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.Range;

/**
 * Lays out DOC files of Word 97 and later ([MS-DOC]). The text view is the main story, the text
 * boxes behind the paragraph to which the first of them is tied (which box is tied where, the
 * library does not say), then the notes. Numbers of automatic lists come from the list tables and
 * stand in no paragraph. Headers, footers and comments are left out.
 */
final class OldWordFormat implements Format {
  @Override
  public Laid lay(byte[] bytes) {
    try {
      List<Part> parts = Damage.guard(() -> parts(bytes));
      return new Laid.Read(PartLayout.of(parts), "application/msword", Optional.empty());
    } catch (Refusal e) {
      return e.refused();
    }
  }

  private static List<Part> parts(byte[] bytes) throws IOException, Refusal {
    try (HWPFDocument document = new HWPFDocument(new ByteArrayInputStream(bytes))) {
      OldWordNumbering numbering = new OldWordNumbering(document.getListTables());
      OldWordBody body = new OldWordBody(numbering, document.getMainTextboxRange());
      List<Part> parts = new ArrayList<>(body.parts(document.getRange()));
      parts.addAll(body.boxes());
      for (Range notes : List.of(document.getFootnoteRange(), document.getEndnoteRange())) {
        parts.addAll(body.parts(notes));
      }
      return parts;
    }
  }
}
