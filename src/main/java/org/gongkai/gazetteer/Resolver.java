package org.gongkai.gazetteer;

import java.util.List;
import java.util.Optional;
import org.gongkai.gazetteer.PlaceReader.Reading;
import org.gongkai.gazetteer.Resolution.Ambiguous;
import org.gongkai.gazetteer.Resolution.Resolved;
import org.gongkai.gazetteer.Resolution.Rule;

/** From a folded name and a year to a body, by the lists and the context alone. */
final class Resolver {
  private final Hierarchy hierarchy;
  private final PlaceReader reader;
  private final Explanation explanation;

  Resolver(NameIndex names, Hierarchy hierarchy) {
    this.hierarchy = hierarchy;
    this.reader = new PlaceReader(names, hierarchy);
    this.explanation = new Explanation(hierarchy);
  }

  Resolution resolve(String folded, int year, List<Division> context) {
    if (folded.isEmpty()) {
      return explanation.empty();
    }
    Reading reading = reader.read(folded, year);
    if (reading instanceof Reading.Places places) {
      return choose(places, folded, year, context);
    }
    if (reading instanceof Reading.OtherYears other) {
      return explanation.otherYears(other.records(), year);
    }
    if (reading instanceof Reading.NotInside not) {
      return explanation.notInside(not.narrow(), not.wide(), folded, year);
    }
    return explanation.noPlace(folded, year);
  }

  private Resolution choose(Reading.Places read, String folded, int year, List<Division> context) {
    List<Territory> places = read.places();
    Rule rule = read.depth() > 1 ? Rule.PATH : Rule.UNIQUE_NAME;
    if (places.size() > 1) {
      places = new Context(hierarchy, context, year).choose(places);
      rule = Rule.CONTEXT;
    }
    Optional<String> organ = Organs.organ(read.tail(), places.get(0));
    if (organ.isEmpty()) {
      return explanation.noOrgan(read.tail(), folded, year);
    }
    if (places.get(0).government().isEmpty()) {
      return explanation.noGovernment(places.get(0));
    }
    List<Body> bodies = places.stream().map(place -> new Body(place, organ.get())).toList();
    return bodies.size() == 1 ? new Resolved(bodies.get(0), rule) : ambiguous(bodies, year);
  }

  private Ambiguous ambiguous(List<Body> bodies, int year) {
    return new Ambiguous(
        bodies, bodies.stream().map(body -> hierarchy.path(body.territory(), year)).toList());
  }
}
