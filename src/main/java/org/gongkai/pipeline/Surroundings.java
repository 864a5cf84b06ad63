package org.gongkai.pipeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gongkai.gazetteer.Body;
import org.gongkai.gazetteer.Gazetteer;
import org.gongkai.gazetteer.Lineage;
import org.gongkai.report.Addresses;

/**
 * Which other reports of a store the findings about a report look at, and which findings look at a
 * report. The only place that knows: whatever else a rule is to see of its surroundings must be in
 * {@link #dependents} too, or a build after a change would differ from one from scratch.
 */
final class Surroundings {
  private static final String REPORT = "id/report/";
  private static final String TOWNSHIP = "[0-9]{9}";

  /** A body's report on a year. */
  private record Key(Body body, int year) {
    String address() {
      return Addresses.report(body.key(), year);
    }
  }

  private final Gazetteer gazetteer;
  private final Lineage lineage;
  private final NavigableSet<String> reports;

  /**
   * @param reports addresses of all reports of the store, relative to the base
   */
  Surroundings(Gazetteer gazetteer, Lineage lineage, Collection<String> reports) {
    this.gazetteer = gazetteer;
    this.lineage = lineage;
    this.reports = new TreeSet<>(reports);
  }

  /**
   * The reports of the year before that one goes on from: of the first alternative of which all are
   * there; none if of each one is missing.
   */
  List<String> previous(String report) {
    return key(report).map(this::previous).orElse(List.of());
  }

  private List<String> previous(Key key) {
    return before(key).filter(reports::containsAll).findFirst().orElse(List.of());
  }

  /** The alternatives of what a report may go on from, as addresses. */
  private Stream<List<String>> before(Key key) {
    return lineage.before(key.body(), key.year()).stream()
        .map(a -> a.stream().map(b -> new Key(b, key.year() - 1).address()).toList());
  }

  /** The report of the year before that would be expected, for saying what is missing. */
  String expectedPrevious(String report) {
    return key(report)
        .flatMap(key -> before(key).findFirst())
        .map(first -> first.get(0))
        .orElseGet(() -> ReportAddress.of(report).yearBefore());
  }

  /** The reports of the year after that go on from one. */
  List<String> next(String report) {
    return key(report).stream()
        .flatMap(this::after)
        .filter(k -> reports.contains(k.address()))
        .filter(k -> previous(k).contains(report))
        .map(Key::address)
        .toList();
  }

  private Stream<Key> after(Key key) {
    return lineage.after(key.body(), key.year()).stream().map(b -> new Key(b, key.year() + 1));
  }

  /** The reports of the same year of bodies directly below, sorted. */
  List<String> parts(String report) {
    return key(report)
        .filter(key -> key.body().isGovernment())
        .map(key -> List.copyOf(parts(key)))
        .orElse(List.of());
  }

  private Set<String> parts(Key key) {
    Set<String> parts = new TreeSet<>();
    String own = REPORT + key.body().key() + "/";
    under(own, key.year(), address -> isPart(address, key), parts);
    lineage.expected(key.body(), key.year()).stream()
        .map(b -> new Key(b, key.year()).address())
        .filter(reports::contains)
        .forEach(parts::add);
    for (String prefix : lineage.townshipPrefixes(key.body().territory())) {
      under(REPORT + prefix, key.year(), a -> isTownship(a) && isPart(a, key), parts);
    }
    return parts;
  }

  /** Of the addresses that begin so, those of the year that the condition allows. */
  private void under(String prefix, int year, Predicate<String> condition, Set<String> into) {
    String end = "/" + year;
    reports.subSet(prefix, prefix + Character.MAX_VALUE).stream()
        .filter(a -> a.endsWith(end))
        .filter(condition)
        .forEach(into::add);
  }

  private static boolean isTownship(String address) {
    return ReportAddress.of(address).agencyKey().matches(TOWNSHIP);
  }

  private boolean isPart(String address, Key above) {
    return key(address).stream().flatMap(this::above).anyMatch(above::equals);
  }

  private Stream<Key> above(Key key) {
    return lineage.above(key.body(), key.year()).stream().map(b -> new Key(b, key.year()));
  }

  /** Addresses of the bodies directly below that have to report on that year (条例 art. 49). */
  List<String> expectedParts(String report) {
    return key(report).stream()
        .flatMap(key -> lineage.expected(key.body(), key.year()).stream())
        .map(Body::address)
        .toList();
  }

  /**
   * The reports whose findings may change when a report comes, changes or goes: itself; what may go
   * on from it, with all else that those may go on from; what it may go on from; what lies above
   * it.
   */
  Set<String> dependents(String report) {
    Set<String> found = new LinkedHashSet<>(List.of(report));
    key(report)
        .ifPresent(
            key -> {
              before(key).forEach(found::addAll);
              List<Key> next = after(key).toList();
              next.forEach(k -> found.add(k.address()));
              next.forEach(k -> before(k).forEach(found::addAll));
              above(key).forEach(k -> found.add(k.address()));
            });
    found.retainAll(reports);
    return found;
  }

  private Optional<Key> key(String report) {
    ReportAddress address = ReportAddress.of(report);
    return gazetteer.body(address.agencyKey()).map(body -> new Key(body, address.year()));
  }

  /** The parts of a report's address. */
  record ReportAddress(String agencyKey, int year) {
    static ReportAddress of(String report) {
      int slash = report.lastIndexOf('/');
      return new ReportAddress(
          report.substring(REPORT.length(), slash), Integer.parseInt(report.substring(slash + 1)));
    }

    String yearBefore() {
      return Addresses.report(agencyKey, year - 1);
    }
  }

  /** All reports, sorted. */
  List<String> all() {
    return new ArrayList<>(reports);
  }
}
