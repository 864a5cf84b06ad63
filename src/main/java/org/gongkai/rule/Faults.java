package org.gongkai.rule;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.assessment.Finding.Blame;
import org.gongkai.assessment.Finding.Fault;
import org.gongkai.report.Problem;
import org.gongkai.report.Problem.Code;

/** Whose fault a broken rule looks to be, by how the cells that it compares were read. */
final class Faults {
  /** Remarks that a table was not read as the form has it. */
  private static final Set<Code> TABLE_NOT_AS_THE_FORM =
      Set.of(
          Code.COLUMN_LABELS,
          Code.ROW_NOT_ALIGNED,
          Code.CELLS_NOT_APART,
          Code.SPLITS_NOT_TRIED,
          Code.REPEATED_ROW,
          Code.UNKNOWN_LABEL);

  /** Remarks that the text itself may have lost figures. */
  private static final Set<Code> TEXT_DAMAGED =
      Set.of(Code.LOST_CHARACTERS, Code.CHANGES_NOT_SETTLED);

  private Faults() {}

  /** Of cells that contradict each other. */
  static Fault ofCells(List<Seen> seen, View view) {
    List<Problem> remarks = view.report().remarks();
    if (seen.stream().anyMatch(Seen::isInferred)) {
      return new Fault(Blame.READING, "inferred-cell");
    }
    if (remarks.stream()
        .anyMatch(r -> TABLE_NOT_AS_THE_FORM.contains(r.code()) && touches(r, seen, view))) {
      return new Fault(Blame.READING, "table-remark");
    }
    if (remarks.stream().anyMatch(r -> TEXT_DAMAGED.contains(r.code()))) {
      return new Fault(Blame.OPEN, "damaged-text");
    }
    return new Fault(Blame.SOURCE, "marked-cells");
  }

  /** Whether a remark is about a table or a row of one of the cells. */
  private static boolean touches(Problem remark, List<Seen> seen, View view) {
    String part = view.own().report() + "/" + remark.place().part() + "/";
    return !remark.place().part().isEmpty() && addresses(seen).anyMatch(a -> a.startsWith(part));
  }

  private static Stream<String> addresses(List<Seen> seen) {
    return seen.stream().map(Seen::address);
  }
}
