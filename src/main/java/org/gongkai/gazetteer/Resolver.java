package org.gongkai.gazetteer;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.gongkai.gazetteer.PlaceReader.Reading;
import org.gongkai.gazetteer.Resolution.Ambiguous;
import org.gongkai.gazetteer.Resolution.Resolved;
import org.gongkai.gazetteer.Resolution.Rule;

/** From a folded name and a year to a body, by the lists and the context alone. */
final class Resolver {
  /** A whole name and the words in it before the place. */
  private record Name(String folded, String prefix) {}

  private final Hierarchy hierarchy;
  private final PlaceReader reader;
  private final Explanation explanation;

  Resolver(NameIndex names, Hierarchy hierarchy) {
    this.hierarchy = hierarchy;
    this.reader = new PlaceReader(names, hierarchy);
    this.explanation = new Explanation(hierarchy);
  }

  /**
   * @param context the divisions that the report names; only asked for if a name fits several
   */
  Resolution resolve(String folded, int year, Supplier<List<Division>> context) {
    if (folded.isEmpty()) {
      return explanation.empty();
    }
    String prefix = VerticalOrgans.prefix(folded);
    Reading reading = reader.read(folded.substring(prefix.length()), year);
    if (reading instanceof Reading.Places places) {
      return choose(places, new Name(folded, prefix), year, context);
    }
    if (reading instanceof Reading.OtherYears other) {
      return explanation.otherYears(other.records(), year);
    }
    if (reading instanceof Reading.NotInside not) {
      return explanation.notInside(not.narrow(), not.wide(), folded, year);
    }
    return explanation.noPlace(folded, year);
  }

  private Resolution choose(
      Reading.Places read, Name name, int year, Supplier<List<Division>> context) {
    List<? extends Territory> places = read.places();
    Rule rule = read.depth() > 1 ? Rule.PATH : Rule.UNIQUE_NAME;
    if (places.size() > 1) {
      places = new Context(hierarchy, context.get(), year).choose(places);
      rule = Rule.CONTEXT;
    }
    Optional<String> organ = organ(name, places.get(0), read.tail(), year);
    if (organ.isEmpty()) {
      return explanation.noOrgan(read.tail(), name.folded(), year);
    }
    if (places.get(0).government().isEmpty()) {
      return explanation.noGovernment(places.get(0));
    }
    List<Body> bodies =
        places.stream()
            .flatMap(
                place ->
                    organ(name, place, read.tail(), year).map(o -> new Body(place, o)).stream())
            .toList();
    return bodies.size() == 1 ? new Resolved(bodies.get(0), rule) : ambiguous(bodies, year);
  }

  private static Optional<String> organ(Name name, Territory place, String tail, int year) {
    return name.prefix().isEmpty()
        ? Organs.organ(tail, place).map(organ -> ShortNames.expand(organ, year))
        : VerticalOrgans.named(name.prefix(), place, tail);
  }

  private Ambiguous ambiguous(List<Body> bodies, int year) {
    return new Ambiguous(
        bodies, bodies.stream().map(body -> hierarchy.path(body.territory(), year)).toList());
  }
}
