package org.gongkai.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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

  /** Tables that a report lacks as a whole: one finding for each, not one for each cell. */
  private final Map<String, List<Seen>> lackingTables = new TreeMap<>();

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
    List<Instance> places = equation.on(view.own().form()).stream().filter(this::exists).toList();
    if (!places.isEmpty() && places.stream().noneMatch(this::hasCounterpart)) {
      look.notApplicable(NO_PLACE, Side.none(), Side.none(), neighbours(places), "other-form");
      return;
    }
    places.forEach(this::lookAt);
    lackingTables.forEach(
        (table, missing) ->
            look.undecidable(table, Side.none(), Side.none(), distinct(missing), "table-missing"));
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
      looksNotAt(place, left, right);
    } else if (!left.isWhole() || !right.isWhole()) {
      if (!equation.statedOnly()) {
        cannotDecide(place, left, right);
      }
    } else if (equation.comparison().holds(left.total(), right.total())) {
      look.holds();
    } else {
      List<Seen> seen = seen(left, right);
      look.broken(
          name(place, part),
          left.side(),
          right.side(),
          seen,
          Faults.ofCells(seen, view),
          values(place, part));
    }
  }

  private void looksNotAt(Instance place, Sum left, Sum right) {
    boolean stated = left.seen().stream().anyMatch(s -> !left.gaps().contains(s));
    if (stated) {
      List<Seen> seen = seen(left, right);
      look.notApplicable(place.place(), left.side(), right.side(), seen, "does-not-add-up");
    }
  }

  private void cannotDecide(Instance place, Sum left, Sum right) {
    List<Seen> gaps = Stream.concat(left.gaps().stream(), right.gaps().stream()).toList();
    if (gaps.isEmpty()) {
      look.notApplicable(place.place(), left.side(), right.side(), seen(left, right), "other-form");
      return;
    }
    List<Seen> tables = gaps.stream().flatMap(g -> lackingTable(g).stream()).toList();
    if (tables.isEmpty()) {
      look.undecidable(place.place(), left.side(), right.side(), gaps, gaps.get(0).gapReason());
    } else {
      String table = tables.get(0).address().replaceAll(".*/", "");
      lackingTables.computeIfAbsent(table, t -> new ArrayList<>()).addAll(tables);
    }
  }

  /** The table of a cell that is not there, if its report lacks the whole table. */
  private Optional<Seen> lackingTable(Seen gap) {
    return Stream.of(Reach.OWN, Reach.LAST_YEAR, Reach.NEXT_YEAR, Reach.ALL_PARTS)
        .flatMap(r -> view.reports(r).stream())
        .filter(r -> gap.address().startsWith(r.report() + "/"))
        .map(r -> tableOf(r, gap))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<Seen> tableOf(Stated report, Seen gap) {
    String table = View.table(gap.address().substring(report.report().length() + 1));
    return view.hasTable(report, table)
        ? Optional.empty()
        : Optional.of(Seen.absent(report.address(table)));
  }

  private static List<Seen> distinct(List<Seen> seen) {
    return seen.stream().distinct().toList();
  }

  private static List<Seen> seen(Sum left, Sum right) {
    return Stream.concat(left.seen().stream(), right.seen().stream()).toList();
  }

  private static String name(Instance place, Optional<Stated> part) {
    return part.map(p -> p.agencyKey() + "/").orElse("") + place.place();
  }

  private Map<String, Bilingual> values(Instance place, Optional<Stated> part) {
    Map<String, Bilingual> values = new HashMap<>();
    place.row().ifPresent(r -> values.put("row", r));
    place.column().ifPresent(c -> values.put("column", c));
    part.ifPresent(p -> values.put("part", Look.same(p.agencyKey())));
    values.put("parts", Look.same(Integer.toString(view.around().parts().size())));
    return values;
  }
}
