package org.gongkai.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.gazetteer.Division;
import org.gongkai.gazetteer.Territory;

/** Reads text that is nothing but places, wide before narrow: 江西省宜春市丰城市, 江西丰城. */
final class PathReader {
  /** Province, prefecture, county and township: a path has no more names than that. */
  private static final int DEEPEST = 3;

  private final PlaceIndex index;
  private final Family family;

  PathReader(PlaceIndex index, Family family) {
    this.index = index;
    this.family = family;
  }

  /** The places that the whole of a key names; none if something is left over. */
  List<Placed> exactly(String key) {
    List<Placed> found = new ArrayList<>();
    walk(key, List.of(), false, found);
    return nestedIfAny(found);
  }

  /** As {@link #exactly}, but the last name may be misspelt. */
  List<Placed> nearly(String key) {
    List<Placed> found = new ArrayList<>();
    walk(key, List.of(), true, found);
    return nestedIfAny(found);
  }

  boolean isIn(Territory inner, Set<Territory> outer) {
    return family.isInside(inner, outer);
  }

  private void walk(String rest, List<Set<Territory>> wide, boolean misspelt, List<Placed> found) {
    for (Form form : misspelt ? index.misspelt(rest) : index.named(rest)) {
      found.add(placed(form, wide));
    }
    for (int length = 1; wide.size() < DEEPEST && length < rest.length(); length++) {
      Set<Territory> divisions = divisions(rest.substring(0, length));
      if (!divisions.isEmpty()) {
        List<Set<Territory>> wider = new ArrayList<>(wide);
        wider.add(divisions);
        walk(rest.substring(length), wider, misspelt, found);
      }
    }
  }

  private Set<Territory> divisions(String key) {
    return index.named(key).stream()
        .map(Form::territory)
        .filter(Division.class::isInstance)
        .collect(Collectors.toSet());
  }

  private Placed placed(Form form, List<Set<Territory>> wide) {
    boolean nested = wide.stream().allMatch(outer -> family.isInside(form.territory(), outer));
    return new Placed(form.territory(), form.evidence(), !wide.isEmpty(), nested);
  }

  private static List<Placed> nestedIfAny(List<Placed> found) {
    List<Placed> nested = found.stream().filter(Placed::nested).toList();
    return nested.isEmpty() ? found : nested;
  }
}
