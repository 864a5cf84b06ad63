package org.gongkai.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.assessment.Finding.Blame;
import org.gongkai.assessment.Finding.Fault;
import org.gongkai.assessment.Side;
import org.gongkai.report.CellState;

/** Counts that are printed with a fraction. The reader keeps such a cell as text. */
final class WholeNumberLook {
  private static final Pattern FRACTION =
      Pattern.compile("[+\\-−－]?\\s*[0-9０-９]+[.．][0-9０-９]*[1-9１-９][0-9０-９]*\\p{IsHan}?");

  private final Look look;
  private final Reasons reasons;

  WholeNumberLook(Look look, Reasons reasons) {
    this.look = look;
    this.reasons = reasons;
  }

  void look() {
    look.view().own().cells().forEach(this::lookAt);
  }

  private void lookAt(String path, StatedCell cell) {
    if (path.endsWith("/amount")) {
      return;
    }
    boolean fraction =
        cell.state() == CellState.TEXT && FRACTION.matcher(cell.printed().strip()).matches();
    if (fraction) {
      broken(path, cell);
    } else if (cell.value().isPresent()) {
      look.holds();
    }
  }

  private void broken(String path, StatedCell cell) {
    Stated own = look.view().own();
    look.broken(
        path.substring(path.indexOf('/') + 1),
        new Side(List.of(own.address(path)), Optional.empty()),
        Side.none(),
        List.of(Seen.cell(own, path, cell)),
        new Fault(Blame.SOURCE, "printed-words"),
        Map.of("cell", reasons.cellName(path), "printed", Look.same(cell.printed().strip())));
  }
}
