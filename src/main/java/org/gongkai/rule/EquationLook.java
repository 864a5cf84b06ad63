package org.gongkai.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.assessment.Side;
import org.gongkai.query.Bilingual;
import org.gongkai.report.Addresses;

/** Holds the places of an equation against the figures of a report and its neighbours. */
final class EquationLook {
  private static final String REPORT_MISSING = "report-missing";
  private static final String NO_PLACE = "";

  private final Look look;
  private final View view;
  private final Equation equation;

  /** Tables and rows that a report lacks as a whole: one finding for each, not for each place. */
  private final Map<String, List<Seen>> lacking = new LinkedHashMap<>();

  /** Columns that do not add up: one finding for each, with the report's own cells. */
  private final Map<String, List<Seen>> notAdded = new LinkedHashMap<>();

  EquationLook(Look look) {
    this.look = look;
    this.view = look.view();
    this.equation = look.rule().equation().orElseThrow();
  }

  void look() {
    if (equation.looksDown() && !canLookDown()
        || equation.reaches(Reach.LAST_YEAR) && isWithout(Reach.LAST_YEAR, -1)
        || equation.reaches(Reach.NEXT_YEAR) && isWithout(Reach.NEXT_YEAR, 1)) {
      return;
    }
    List<Instance> places =
        equation.on(view.own().form()).stream()
            .filter(this::exists)
            .filter(p -> !look.isSaidAlready(p.place()))
            .toList();
    if (!places.isEmpty() && places.stream().noneMatch(this::hasCounterpart)) {
      look.notApplicable(NO_PLACE, Side.none(), Side.none(), neighbours(places), "other-form");
      return;
    }
    places.forEach(this::lookAt);
    lacking.forEach(
        (part, missing) ->
            look.undecidable(
                part.substring(part.indexOf('/') + 1),
                Side.none(),
                Side.none(),
                missing.stream().distinct().toList(),
                part.contains("/") ? "row-missing" : "table-missing"));
    notAdded.forEach(
        (column, seen) ->
            look.notApplicable(column, side(seen), Side.none(), seen, "does-not-add-up"));
  }

  private static Side side(List<Seen> seen) {
    return new Side(seen.stream().map(Seen::address).toList(), Optional.empty());
  }

  private boolean exists(Instance place) {
    return place.isIn(view.own());
  }

  /** A whole report that is not there is one finding. */
  private boolean isWithout(Reach reach, int years) {
    if (!view.reports(reach).isEmpty()) {
      return false;
    }
    String expected =
        reach == Reach.LAST_YEAR
            ? view.around().expectedPrevious()
            : Addresses.report(view.own().agencyKey(), view.own().year() + years);
    look.undecidable(
        NO_PLACE, Side.none(), Side.none(), List.of(Seen.absent(expected)), REPORT_MISSING);
    return true;
  }

  private boolean canLookDown() {
    Neighbourhood around = view.around();
    if (around.parts().isEmpty() && around.expectedParts().isEmpty()) {
      return false;
    }
    if (!view.own().territory()) {
      look.notApplicable(NO_PLACE, Side.none(), Side.none(), parts(), "scope");
      return false;
    }
    if (equation.reaches(Reach.ALL_PARTS)) {
      return areAllPartsThere(around);
    }
    return around.parts().size() >= (equation.reaches(Reach.KNOWN_PARTS) ? 2 : 1);
  }

  private boolean areAllPartsThere(Neighbourhood around) {
    if (!around.partsComplete()) {
      look.notApplicable(NO_PLACE, Side.none(), Side.none(), parts(), "parts-unknown");
      return false;
    }
    List<String> there = around.parts().stream().map(p -> Addresses.agency(p.agencyKey())).toList();
    List<Seen> missing =
        around.expectedParts().stream().filter(p -> !there.contains(p)).map(Seen::absent).toList();
    if (!missing.isEmpty()) {
      look.undecidable(NO_PLACE, Side.none(), Side.none(), missing, REPORT_MISSING);
    }
    return missing.isEmpty();
  }

  private List<Seen> parts() {
    return view.around().parts().stream().map(p -> Seen.absent(p.report())).toList();
  }

