package org.gongkai.gazetteer;

import java.util.Locale;

/** Administrative level; a county-level city is a county here, whatever its name ends in. */
public enum Level {
  PROVINCE,
  PREFECTURE,
  COUNTY,
  /** Townships, towns and subdistricts, which the lists have for one day only. */
  TOWNSHIP;

  /** The notation of the code list {@code level}. */
  public String notation() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Level of(String notation) {
    return switch (notation) {
      case "province" -> PROVINCE;
      case "prefecture" -> PREFECTURE;
      case "county" -> COUNTY;
      case "township" -> TOWNSHIP;
      default -> throw new IllegalArgumentException("no level: " + notation);
    };
  }
}
