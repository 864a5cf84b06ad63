package org.gongkai.gazetteer;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * A township, town or subdistrict of the statistics office's list of 30 June 2023. There is no
 * history of them: one of the list counts as there in every year, which a report that names it
 * bears out for its own year.
 *
 * @param code nine digits; the first six are the county's or, for 135 zones that are no divisions,
 *     the statistics office's own
 */
public record Township(String code, String name) implements Territory {
  private static final Validity ANY_YEAR = new Validity(OptionalInt.empty(), OptionalInt.empty());
  private static final Pattern ZONE = Pattern.compile(".*(?:开发区|高新区|示范区|园区|新区|度假区|试验区)");

  @Override
  public String key() {
    return code;
  }

  /** The first six digits. */
  String county() {
    return code.substring(0, 6);
  }

  @Override
  public Level level() {
    return Level.TOWNSHIP;
  }

  @Override
  public Validity validity() {
    return ANY_YEAR;
  }

  @Override
  public Optional<String> english() {
    return Optional.empty();
  }

  /**
   * By the kind, which the seventh digit says: 0 a subdistrict, whose office is an outpost of the
   * county; 1 to 3 a town or township; the rest are farms, parks and the like, of which only zones
   * have a committee.
   */
  @Override
  public Optional<Government> government() {
    return switch (code.charAt(6)) {
      case '0' -> Optional.of(Government.SUBDISTRICT_OFFICE);
      case '1', '2', '3' -> Optional.of(Government.PEOPLES_GOVERNMENT);
      default ->
          ZONE.matcher(name).matches() ? Optional.of(Government.COMMITTEE) : Optional.empty();
    };
  }
}
