package org.gongkai.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.gazetteer.Division;
import org.gongkai.gazetteer.Gazetteer;
import org.gongkai.gazetteer.Level;

/**
 * Governments of provinces, prefectures and counties that did not change in five years, in the
 * order of the tree: a government before those below it.
 */
final class ReportTree {
  static final int FIRST_YEAR = 2019;
  static final int LAST_YEAR = 2023;

  private final Gazetteer gazetteer;
  private final int most;
  private final Map<String, Division> bodies = new LinkedHashMap<>();
  private final Map<String, List<String>> below = new LinkedHashMap<>();

  /**
   * @param most how many bodies at most
   */
  ReportTree(Gazetteer gazetteer, int most) {
    this.gazetteer = gazetteer;
    this.most = most;
    gazetteer.divisions().stream()
        .filter(d -> d.level() == Level.PROVINCE && lasts(d))
        .forEach(this::add);
  }

  private boolean add(Division division) {
    if (bodies.size() == most) {
      return false;
    }
    bodies.put(division.key(), division);
    List<String> parts = new ArrayList<>();
    for (Division child : gazetteer.children(division, FIRST_YEAR)) {
      if (lasts(child) && add(child)) {
        parts.add(child.key());
      }
    }
    below.put(division.key(), parts);
    return true;
  }

  private static boolean lasts(Division division) {
    return division.government().isPresent()
        && division.validity().covers(FIRST_YEAR)
        && division.validity().covers(LAST_YEAR);
  }

  List<Division> bodies() {
    return List.copyOf(bodies.values());
  }

  Map<String, List<String>> below() {
    return below;
  }
}
