package org.gongkai.rule;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.report.Quantity;

/**
 * How far a figure that is printed in a larger unit may be from what it stands for: less than one
 * in its last place. 52.17万 stands for 521,600 to 521,800, 6件 for six.
 */
final class Rounding {
  private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:,[0-9]{3})*(?:\\.[0-9]+)?");

  private Rounding() {}

  /** The slack of a figure of the prose; zero if its unit multiplies nothing. */
  static BigDecimal slack(Quantity quantity) {
    return slack(quantity.stated(), quantity.value());
  }

  /** The slack of a cell by its printed characters; zero if they are the value. */
  static BigDecimal slack(String printed, BigDecimal value) {
    Matcher number = NUMBER.matcher(printed);
    return number.find()
        ? slack(new BigDecimal(number.group().replace(",", "")), value)
        : BigDecimal.ZERO;
  }

  private static BigDecimal slack(BigDecimal stated, BigDecimal value) {
    if (stated.signum() == 0 || value.compareTo(stated) == 0) {
      return BigDecimal.ZERO;
    }
    BigDecimal lastPlace = BigDecimal.ONE.movePointLeft(Math.max(0, stated.scale()));
    BigDecimal unit = value.abs().divideToIntegralValue(stated.abs());
    return unit.multiply(lastPlace);
  }
}
