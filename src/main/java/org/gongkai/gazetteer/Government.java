package org.gongkai.gazetteer;

import java.util.Optional;

/** What the government of a territory is called: 人民政府, 行政公署 or, in a zone, 管理委员会. */
public enum Government {
  PEOPLES_GOVERNMENT("人民政府", "People's Government of "),
  /** Of a 地区 or 盟: an outpost of the province, not a people's government. */
  ADMINISTRATIVE_OFFICE("行政公署", "Administrative Office of "),
  /** Of 海南行政区, before 1988; the name already holds 行政. */
  REGION_OFFICE("公署", "Administrative Office of "),
  /** Of a subdistrict: an outpost of the county's government. */
  SUBDISTRICT_OFFICE("办事处", "Subdistrict Office of "),
  COMMITTEE("管理委员会", "Administrative Committee of ");

  private final String word;
  private final String english;

  Government(String word, String english) {
    this.word = word;
    this.english = english;
  }

  public String word() {
    return word;
  }

  String english(String place) {
    return english + place;
  }

  /**
   * Empty for Hong Kong, Macau and Taiwan, where the Regulation does not apply, and for the island
   * groups that the lists counted as counties.
   */
  static Optional<Government> of(Level level, String name) {
    if (name.endsWith("特别行政区")
        || name.equals("台湾省")
        || name.endsWith("群岛")
        || name.endsWith("海域")) {
      return Optional.empty();
    }
    if (level != Level.PREFECTURE) {
      return Optional.of(PEOPLES_GOVERNMENT);
    }
    if (name.endsWith("行政区")) {
      return Optional.of(REGION_OFFICE);
    }
    boolean outpost = name.endsWith("地区") || name.endsWith("盟");
    return Optional.of(outpost ? ADMINISTRATIVE_OFFICE : PEOPLES_GOVERNMENT);
  }
}
