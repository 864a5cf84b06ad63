package org.gongkai.reader.format;

import java.util.List;
import java.util.Set;
import org.gongkai.report.Problem.Code;

/**
 * Counts the tracked changes of a Word file that nobody accepted or refused. The text is read as if
 * all were accepted, which is what the latest writer wanted and not what everyone sees.
 */
final class TrackedChanges {
  private static final Set<String> DELETING = Set.of("del", "moveFrom", "cellDel");
  private static final Set<String> INSERTING = Set.of("ins", "moveTo", "cellIns");

  private int deletions;
  private int insertions;

  void deleted() {
    deletions++;
  }

  /** A run of characters of a DOC file. */
  void run(boolean deleted, boolean inserted) {
    deletions += deleted ? 1 : 0;
    insertions += inserted ? 1 : 0;
  }

  /** All below an element of a DOCX file (ECMA-376-1 17.13.5). */
  void below(XmlNode node) {
    for (XmlNode child : node.children()) {
      run(DELETING.contains(child.name()), INSERTING.contains(child.name()));
      below(child);
    }
  }

  /** What a person should know: how many changes of either kind were taken as accepted. */
  List<Laid.Remark> remarks() {
    if (deletions + insertions == 0) {
      return List.of();
    }
    String found = "deletions: " + deletions + ", insertions: " + insertions;
    return List.of(new Laid.Remark(Code.CHANGES_NOT_SETTLED, 0, found));
  }
}
