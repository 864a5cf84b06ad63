package org.gongkai.chart;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.query.ResultTable;

/**
 * Places on a plain plane, without borders: Albers' equal-area projection with the standard
 * parallels 25 and 47 degrees north about 105 degrees east, on a sphere of radius 1.
 */
public final class Plane {

  private static final double FIRST = Math.toRadians(25);
  private static final double SECOND = Math.toRadians(47);
  private static final double MIDDLE = Math.toRadians(105);
  private static final double CONE = (Math.sin(FIRST) + Math.sin(SECOND)) / 2;
  private static final double CONSTANT =
      Math.cos(FIRST) * Math.cos(FIRST) + 2 * CONE * Math.sin(FIRST);
  private static final double DIGITS = 1e5;

  /** A place without a figure. */
  public record At(String address, double x, double y) {}

  /** A place with what it reported. */
  public record Place(String address, double x, double y, Point point) {}

  /**
   * @param ground where there are divisions, so that the shape of the country is seen
   * @param names provinces, for orientation
   * @param unplaced how many reports are of places whose position no source gives
   */
  public record Picture(List<Place> places, List<At> ground, List<At> names, int unplaced) {
    public Picture {
      places = List.copyOf(places);
      ground = List.copyOf(ground);
      names = List.copyOf(names);
    }
  }

  private Plane() {}

  /**
   * @param figures with the columns of a chart and {@code area}, {@code lat}, {@code long}
   * @param divisions with {@code area}, {@code lat}, {@code long} and, for a province, {@code name}
   */
  public static Picture picture(ResultTable figures, ResultTable divisions) {
    List<Place> places = new ArrayList<>();
    int unplaced = 0;
    for (int i = 0; i < figures.size(); i++) {
      Row row = new Row(figures, i);
      if (row.has("lat")) {
        At at = at(row);
        places.add(new Place(at.address(), at.x(), at.y(), Chart.point(row)));
      } else {
        unplaced++;
      }
    }
    List<At> ground = new ArrayList<>();
    List<At> names = new ArrayList<>();
    for (int i = 0; i < divisions.size(); i++) {
      Row row = new Row(divisions, i);
      (row.text("province").equals("true") ? names : ground).add(at(row));
    }
    return new Picture(places, ground, names, unplaced);
  }

  /**
   * @param row 0-based
   */
  public static Point point(ResultTable figures, int row) {
    return Chart.point(new Row(figures, row));
  }

  private static At at(Row row) {
    double lat = row.decimal("lat").orElseThrow().doubleValue();
    double lon = row.decimal("long").orElseThrow().doubleValue();
    double[] xy = projected(lat, lon);
    return new At(row.text("area"), xy[0], xy[1]);
  }

  /** In degrees of WGS84; gives x to the east and y to the north, rounded to five digits. */
  static double[] projected(double latitude, double longitude) {
    double angle = CONE * (Math.toRadians(longitude) - MIDDLE);
    double radius = Math.sqrt(CONSTANT - 2 * CONE * Math.sin(Math.toRadians(latitude))) / CONE;
    return new double[] {
      Math.round(radius * Math.sin(angle) * DIGITS) / DIGITS,
      Math.round(-radius * Math.cos(angle) * DIGITS) / DIGITS
    };
  }
}
