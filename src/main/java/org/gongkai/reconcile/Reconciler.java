package org.gongkai.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.gazetteer.Body;
import org.gongkai.gazetteer.Division;
import org.gongkai.gazetteer.Gazetteer;
import org.gongkai.gazetteer.Territory;

/** Finds the divisions and agencies that a name may mean. Immutable: build it once and keep it. */
public final class Reconciler {
  /** Longer texts are sentences, not names. */
  static final int LONGEST = 80;

  private final Gazetteer gazetteer;
  private final Family family;
  private final Values values;
  private final Organs organs;
  private final Identifiers identifiers;
  private final HanReader han;
  private final LatinReader latin;
  private final Judge judge;
  private final Suggestions suggestions;

  private Reconciler(Gazetteer gazetteer, Collection<Body> bodies) {
    NameWords words = NameWords.load();
    List<Territory> territories = new ArrayList<>(gazetteer.territories());
    // 350527000 is no township but stands for the whole of 金门县, which has none in the list.
    gazetteer.townships().stream()
        .filter(township -> !township.code().endsWith("000"))
        .forEach(territories::add);
    PlaceIndex index = new PlaceIndex(territories, words);
    this.gazetteer = gazetteer;
    this.family = new Family(gazetteer);
    this.values = new Values(family);
    this.organs = new Organs(words, bodies);
    this.identifiers = new Identifiers(gazetteer, organs);
    this.han = new HanReader(new PathReader(index, family), organs, words);
    this.latin = new LatinReader(index, family, words);
    this.judge = new Judge(family);
    this.suggestions = new Suggestions(index, organs, identifiers);
  }

  /**
   * Builds the index over the gazetteer and the agencies that report.
   *
   * @param agencyKeys such as {@code 360981/行政审批局}; one that the gazetteer does not know is left
   *     out, since it has no place
   */
  public static Reconciler of(Gazetteer gazetteer, Collection<String> agencyKeys) {
    List<Body> bodies = agencyKeys.stream().flatMap(key -> gazetteer.body(key).stream()).toList();
    return new Reconciler(gazetteer, bodies);
  }

  /** Best first; none if nothing is like the name. */
  public List<Candidate> candidates(Question question) {
    Wanted wanted = new Wanted(question.kinds(), question.year());
    Set<Territory> parents = new HashSet<>();
    question.values(Property.PARENT).forEach(text -> parents.addAll(places(text)));
    List<Reading> readings = new ArrayList<>();
    if (question.text().isBlank()) {
      readings.addAll(byParent(parents, wanted));
    } else {
      readings.addAll(read(question.text(), wanted));
    }
    question.values(Property.CODE).forEach(code -> readings.addAll(byCode(code, wanted)));
    readings.addAll(successors(readings, wanted.year()));
    readings.removeIf(reading -> !wanted.wants(reading.entity().kind()));
    Conditions conditions = new Conditions(question, parents, values, family);
    return judge.candidates(readings, conditions, question.limit());
  }

  private List<Reading> read(String text, Wanted wanted) {
    List<Reading> identified = identifiers.read(text, wanted);
    if (!identified.isEmpty() || text.length() > LONGEST) {
      return identified;
    }
    return Script.hasHan(text) ? han.read(text, wanted) : latin.read(text, wanted);
  }

  /** The places that a parent means: an identifier, an agency's place, or a name that fits well. */
  private Set<Territory> places(String text) {
    Wanted place = new Wanted(Set.of(Kind.JURISDICTION), OptionalInt.empty());
    Set<Territory> found = new HashSet<>();
    read(text, place).stream()
        .filter(r -> r.nested() && r.tier() >= Evidence.SHORT_NAME.tier())
        .forEach(r -> found.add(r.entity().territory()));
    return found;
  }

  private List<Reading> byParent(Set<Territory> parents, Wanted wanted) {
    return parents.stream()
        .filter(Division.class::isInstance)
        .flatMap(
            p ->
                gazetteer.children((Division) p, wanted.year().orElse(Family.lastYear(p))).stream())
        .flatMap(
            child -> wanted.place(new Placed(child, Evidence.PROPERTIES, false, true)).stream())
        .toList();
  }

  private List<Reading> byCode(String code, Wanted wanted) {
    return gazetteer.ofCode(code.strip()).stream()
        .flatMap(
            place -> wanted.place(new Placed(place, Evidence.PROPERTIES, false, true)).stream())
        .toList();
  }

  /** What became of the records that a good name means and that had ended by the year. */
  private List<Reading> successors(List<Reading> readings, OptionalInt year) {
    return readings.stream()
        .filter(reading -> reading.tier() >= Evidence.SHORT_NAME.tier())
        .filter(reading -> reading.nested() && reading.known())
        .filter(reading -> !isInForce(reading, year))
        .flatMap(reading -> successors(reading, year))
        .toList();
  }

  private static boolean isInForce(Reading reading, OptionalInt year) {
    var validity = reading.entity().territory().validity();
    return year.isPresent() ? validity.covers(year.getAsInt()) : validity.until().isEmpty();
  }

  private Stream<Reading> successors(Reading reading, OptionalInt year) {
    return family.heirs(reading.entity().territory(), year.orElse(10_000)).stream()
        .flatMap(
            heir ->
                inheriting(reading.entity(), heir.territory()).stream()
                    .map(
                        entity ->
                            reading.with(
                                entity,
                                heir.same() && year.isPresent()
                                    ? Evidence.SUCCESSOR
                                    : Evidence.LATER)));
  }

  private Optional<Entity> inheriting(Entity entity, Territory heir) {
    if (entity.kind() == Kind.JURISDICTION) {
      return Optional.of(Entity.jurisdiction(heir));
    }
    return heir.government()
        .map(g -> new Entity(Kind.AGENCY, heir, entity.organ()))
        .filter(e -> e.organ().isEmpty() || organs.has(e.body()));
  }

  /** The entity of an identifier or address; empty if there is none. */
  public Optional<Entity> entity(String id) {
    return identifiers.entity(id);
  }

  /** Values of a property; possibly none. */
  public List<Value> values(Entity entity, Property property) {
    return values.of(entity, property);
  }

  /** Entities whose name, Latin name, code or identifier begins so, in the order of their names. */
  public List<Entity> beginningWith(String prefix, Set<Kind> kinds) {
    return suggestions.beginningWith(prefix, kinds);
  }
}
