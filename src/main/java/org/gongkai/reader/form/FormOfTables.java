package org.gongkai.reader.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.gongkai.reader.code.Labels;
import org.gongkai.reader.layout.Piece;
import org.gongkai.reader.layout.TextView;
import org.gongkai.report.Told;
import org.gongkai.report.Told.Evidence;

/** Tells which form a report is on, by the labels that only one form prints. */
final class FormOfTables {
  /** The form and how it was told. */
  record Decision(String form, Told told) {}

  private static final List<Labels.Axis> AXES = List.of(Labels.Axis.COLUMN, Labels.Axis.ROW);

  private final Labels labels;
  private final Map<String, Integer> votes = new TreeMap<>();
  private final Map<String, Piece> firsts = new TreeMap<>();
  private boolean sameOnAllForms;

  FormOfTables(Labels labels) {
    this.labels = labels;
  }

  /** Looks for telling labels in a table's section. */
  void look(String table, Region region) {
    for (Region.Token token : region.tokens()) {
      // Tables requests and cases are the same on all forms, so the labels need not tell.
      sameOnAllForms |=
          !table.equals(ProactiveTable.TABLE)
              && labels.notation(table, Labels.Axis.ROW, token.text()).isPresent();
      for (Labels.Axis axis : AXES) {
        Set<String> forms = labels.forms(table, axis, token.piece().text());
        if (forms.size() == 1) {
          String form = forms.iterator().next();
          votes.merge(form, 1, Integer::sum);
          firsts.putIfAbsent(form, token.piece());
        }
      }
    }
  }

  /** The form with most labels; a tie, also of none, is settled by the year. */
  Optional<Decision> decide(TextView view, int year, Told yearTold) {
    int most = votes.values().stream().mapToInt(v -> v).max().orElse(0);
    var best = votes.keySet().stream().filter(f -> votes.get(f) == most && most > 0).toList();
    if (best.size() == 1) {
      return Optional.of(decision(best.get(0), Evidence.LABELS, view));
    }
    String usual = year >= 2021 ? "form-2021" : "form-2019";
    boolean tie = best.contains(usual) || (votes.isEmpty() && sameOnAllForms);
    Told told = new Told(Evidence.YEAR, yearTold.printed(), yearTold.span());
    return tie ? Optional.of(new Decision(usual, told)) : Optional.empty();
  }

  private Decision decision(String form, Evidence evidence, TextView view) {
    Piece label = firsts.get(form);
    return new Decision(form, new Told(evidence, label.text(), view.span(label)));
  }
}
