package org.gongkai.reader.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** The label list is sound, and names exactly what the forms have. */
final class LabelsTest {
  private static final List<CSVRecord> ROWS = CodeTable.rows("labels.csv");

  @Test
  void everyLabelMeansItsNotation() {
    Labels labels = Labels.load();
    assertThat(ROWS).isNotEmpty();
    for (CSVRecord row : ROWS) {
      assertThat(labels.notation(row.get("table"), axis(row), row.get("label")))
          .as(row.get("label"))
          .contains(row.get("notation"));
    }
  }

  @Test
  void noTwoNotationsShareALabelOnOneAxis() {
    Map<String, String> notations = new HashMap<>();
    for (CSVRecord row : ROWS) {
      String key = row.get("table") + axis(row) + Labels.key(row.get("label"));
      assertThat(notations.put(key, row.get("notation")))
          .as(row.get("label"))
          .isIn(null, row.get("notation"));
    }
  }

  @Test
  void everyRowAndColumnOfTheFormsHasALabelAndNoOther() {
    for (String axis : List.of("row", "column")) {
      assertThat(labelled(axis)).isNotEmpty().isEqualTo(onForms(axis));
    }
  }

  @Test
  void numbersAndSpacesBeforeALabelMeanNothing() {
    for (String label :
        List.of(
            "1.属于国家秘密",
            "1、 属于国家秘密",
            "１．属于 国家\n秘密",
            "①属于国家秘密",
            "⑴属于国家秘密",
            "⒈属于国家秘密",
            "1）属于国家秘密",
            "1 属于国家秘密",
            "（一）属于国家秘密",
            "属于\u200b国家\u3000秘密")) {
      assertThat(Labels.key(label)).as(label).isEqualTo("属于国家秘密");
    }
    assertThat(Labels.key("第二十条第（一）项")).isNotEqualTo(Labels.key("第二十条第（五）项"));
  }

  private static Labels.Axis axis(CSVRecord row) {
    return Labels.Axis.valueOf(row.get("axis").toUpperCase(Locale.ROOT));
  }

  private static Set<String> labelled(String axis) {
    Set<String> found = new TreeSet<>();
    ROWS.stream()
        .filter(r -> r.get("axis").equals(axis))
        .forEach(r -> found.add(r.get("table") + "/" + r.get("notation")));
    return found;
  }

  private static Set<String> onForms(String axis) {
    Set<String> found = new TreeSet<>();
    for (CSVRecord row : CodeTable.rows("forms.csv")) {
      String of = axis.equals("row") ? row.get("row") : row.get("columns");
      List.of(of.split(" ")).forEach(n -> found.add(row.get("table") + "/" + n));
    }
    return found;
  }
}
