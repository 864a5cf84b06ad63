package org.gongkai.reconcile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.gazetteer.Level;
import org.gongkai.gazetteer.Territory;

/**
 * The conditions of one question.
 *
 * @param parents the places that the given parents mean; empty if a parent is given that means none
 */
record Conditions(Question question, Set<Territory> parents, Values values, Family family) {
  /** For each property that is given, whether it holds. */
  Map<Property, Boolean> of(Entity entity) {
    Map<Property, Boolean> held = new LinkedHashMap<>();
    for (Property property : Property.values()) {
      List<String> given = question.values(property);
      if (!given.isEmpty()) {
        held.put(property, holds(entity, property, given));
      }
    }
    return held;
  }

  /** Whether the parent that is given is the place of the agency, and can be no other place. */
  boolean isParentAlone(Territory place) {
    return parents.stream()
        .filter(p -> p.validity().until().isEmpty() || p.equals(place))
        .toList()
        .equals(List.of(place));
  }

  private boolean holds(Entity entity, Property property, List<String> given) {
    Territory place = entity.territory();
    return switch (property) {
      case PARENT ->
          family.isInside(place, parents) || !entity.organ().isEmpty() && parents.contains(place);
      case YEAR ->
          question.year().isPresent() && place.validity().covers(question.year().getAsInt());
      case LEVEL -> given.stream().anyMatch(text -> isLevel(place.level(), text));
      default -> given.stream().anyMatch(text -> hasValue(entity, property, text));
    };
  }

  private static boolean isLevel(Level level, String text) {
    String notation = text.substring(text.lastIndexOf('/') + 1);
    return Values.level(notation).filter(level::equals).isPresent();
  }

  private boolean hasValue(Entity entity, Property property, String text) {
    return values.of(entity, property).stream()
        .anyMatch(
            value ->
                value.text().equals(text.strip())
                    || value.entity().filter(e -> e.id().equals(text)).isPresent());
  }
}
