package org.gongkai.reconcile.api;

import java.util.List;

/**
 * What a small page shows of an entity, a type or a property.
 *
 * @param chinese what it is
 * @param english the same
 */
public record Preview(
    String id, String name, String chinese, String english, List<Preview.Fact> facts) {
  public Preview {
    facts = List.copyOf(facts);
  }

  /** One property with one value. */
  public record Fact(String chinese, String english, String value) {}
}
