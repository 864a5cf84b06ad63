package org.gongkai.chart;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/**
 * What a browser draws a chart from.
 *
 * @param label what people call an address
 * @param said the one of two wordings, Chinese and English, that the page is in
 */
public record ChartJson(UnaryOperator<String> label, BinaryOperator<String> said) {

  private static final ObjectMapper JSON = new ObjectMapper();

  public String of(Chart chart, String title, String unit) {
    ObjectNode all = begun(chart.kind().word(), title, unit);
    ArrayNode years = all.putArray("years");
    chart.years().forEach(year -> years.add(year.toString()));
    ArrayNode breaks = all.putArray("breaks");
    for (Chart.Break one : chart.breaks()) {
      breaks
          .addObject()
          .put("at", one.at())
          .put("form", one.form())
          .put("label", label.apply(one.form()));
    }
    ObjectNode forms = all.putObject("forms");
    chart.forms().forEach(form -> forms.put(form, label.apply(form)));
    ArrayNode series = all.putArray("series");
    for (Line line : chart.lines()) {
      ObjectNode one = series.addObject().put("name", label.apply(line.series()));
      ArrayNode points = one.putArray("points");
      line.points().forEach(point -> put(points.addObject(), point));
    }
    return all.toString();
  }

  /** Of places on a plane. */
  public String of(Plane.Picture picture, String title, String unit) {
    ObjectNode all = begun("map", title, unit);
    ArrayNode places = all.putArray("places");
    for (Plane.Place place : picture.places()) {
      ObjectNode one = places.addObject().put("name", label.apply(place.address()));
      one.put("x", place.x()).put("y", place.y());
      put(one, place.point());
    }
    ArrayNode ground = all.putArray("ground");
    picture.ground().forEach(at -> ground.addArray().add(at.x()).add(at.y()));
    ArrayNode names = all.putArray("names");
    picture
        .names()
        .forEach(
            at ->
                names
                    .addObject()
                    .put("name", label.apply(at.address()))
                    .put("x", at.x())
                    .put("y", at.y()));
    return all.toString();
  }

  private ObjectNode begun(String kind, String title, String unit) {
    ObjectNode all =
        JSON.createObjectNode().put("kind", kind).put("title", title).put("unit", unit);
    ObjectNode marks = all.putObject("marks");
    for (Mark mark : Mark.values()) {
      marks
          .putObject(mark.key())
          .put("sign", mark.sign())
          .put("text", said.apply(mark.chinese(), mark.english()));
    }
    return all;
  }

  private static void put(ObjectNode one, Point point) {
    one.put("mark", point.mark().key());
    point.value().ifPresent(value -> one.put("value", value));
    if (!point.form().isEmpty()) {
      one.put("form", point.form());
    }
  }
}
