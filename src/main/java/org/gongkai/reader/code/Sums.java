package org.gongkai.reader.code;

import java.util.ArrayList;
import java.util.List;

/** The sums that the form itself prints (勾稽关系): {@code mappings/codes/sums.csv}. */
public final class Sums {
  /** Which way a sum runs. */
  public enum Along {
    /** Over the columns of each row. */
    ROW,
    /** Over the rows of each column. */
    COLUMN
  }

  /**
   * An equation: the left terms together are the right terms together.
   *
   * @param left notations of columns, if it runs along the row, or of rows
   * @param right likewise
   */
  public record Equation(List<String> left, List<String> right) {
    /** Copies the lists. */
    public Equation {
      left = List.copyOf(left);
      right = List.copyOf(right);
    }
  }

  private record Stated(String table, Along along, Equation equation) {}

  private final List<Stated> stated = new ArrayList<>();

  private Sums() {}

  public static Sums load() {
    Sums sums = new Sums();
    for (var row : CodeTable.rows("sums.csv")) {
      Along along = Along.valueOf(row.get("along").toUpperCase(java.util.Locale.ROOT));
      Equation equation = new Equation(terms(row.get("left")), terms(row.get("right")));
      sums.stated.add(new Stated(row.get("table"), along, equation));
    }
    return sums;
  }

  /** The equations of a table, in the order of the file; none if the form prints none. */
  public List<Equation> of(String table, Along along) {
    return stated.stream()
        .filter(s -> s.table().equals(table) && s.along() == along)
        .map(Stated::equation)
        .toList();
  }

  private static List<String> terms(String notations) {
    return List.of(notations.split(" "));
  }
}
