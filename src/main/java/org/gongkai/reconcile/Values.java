package org.gongkai.reconcile;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gongkai.gazetteer.Details;
import org.gongkai.gazetteer.Division;
import org.gongkai.gazetteer.Level;
import org.gongkai.gazetteer.Territory;

/** Looks up the values of properties. */
final class Values {
  private final Family family;

  Values(Family family) {
    this.family = family;
  }

  /** Possibly none; of a property that the kind of entity does not have always none. */
  List<Value> of(Entity entity, Property property) {
    return property.isOf(entity.kind()) ? values(entity, property).toList() : List.of();
  }

  private Stream<Value> values(Entity entity, Property property) {
    Territory place = entity.territory();
    return switch (property) {
      case PARENT -> parents(entity);
      case YEAR -> Stream.empty();
      case LEVEL -> Stream.of(Value.text(place.level().notation()));
      case CODE -> Stream.of(Identifiers.code(place)).filter(c -> !c.isEmpty()).map(Value::text);
      case PATH -> Stream.of(Value.text(family.path(place)));
      case NAME -> Stream.of(Value.text(entity.name()));
      case LATIN -> latin(entity).stream().map(Value::text);
      case FROM -> place.validity().from().stream().mapToObj(Value::year);
      case UNTIL -> place.validity().until().stream().mapToObj(Value::year);
      case REPLACED_BY -> family.replacedBy(place).stream().map(Values::jurisdiction);
      case GOVERNMENT ->
          Stream.of(place).filter(p -> p.government().isPresent()).map(Values::government);
      case JURISDICTION -> Stream.of(jurisdiction(place));
      case WIKIDATA -> details(place, d -> d.wikidata().map(Value::text));
      case GEONAMES -> details(place, d -> d.geonames().map(Value::text));
      case LATITUDE -> details(place, d -> d.position().map(p -> Value.decimal(p.latitude())));
      case LONGITUDE -> details(place, d -> d.position().map(p -> Value.decimal(p.longitude())));
    };
  }

  /** The place above; of an organ the place it is of, as its government is. */
  private Stream<Value> parents(Entity entity) {
    return entity.organ().isEmpty()
        ? family.parents(entity.territory()).stream().limit(1).map(Values::jurisdiction)
        : Stream.of(jurisdiction(entity.territory()));
  }

  private static Optional<String> latin(Entity entity) {
    return entity.kind() == Kind.AGENCY
        ? entity.body().englishName()
        : entity.territory().english();
  }

  private static Stream<Value> details(
      Territory territory, Function<Details, Optional<Value>> detail) {
    return territory instanceof Division division
        ? detail.apply(division.details()).stream()
        : Stream.empty();
  }

  private static Value jurisdiction(Territory territory) {
    return Value.of(Entity.jurisdiction(territory));
  }

  private static Value government(Territory territory) {
    return Value.of(Entity.government(territory));
  }

  /** The level that a person means by its notation or its Chinese name; empty if by neither. */
  static Optional<Level> level(String text) {
    return Stream.of(Level.values())
        .filter(level -> level.notation().equalsIgnoreCase(text) || chinese(level).contains(text))
        .findFirst();
  }

  private static List<String> chinese(Level level) {
    return switch (level) {
      case PROVINCE -> List.of("省级", "省");
      case PREFECTURE -> List.of("地级", "市级", "地市级", "地级市");
      case COUNTY -> List.of("县级", "县", "区县级", "县级市");
      case TOWNSHIP -> List.of("乡级", "乡镇级", "乡镇");
    };
  }
}
