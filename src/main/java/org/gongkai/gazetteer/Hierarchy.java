package org.gongkai.gazetteer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who lay in whom in which year, and what came after what. */
final class Hierarchy {
  // The statistics office writes twelve digits, with zeros for what lies below.
  private static final Pattern CODE = Pattern.compile("(\\d{6})(?:0{6})?|(\\d{9})(?:000)?");

  private final Map<String, Territory> byKey = new LinkedHashMap<>();
  private final Map<String, List<Division>> byCode = new HashMap<>();
  private final Map<String, List<Division>> below = new HashMap<>();
  private final Map<String, List<Succession>> after = new HashMap<>();
  private final Map<String, List<String>> before = new HashMap<>();

  Hierarchy(Edition edition) {
    for (Division division : edition.divisions()) {
      byKey.put(division.key(), division);
      byCode.computeIfAbsent(division.code(), code -> new ArrayList<>()).add(division);
      division
          .parents()
          .forEach(key -> below.computeIfAbsent(key, k -> new ArrayList<>()).add(division));
    }
    edition.zones().forEach(zone -> byKey.put(zone.key(), zone));
    edition
        .successions()
        .forEach(step -> after.computeIfAbsent(step.record(), key -> new ArrayList<>()).add(step));
    edition.successions().stream()
        .filter(Succession::ends)
        .forEach(
            step ->
                before
                    .computeIfAbsent(step.successor(), key -> new ArrayList<>(1))
                    .add(step.record()));
  }

  Collection<Territory> all() {
    return Collections.unmodifiableCollection(byKey.values());
  }

  List<Division> divisions() {
    return byKey.values().stream()
        .filter(Division.class::isInstance)
        .map(Division.class::cast)
        .toList();
  }

  Optional<Territory> territory(String key) {
    Optional<Territory> division = Optional.ofNullable(byKey.get(key));
    return division.isPresent() ? division : Townships.ofCode(key).map(Territory.class::cast);
  }

  /** All records that ever had a code of six, nine or twelve digits. */
  List<Territory> ofCode(String text) {
    Matcher code = CODE.matcher(text);
    if (!code.matches()) {
      return List.of();
    }
    return code.group(1) == null
        ? territory(code.group(2)).stream().toList()
        : List.copyOf(byCode.getOrDefault(code.group(1), List.of()));
  }

  /**
   * The records directly above: a zone lies in what it covers, a township in the county of its list
   * or, for other years, in what that county came from.
   */
  List<Division> parents(Territory territory) {
    if (territory instanceof Township township) {
      Set<Division> found = new LinkedHashSet<>();
      listed(township).ifPresent(county -> addWithOrigins(county, found));
      return List.copyOf(found);
    }
    if (territory instanceof Zone zone) {
      return byCode.getOrDefault(zone.covers(), List.of()).stream()
          .filter(division -> division.validity().overlaps(zone.validity()))
          .toList();
    }
    return ((Division) territory)
        .parents().stream().map(byKey::get).map(Division.class::cast).toList();
  }

  /** The county that the list puts a township in; for a zone of the list's own, what is above. */
  Optional<Division> listed(Township township) {
    String code = township.county();
    return Stream.of(code, code.substring(0, 4) + "00", code.substring(0, 2) + "0000")
        .flatMap(c -> inForce(byCode.getOrDefault(c, List.of()), Townships.LIST_YEAR).stream())
        .findFirst();
  }

  private void addWithOrigins(Division division, Set<Division> found) {
    if (found.add(division)) {
      before
          .getOrDefault(division.key(), List.of())
          .forEach(key -> addWithOrigins((Division) byKey.get(key), found));
    }
  }

  List<Division> parents(Territory territory, int year) {
    return inForce(parents(territory), year);
  }

  List<Division> children(Division division, int year) {
    return inForce(below.getOrDefault(division.key(), List.of()), year);
  }

  /** Nearest first. */
  List<Division> ancestors(Territory territory, int year) {
    Set<Division> found = new LinkedHashSet<>();
    for (Division parent : parents(territory, year)) {
      found.add(parent);
      found.addAll(ancestors(parent, year));
    }
    return List.copyOf(found);
  }

  /** In any year. */
  boolean everInside(Territory inner, Territory outer) {
    return parents(inner).stream()
        .anyMatch(parent -> parent.equals(outer) || everInside(parent, outer));
  }

  /** A township is also inside the zone that covers its county. */
  boolean inside(Territory inner, Territory outer, int year) {
    List<Division> above = ancestors(inner, year);
    return outer instanceof Zone zone
        ? inner instanceof Township && above.stream().anyMatch(d -> d.code().equals(zone.covers()))
        : outer instanceof Division division && above.contains(division);
  }

  /** From province down to the territory itself: 江西省 › 宜春市 › 丰城市. */
  String path(Territory territory, int year) {
    List<String> names =
        new ArrayList<>(ancestors(territory, year).stream().map(Division::name).toList());
    Collections.reverse(names);
    names.add(territory.name());
    return String.join(" › ", names);
  }

  List<Succession> successions(String key) {
    return List.copyOf(after.getOrDefault(key, List.of()));
  }

  List<Territory> successors(String key) {
    return places(successions(key).stream().filter(Succession::ends).map(Succession::successor));
  }

  List<Territory> predecessors(String key) {
    return places(before.getOrDefault(key, List.of()).stream());
  }

  private List<Territory> places(Stream<String> keys) {
    return keys.distinct().map(byKey::get).toList();
  }

  /**
   * What took over from an ended record, followed until it is in force that year; empty if the
   * lists do not say.
   */
  List<Territory> heirs(Territory territory, int year) {
    return heirs(territory, year, new LinkedHashSet<>())
        .collect(
            Collectors.collectingAndThen(
                Collectors.toCollection(LinkedHashSet::new), List::copyOf));
  }

  private Stream<Territory> heirs(Territory territory, int year, Set<String> seen) {
    return successions(territory.key()).stream()
        .filter(step -> step.ends() && step.year() <= year && seen.add(step.successor()))
        .map(step -> byKey.get(step.successor()))
        .flatMap(next -> next.validity().covers(year) ? Stream.of(next) : heirs(next, year, seen));
  }

  private static List<Division> inForce(List<Division> divisions, int year) {
    return divisions.stream().filter(division -> division.validity().covers(year)).toList();
  }
}
