package org.gongkai.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.gazetteer.Validity;

/** Scores the readings of a text by the conditions, and says whether exactly one is certain. */
final class Judge {
  /**
   * Without a year the present is meant; but the Regulation is in force since 2008, so a record of
   * the same name that stood in that year may be what a table of reports means.
   */
  static final int FIRST_REPORTS = 2008;

  private static final int CONFIRMED = 12;
  private static final int BROKEN = 30;
  private static final int ENDED = 12;

  private static final Comparator<Judged> BEST_FIRST =
      Comparator.comparingInt((Judged j) -> -j.score())
          .thenComparing(j -> !j.isInForce())
          .thenComparing(j -> j.reading().entity().territory().level())
          .thenComparing(j -> j.reading().entity().id());

  private record Judged(Reading reading, Map<Property, Boolean> held, boolean ofParent) {
    boolean contends() {
      return reading.nested() && !held.containsValue(false);
    }

    boolean isInForce() {
      return validity().until().isEmpty();
    }

    Validity validity() {
      return reading.entity().territory().validity();
    }

    boolean isDated() {
      return held.containsKey(Property.YEAR);
    }

    /** Whether its time is right: the year that is given, or today; an identifier needs neither. */
    boolean isTimely() {
      return isDated() || isInForce() || reading.place() == Evidence.IDENTIFIER;
    }

    boolean isLongPast() {
      return !isTimely() && validity().until().getAsInt() <= FIRST_REPORTS;
    }

    /** Something beside the name says which one it is. */
    boolean isConfirmed() {
      return reading.path() && reading.nested()
          || held.getOrDefault(Property.PARENT, false)
          || held.getOrDefault(Property.CODE, false);
    }

    boolean isCertain() {
      boolean name =
          switch (reading.place().certainty()) {
            case ALONE -> reading.organ() != OrganEvidence.ORGAN_ALONE || ofParent;
            case CONFIRMED -> isConfirmed();
            case NEVER -> false;
          };
      return name && reading.organ().certain() && contends();
    }

    int score() {
      int score = reading.score();
      if (isConfirmed()
          && (reading.place().certainty() == Evidence.Certainty.CONFIRMED
              || reading.organ() == OrganEvidence.ORGAN_ALONE)) {
        score += CONFIRMED;
      }
      if (!isTimely()) {
        score -= ENDED;
      }
      if (!reading.nested()) {
        score -= BROKEN;
      }
      score -= BROKEN * (int) held.values().stream().filter(holds -> !holds).count();
      return Math.max(1, Math.min(100, score));
    }
  }

  private final Family family;

  Judge(Family family) {
    this.family = family;
  }

  List<Candidate> candidates(Collection<Reading> readings, Conditions conditions, int limit) {
    List<Judged> all = new ArrayList<>();
    for (Reading reading : bestOfEach(readings)) {
      Entity entity = reading.entity();
      boolean ofParent = conditions.isParentAlone(entity.territory());
      all.add(new Judged(reading, conditions.of(entity), ofParent));
    }
    all.sort(BEST_FIRST);
    List<Judged> alike = contenders(all);
    List<Judged> rivals = rivals(alike);
    return all.stream()
        .filter(j -> j.reading().known())
        .limit(limit)
        .map(j -> candidate(j, alike, rivals))
        .toList();
  }

  private static Collection<Reading> bestOfEach(Collection<Reading> readings) {
    Map<Entity, Reading> best = new LinkedHashMap<>();
    Comparator<Reading> better =
        Comparator.comparing(Reading::nested)
            .thenComparingInt(Reading::tier)
            .thenComparingInt(Reading::score);
    for (Reading reading : readings) {
      best.merge(reading.entity(), reading, (a, b) -> better.compare(a, b) >= 0 ? a : b);
    }
    return best.values();
  }

  /**
   * Those of the highest tier of all that satisfy every condition. What ended long ago does not
   * keep a well named place of today from being meant.
   */
  private static List<Judged> contenders(List<Judged> all) {
    boolean today =
        all.stream()
            .anyMatch(
                j ->
                    j.contends()
                        && j.isInForce()
                        && j.reading().tier() >= Evidence.SHORT_NAME.tier());
    List<Judged> contending =
        all.stream().filter(j -> j.contends() && !(today && j.isLongPast())).toList();
    int top = contending.stream().mapToInt(j -> j.reading().tier()).max().orElse(0);
    return contending.stream().filter(j -> j.reading().tier() == top).toList();
  }

  /** Without the records that only say what a later one of them was before. */
  private List<Judged> rivals(List<Judged> alike) {
    return alike.stream().filter(j -> !isPast(j, alike)).toList();
  }

  private boolean isPast(Judged judged, List<Judged> alike) {
    if (judged.isTimely()) {
      return false;
    }
    return alike.stream().filter(Judged::isInForce).anyMatch(later -> isPast(judged, later));
  }

  private boolean isPast(Judged older, Judged later) {
    return older.isLongPast()
        || family.cameBefore(
            older.reading().entity().territory(), later.reading().entity().territory());
  }

  private static Candidate candidate(Judged judged, List<Judged> alike, List<Judged> rivals) {
    boolean match =
        rivals.size() == 1 && rivals.contains(judged) && judged.isCertain() && judged.isTimely();
    List<Feature> features = new ArrayList<>();
    features.add(Feature.is(judged.reading().place().id(), true));
    if (!judged.reading().organ().id().isEmpty()) {
      features.add(Feature.is(judged.reading().organ().id(), true));
    }
    if (judged.reading().path()) {
      features.add(Feature.is("inside-places-named", judged.reading().nested()));
    }
    judged.held().forEach((property, holds) -> features.add(Feature.is(property.id(), holds)));
    features.add(Feature.is("in-force-today", judged.isInForce()));
    if (alike.contains(judged)) {
      features.add(Feature.count("alike", rivals.size()));
    }
    return new Candidate(judged.reading().entity(), judged.score(), match, features);
  }
}
