package org.gongkai.rml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** References of rml:CSV: names of columns, kept so that a header can be held against them. */
final class ColumnNames implements References {
  private final Map<String, Statement> used = new LinkedHashMap<>();

  @Override
  public JsonPath parse(String text, Statement from) throws SyntaxException {
    if (text.isEmpty()) {
      throw new SyntaxException("the name of a column is empty");
    }
    used.putIfAbsent(text, from);
    return new JsonPath(text, List.of(new Segment(false, List.of(new Selector.Name(text)))));
  }

  /** A problem for each column that the mapping names and the header lacks. */
  List<RmlProblem> missingFrom(List<String> header) {
    return used.entrySet().stream()
        .filter(use -> !header.contains(use.getKey()))
        .map(
            use ->
                RmlProblem.inMapping(
                    use.getValue().origin(),
                    use.getValue().construct(),
                    "no column " + use.getKey() + " in the header: " + String.join(", ", header)))
        .toList();
  }
}
