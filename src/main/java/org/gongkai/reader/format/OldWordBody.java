package org.gongkai.reader.format;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;

/**
 * Walks through the stories of a DOC file; characters below 0x20 have meanings of their own. What a
 * tracked change deleted is left out ([MS-DOC] 2.6.1, sprmCFRMarkDel): characters, the marks at the
 * ends of paragraphs, which then go on in the next, and the mark at the end of a row, with its row.
 */
final class OldWordBody {
  private static final char DRAWN_OBJECT = 8;

  private final OldWordNumbering numbering;
  private final WordFields fields = new WordFields();
  private final Range boxes;
  private final TrackedChanges changes;
  private boolean boxesRead;

  OldWordBody(OldWordNumbering numbering, Range boxes, TrackedChanges changes) {
    this.numbering = numbering;
    this.boxes = boxes;
    this.changes = changes;
  }

  /** What a story holds. */
  List<Part> parts(Range story) throws Refusal {
    return parts(story, 0);
  }

  /** The text boxes, unless they were read with the paragraph to which they are tied. */
  List<Part> boxes() throws Refusal {
    if (boxesRead) {
      return List.of();
    }
    boxesRead = true;
    return parts(boxes, 0);
  }

  private List<Part> parts(Range range, int level) throws Refusal {
    if (level > Limits.TABLES_DEEP) {
      throw Refusal.limit("tables within tables, " + Limits.TABLES_DEEP + " deep");
    }
    if (range.getStartOffset() >= range.getEndOffset()) {
      return List.of();
    }
    List<Part> parts = new ArrayList<>();
    StringBuilder carried = new StringBuilder();
    for (int i = 0; i < range.numParagraphs(); i++) {
      Paragraph paragraph = range.getParagraph(i);
      if (paragraph.isInTable() && paragraph.getTableLevel() > level) {
        Table table = range.getTable(paragraph);
        int inside = paragraph.getTableLevel();
        parts.add(new OldWordTable(cell -> parts(cell, inside), changes).table(table));
        i += Math.max(1, table.numParagraphs()) - 1;
      } else {
        boolean drawn = text(paragraph, carried);
        boolean last = i + 1 == range.numParagraphs();
        if (last || !isEndDeleted(paragraph)) {
          parts.add(new Part.Paragraph(carried.toString()));
          carried.setLength(0);
        }
        if (drawn) {
          parts.addAll(boxes());
        }
      }
    }
    return parts;
  }

  /** Whether the mark that ends a paragraph, or the row whose last one it is, was deleted. */
  static boolean isEndDeleted(Paragraph paragraph) {
    int runs = paragraph.numCharacterRuns();
    return runs > 0 && paragraph.getCharacterRun(runs - 1).isMarkedDeleted();
  }

  /** Adds a paragraph's text with its number; gives whether something drawn is tied to it. */
  private boolean text(Paragraph paragraph, StringBuilder carried) {
    boolean drawn = false;
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
      CharacterRun run = paragraph.getCharacterRun(i);
      drawn |= run.text().indexOf(DRAWN_OBJECT) >= 0;
      changes.run(run.isMarkedDeleted(), run.isMarkedInserted());
      boolean seen = isSeen(run);
      int start = text.length();
      if (run.isSymbol()) {
        text.append(seen ? String.valueOf(run.getSymbolCharacter()) : "");
      } else {
        run.text().chars().forEach(c -> character((char) c, seen, text));
      }
      if (start > 0 && run.getSubSuperScriptIndex() != 0) { // alone it is the figure itself
        text.replace(start, text.length(), Raised.digits(text.substring(start)));
      }
    }
    carried.append(text.toString().isBlank() ? "" : numbering.before(paragraph)).append(text);
    return drawn;
  }

  /** What is deleted, hidden or struck out is not part of the text. */
  private static boolean isSeen(CharacterRun run) {
    return !run.isMarkedDeleted()
        && !run.isVanished()
        && !run.isStrikeThrough()
        && !run.isDoubleStrikeThrough();
  }

  private void character(char c, boolean seen, StringBuilder text) {
    switch (c) {
      case 0x13 -> fields.mark("begin");
      case 0x14 -> fields.mark("separate");
      case 0x15 -> fields.mark("end");
      case 0x1e -> text.append(seen ? "-" : "");
      case 0x0b, 0x0c -> text.append('\n');
      case '\t' -> text.append('\t');
      default -> {
        boolean printed = c >= ' ' && c != 0x1f;
        text.append(printed && seen && !fields.inCode() ? String.valueOf(c) : "");
      }
    }
  }
}
