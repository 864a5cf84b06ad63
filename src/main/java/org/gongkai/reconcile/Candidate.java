package org.gongkai.reconcile;

import java.util.List;

/**
 * An entity that may be meant.
 *
 * @param score 0 to 100
 * @param match whether it is certain, and alone in that
 * @param features the reasons for the score
 */
public record Candidate(Entity entity, int score, boolean match, List<Feature> features) {
  public Candidate {
    features = List.copyOf(features);
  }
}
