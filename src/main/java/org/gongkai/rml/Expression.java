package org.gongkai.rml;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** How the values of an expression map come about. */
sealed interface Expression {

  /** The values as strings, each encoded as the term type demands; empty if one is missing. */
  List<String> strings(JsonNode iteration, TermType type, Run run);

  /** As problems name it. */
  String text();

  Origin origin();

  /** The same value always. */
  record Constant(String text, Origin origin) implements Expression {
    @Override
    public List<String> strings(JsonNode iteration, TermType type, Run run) {
      return List.of(text);
    }
  }

  /** Values of the document. */
  record Reference(JsonPath path, boolean singular, Origin origin) implements Expression {
    Reference(JsonPath path, Origin origin) {
      this(path, path.isSingular(), origin);
    }

    /** The values that are neither missing nor null; anything but a scalar is a problem. */
    List<JsonNode> values(JsonNode iteration, Run run) {
      if (singular) {
        JsonNode value = path.value(iteration);
        return isScalar(value, iteration, 0, run) ? List.of(value) : List.of();
      }
      List<JsonNode> all = path.values(iteration);
      List<JsonNode> scalars = new ArrayList<>(all.size());
      for (int i = 0; i < all.size(); i++) {
        if (isScalar(all.get(i), iteration, i, run)) {
          scalars.add(all.get(i));
        }
      }
      return scalars;
    }

    private boolean isScalar(JsonNode value, JsonNode iteration, int index, Run run) {
      if (value.isContainerNode()) {
        String found = JsonValues.describe(value) + " where a single value belongs";
        run.problem(this, found, path.places(iteration, run.at()).get(index));
      }
      return value.isValueNode() && !value.isNull();
    }

    @Override
    public List<String> strings(JsonNode iteration, TermType type, Run run) {
      List<JsonNode> values = values(iteration, run);
      if (values.size() == 1) {
        return List.of(JsonValues.natural(values.get(0)));
      }
      return values.stream().map(JsonValues::natural).toList();
    }

    @Override
    public String text() {
      return path.text();
    }
  }

  /** A template filled with all combinations of the values it refers to. */
  record Filled(Template template, List<Reference> references, Origin origin)
      implements Expression {
    Filled(Template template, Origin origin) {
      this(
          template,
          template.references().stream().map(path -> new Reference(path, origin)).toList(),
          origin);
    }

    @Override
    public List<String> strings(JsonNode iteration, TermType type, Run run) {
      List<String> filled = List.of(template.texts().get(0));
      for (int i = 0; i < references.size(); i++) {
        List<String> values = references.get(i).strings(iteration, type, run);
        filled = combine(filled, values, template.texts().get(i + 1), type, run);
      }
      return filled;
    }

    private List<String> combine(
        List<String> starts, List<String> values, String end, TermType type, Run run) {
      List<String> filled = new ArrayList<>(starts.size() * values.size());
      for (String value : values) {
        // Encoding would hide what no encoding can express.
        if (run.isWellFormed(value, this)) {
          String encoded = type.encode(value);
          for (String start : starts) {
            filled.add(start + encoded + end);
          }
        }
      }
      return filled;
    }

    @Override
    public String text() {
      return template.text();
    }
  }

  /** No expression at all: each iteration has a blank node of its own. */
  record Fresh(Origin origin) implements Expression {
    @Override
    public List<String> strings(JsonNode iteration, TermType type, Run run) {
      return List.of("");
    }

    @Override
    public String text() {
      return "";
    }
  }

  /** The property of the mapping that holds it. */
  default String construct() {
    if (this instanceof Reference) {
      return "rml:reference";
    }
    return this instanceof Filled ? "rml:template" : "rml:constant";
  }
}
