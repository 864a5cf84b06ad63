package org.gongkai.reader.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.report.Problem.Code;

/**
 * Lays out DOCX files (ECMA-376, ISO/IEC 29500) from their XML, without an object model of the
 * whole: a report is a thousand cells, each a dozen elements.
 *
 * <p>The text view is the main story with its text boxes, then the notes at the foot and at the
 * end. It also holds characters that no paragraph of the file holds: the numbers of automatic
 * lists, which come from the numbering. Headers and footers of pages, comments, and what tracked
 * changes deleted are left out.
 */
final class WordFormat implements Format {
  static final String MEDIA_TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private static final String USUAL = "word/document.xml";

  @Override
  public Laid lay(byte[] bytes) {
    try {
      TrackedChanges changes = new TrackedChanges();
      List<Part> parts = parts(ZipParts.of(bytes), changes);
      return new Laid.Read(PartLayout.of(parts), MEDIA_TYPE, Optional.empty(), changes.remarks());
    } catch (Refusal e) {
      return e.refused();
    }
  }

  private static List<Part> parts(ZipParts zip, TrackedChanges changes) throws Refusal {
    String main = main(zip);
    String folder = main.substring(0, main.lastIndexOf('/') + 1);
    XmlNode document = zip.xml(main).orElseThrow(() -> Refusal.damaged("the zip has no " + main));
    WordStyles styles = new WordStyles(zip.xml(folder + "styles.xml"));
    WordNumbering numbering = new WordNumbering(zip.xml(folder + "numbering.xml"), styles);
    WordBody body = new WordBody(styles, numbering);
    XmlNode story =
        document.child("body").orElseThrow(() -> Refusal.damaged(main + " has no body"));
    if (!story.all("altChunk").isEmpty()) { // 17.17.2: a word processor puts its text here
      throw new Refusal(
          Code.NOT_TEXT, "a DOCX file around another file (open it and save it anew)");
    }
    changes.below(story);
    List<Part> parts = new ArrayList<>(body.parts(story));
    for (String notes : List.of("footnote", "endnote")) {
      Optional<XmlNode> root = zip.xml(folder + notes + "s.xml");
      root.ifPresent(
          r ->
              r.all(notes).stream()
                  .filter(WordFormat::isNote)
                  .forEach(n -> parts.addAll(body.parts(n))));
    }
    return parts;
  }

  /** Notes with a type are the lines between text and notes (ECMA-376-1 17.11.10). */
  private static boolean isNote(XmlNode note) {
    return note.attribute("type").filter(t -> !t.equals("normal")).isEmpty();
  }

  /** The name of the main part, to which the package's relations point (ECMA-376-2 6.5). */
  private static String main(ZipParts zip) throws Refusal {
    return zip.xml("_rels/.rels").stream()
        .flatMap(r -> r.all("Relationship").stream())
        .filter(r -> r.attribute("Type").filter(t -> t.endsWith("/officeDocument")).isPresent())
        .flatMap(r -> r.attribute("Target").stream())
        .map(t -> t.startsWith("/") ? t.substring(1) : t)
        .findFirst()
        .orElse(USUAL);
  }
}