  /** Whether each neighbour has a field that counts the same as the term that stands in it. */
  private boolean hasCounterpart(Instance place) {
    return place
        .operands()
        .filter(o -> o.constant().isEmpty() && !o.reach().looksDown())
        .allMatch(o -> view.reports(o.reach()).stream().allMatch(r -> o.on(r.form()).isPresent()));
  }

  private List<Seen> neighbours(List<Instance> places) {
    return places.stream()
        .flatMap(Instance::operands)
        .filter(o -> o.reach() != Reach.OWN)
        .flatMap(o -> view.reports(o.reach()).stream())
        .map(Stated::report)
        .distinct()
        .map(Seen::absent)
        .toList();
  }

  private void lookAt(Instance place) {
    if (!equation.reaches(Reach.EACH_PART)) {
      lookAt(place, Optional.empty());
      return;
    }
    for (Stated part : view.around().parts()) {
      if (place.operands().allMatch(o -> isThere(o, part))) {
        lookAt(place, Optional.of(part));
      }
    }
  }

  private static boolean isThere(Operand operand, Stated part) {
    return operand.reach() != Reach.EACH_PART || operand.on(part.form()).isPresent();
  }

  private void lookAt(Instance place, Optional<Stated> part) {
    Sum left = Sum.of(place.left(), view, part);
    Sum right = Sum.of(place.right(), view, part);
    if (!place.comparable()) {
      looksNotAt(place, left);
    } else if (!left.isWhole() || !right.isWhole()) {
      if (!equation.statedOnly()) {
        cannotDecide(place, left, right);
      }
    } else if (equation.comparison().holds(left.total(), right.total())
        || left.isWithin(left.slack().add(right.slack()), right)) {
      look.holds();
    } else {
      List<Seen> seen = seen(left, right);
      look.broken(
          name(place, part),
          left.side(),
          right.side(),
          seen,
          Faults.ofCells(seen, view),
          values(place, part, right));
    }
  }

  private void looksNotAt(Instance place, Sum left) {
    List<Seen> gaps = CellAt.seen(left.gaps());
    List<Seen> stated = left.seen().stream().filter(s -> !gaps.contains(s)).toList();
    if (!stated.isEmpty()) {
      String column = place.place().substring(place.place().lastIndexOf('/') + 1);
      notAdded.computeIfAbsent(column, c -> new ArrayList<>()).addAll(stated);
    }
  }

  private void cannotDecide(Instance place, Sum left, Sum right) {
    List<CellAt> gaps = Stream.concat(left.gaps().stream(), right.gaps().stream()).toList();
    if (gaps.isEmpty()) {
      look.notApplicable(place.place(), left.side(), right.side(), seen(left, right), "other-form");
      return;
    }
    List<CellAt> whole =
        gaps.stream().filter(g -> g.isAbsent() && !view.has(g.report(), g.row())).toList();
    whole.forEach(this::lacks);
    if (whole.isEmpty()) {
      String reason = gaps.get(0).gapReason();
      look.undecidable(place.place(), left.side(), right.side(), CellAt.seen(gaps), reason);
    }
  }

  private void lacks(CellAt gap) {
    boolean row = view.has(gap.report(), gap.table());
    Seen what = row ? gap.seen() : Seen.absent(gap.report().address(gap.table()));
    lacking.computeIfAbsent(row ? gap.row() : gap.table(), p -> new ArrayList<>()).add(what);
  }

  private static List<Seen> seen(Sum left, Sum right) {
    return Stream.concat(left.seen().stream(), right.seen().stream()).toList();
  }

  private static String name(Instance place, Optional<Stated> part) {
    return part.map(p -> p.agencyKey() + "/").orElse("") + place.place();
  }

  private Map<String, Bilingual> values(Instance place, Optional<Stated> part, Sum right) {
    Map<String, Bilingual> values = new HashMap<>();
    place.row().ifPresent(r -> values.put("row", r));
    place.column().ifPresent(c -> values.put("column", c));
    part.ifPresent(p -> values.put("part", Look.same(Names.body(p.agencyKey()))));
    values.put("parts", Look.same(Long.toString(right.reports())));
    return values;
  }
}
