package org.gongkai.reader.claim;

import java.util.List;
import java.util.Optional;
import org.gongkai.report.Claim.Basis;
import org.gongkai.report.Claim.Facets;

/**
 * A claim before it has its number and its characters.
 *
 * @param down whether it is a difference downwards
 */
record Draft(
    Hit hit,
    Optional<String> indicator,
    Facets facets,
    List<Basis> basis,
    boolean down,
    Context place) {
  /** Whether two figures are counted in the same unit. */
  boolean hasUnitOf(Hit other) {
    return hit.base().equals(other.base());
  }
}
