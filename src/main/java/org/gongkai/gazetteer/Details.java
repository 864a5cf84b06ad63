package org.gongkai.gazetteer;

import java.util.Optional;

/**
 * What other registers know of a division; empty where no source gives it.
 *
 * @param english English name, or pinyin
 * @param wikidata item number such as {@code Q1375351}
 * @param geonames number of the GeoNames feature
 */
public record Details(
    Optional<String> english,
    Optional<String> wikidata,
    Optional<String> geonames,
    Optional<Position> position) {

  /**
   * A seat or a middle, not a centroid; decimal degrees of WGS84 as the source writes them.
   *
   * @param latitude north is positive
   * @param longitude east is positive
   */
  public record Position(String latitude, String longitude) {}
}
