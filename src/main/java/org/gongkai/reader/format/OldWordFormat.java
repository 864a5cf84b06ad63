package org.gongkai.reader.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.gongkai.report.Problem.Code;

/**
 * Lays out DOC files of Word 97 and later ([MS-DOC]). The text view is the main story, the text
 * boxes behind the paragraph to which the first of them is tied (which box is tied where, the
 * library does not say), then the notes. Numbers of automatic lists come from the list tables and
 * stand in no paragraph. Headers, footers and comments are left out.
 */
final class OldWordFormat implements Format {
  private static final int BASE = 32;
  private static final int OLDEST = 106; // between Word 95 (104) and the first betas of Word 97

  @Override
  public Laid lay(byte[] bytes) {
    try {
      TrackedChanges changes = new TrackedChanges();
      List<Part> parts = Damage.guard(() -> parts(bytes, changes));
      return new Laid.Read(
          PartLayout.of(parts), "application/msword", Optional.empty(), changes.remarks());
    } catch (Refusal e) {
      return e.refused();
    }
  }

  private static List<Part> parts(byte[] bytes, TrackedChanges changes)
      throws IOException, Refusal {
    try (POIFSFileSystem file = new POIFSFileSystem(new ByteArrayInputStream(bytes));
        HWPFDocument document = document(file)) {
      OldWordNumbering numbering = new OldWordNumbering(document.getListTables());
      OldWordBody body = new OldWordBody(numbering, document.getMainTextboxRange(), changes);
      List<Part> parts = new ArrayList<>(body.parts(document.getRange()));
      parts.addAll(body.boxes());
      for (Range notes : List.of(document.getFootnoteRange(), document.getEndnoteRange())) {
        parts.addAll(body.parts(notes));
      }
      return parts;
    }
  }

  /** The document, if its version and flags ([MS-DOC] 2.5.2: nFib, fEncrypted) let it be read. */
  private static HWPFDocument document(POIFSFileSystem file) throws IOException, Refusal {
    try (InputStream stream = file.createDocumentInputStream("WordDocument")) {
      byte[] base = stream.readNBytes(BASE);
      int version = (base[2] & 0xff) | (base[3] & 0xff) << 8;
      if (version < OLDEST) {
        throw new Refusal(Code.NOT_TEXT, "a DOC file of Word 6 or 95 (save it as DOCX)");
      }
      if ((base[11] & 1) != 0) {
        throw new Refusal(Code.LOCKED_FILE, "the file has a password");
      }
    }
    return new HWPFDocument(file);
  }
}
