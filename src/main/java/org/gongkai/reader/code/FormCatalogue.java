package org.gongkai.reader.code;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which rows and columns each table of each form has: {@code mappings/codes/forms.csv}. */
public final class FormCatalogue {
  private final Map<String, Map<String, Map<String, List<String>>>> forms = new LinkedHashMap<>();

  public static FormCatalogue load() {
    FormCatalogue catalogue = new FormCatalogue();
    for (var row : CodeTable.rows("forms.csv")) {
      catalogue
          .forms
          .computeIfAbsent(row.get("form"), f -> new LinkedHashMap<>())
          .computeIfAbsent(row.get("table"), t -> new LinkedHashMap<>())
          .put(row.get("row"), List.of(row.get("columns").split(" ")));
    }
    return catalogue;
  }

  /** Notations of the forms. */
  public Set<String> forms() {
    return forms.keySet();
  }

  /** The rows of a table in the order of the form, with their columns. */
  public Map<String, List<String>> rows(String form, String table) {
    return forms.get(form).get(table);
  }

  /** The columns of one row; empty if the form has no such row. */
  public Optional<List<String>> columns(String form, String table, String row) {
    return Optional.ofNullable(rows(form, table).get(row));
  }
}
