package org.gongkai.reconcile;

import java.util.Optional;

/**
 * One value of a property.
 *
 * @param text as the registers write it; of an entity its name
 * @param entity empty for anything else
 */
public record Value(Type type, String text, Optional<Entity> entity) {
  /** What a value is, as JSON tells values apart. */
  public enum Type {
    TEXT,
    INTEGER,
    DECIMAL,
    ENTITY
  }

  static Value text(String text) {
    return new Value(Type.TEXT, text, Optional.empty());
  }

  static Value year(int year) {
    return new Value(Type.INTEGER, String.valueOf(year), Optional.empty());
  }

  static Value decimal(String number) {
    return new Value(Type.DECIMAL, number, Optional.empty());
  }

  static Value of(Entity entity) {
    return new Value(Type.ENTITY, entity.name(), Optional.of(entity));
  }
}
