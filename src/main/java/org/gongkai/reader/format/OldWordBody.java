package org.gongkai.reader.format;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;

/** Walks through the stories of a DOC file; characters below 0x20 have meanings of their own. */
final class OldWordBody {
  private static final char DRAWN_OBJECT = 8;

  private final OldWordNumbering numbering;
  private final WordFields fields = new WordFields();
  private final Range boxes;
  private boolean boxesRead;

  OldWordBody(OldWordNumbering numbering, Range boxes) {
    this.numbering = numbering;
    this.boxes = boxes;
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
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < range.numParagraphs(); i++) {
      Paragraph paragraph = range.getParagraph(i);
      if (paragraph.isInTable() && paragraph.getTableLevel() > level) {
        Table table = range.getTable(paragraph);
        parts.add(table(table, paragraph.getTableLevel()));
        i += Math.max(1, table.numParagraphs()) - 1;
      } else {
        boolean drawn = text(paragraph, text);
        parts.add(new Part.Paragraph(text.toString()));
        text.setLength(0);
        if (drawn) {
          parts.addAll(boxes());
        }
      }
    }
    return parts;
  }

  private Part.Table table(Table table, int level) throws Refusal {
    List<List<Part.Cell>> rows = new ArrayList<>();
    for (int r = 0; r < table.numRows(); r++) {
      TableRow row = table.getRow(r);
      List<Part.Cell> cells = new ArrayList<>();
      for (int c = 0; c < row.numCells(); c++) {
        TableCell cell = row.getCell(c);
        boolean fromAbove = r > 0 && cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged();
        boolean fromLeft = c > 0 && cell.isMerged() && !cell.isFirstMerged();
        if (!fromAbove && !fromLeft) {
          cells.add(new Part.Cell(parts(cell, level)));
        }
      }
      rows.add(cells);
    }
    return new Part.Table(rows);
  }

  /** Adds a paragraph's text with its number; gives whether something drawn is tied to it. */
  private boolean text(Paragraph paragraph, StringBuilder text) {
    boolean drawn = false;
    for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
      CharacterRun run = paragraph.getCharacterRun(i);
      drawn |= run.text().indexOf(DRAWN_OBJECT) >= 0;
      if (run.isSymbol()) {
        text.append(run.getSymbolCharacter());
      } else {
        boolean seen = !run.isMarkedDeleted() && !run.isVanished();
        run.text().chars().forEach(c -> character((char) c, seen, text));
      }
    }
    if (!text.toString().isBlank()) {
      text.insert(0, numbering.before(paragraph));
    }
    return drawn;
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
