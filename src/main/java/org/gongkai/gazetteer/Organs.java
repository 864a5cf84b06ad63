package org.gongkai.gazetteer;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the words after the name of a place say: its government, the office of it, or another organ.
 */
final class Organs {
  /**
   * Words for a government in running text; 政府 before these words belongs to them, not to the
   * place.
   */
  static final String GOVERNMENT = "(?:人民政府|行政公署|行署|政府(?!信息|采购|规章|购买|性)|(?:党工委)?(?:管理委员会|管委会))";

  private static final Pattern DIVISION = Pattern.compile("(人民政府|政府|行政公署|行署|公署)(办公室|办公厅|办)?");
  private static final Pattern ZONE = Pattern.compile("(?:党工委)?(管理委员会|管委会)(办公室|办公厅|办)?");
  private static final Pattern TOWNSHIP = Pattern.compile("(人民政府|政府)(办公室|党政办公室|办)?");
  private static final Pattern SUBDISTRICT = Pattern.compile("(?:党工委)?(办事处|办)(办公室|党政办公室)?");
  private static final Pattern ORGAN =
      Pattern.compile(
          "(?![的和与及、·（]|[区县市](?:人民)?政府)[\\p{IsHan}\\p{IsLatin}0-9（）·、]{2,40}"
              + "(?<=局|委|会|办|厅|部|署|院|处|中心|站|所|队|社|室|馆|台|校|学|政府|公司|集团|行|园|库|组)(?:（[\\p{IsHan}、]+）)?");
  private static final Pattern KIND_ONLY = Pattern.compile("委员会|办公室|办公厅|中心|公司|集团|政府|区政府|县政府|市政府");

  private Organs() {}

  /** Empty text for the government itself; nothing if the tail is no organ. */
  static Optional<String> organ(String tail, Territory territory) {
    if (tail.isEmpty()) {
      return Optional.of("");
    }
    Matcher government = government(territory).matcher(tail);
    if (government.matches()) {
      return officeOf(territory, Optional.ofNullable(government.group(2)));
    }
    return isName(tail) ? Optional.of(tail) : Optional.empty();
  }

  private static Pattern government(Territory territory) {
    return switch (territory.government().orElse(Government.PEOPLES_GOVERNMENT)) {
      case COMMITTEE -> ZONE;
      case SUBDISTRICT_OFFICE -> SUBDISTRICT;
      default -> territory instanceof Township ? TOWNSHIP : DIVISION;
    };
  }

  /** Reads like the name of an organ and has no character that an address could not carry. */
  static boolean isName(String organ) {
    return ORGAN.matcher(organ).matches() && !KIND_ONLY.matcher(organ).matches();
  }

  /** 人民政府办公室 and its like, which issue what the government reports. */
  static boolean isOffice(Body body) {
    String word = body.territory().government().map(Government::word).orElse("");
    return body.organ().equals(word + "办公室")
        || body.organ().equals(word + "办公厅")
        || body.organ().equals(word + "党政办公室");
  }

  private static Optional<String> officeOf(Territory territory, Optional<String> office) {
    String word = territory.government().map(Government::word).orElse("");
    if (office.isEmpty()) {
      return Optional.of("");
    }
    if (!office.get().equals("办")) {
      return Optional.of(word + office.get());
    }
    // 办 is short for 办公厅 in a province and 办公室 in a county; prefectures have either.
    return switch (territory.level()) {
      case PROVINCE -> Optional.of(word + "办公厅");
      case COUNTY, TOWNSHIP -> Optional.of(word + "办公室");
      case PREFECTURE -> Optional.empty();
    };
  }
}
