package org.gongkai.harvest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A mapping that keeps every column as it is, as a draft: a person says what the columns mean. */
final class Skeleton {
  static final String NAME = "mapping.rml.ttl.draft";

  private Skeleton() {}

  /** One property for each column, called after it. */
  static List<Turtle> properties(String own, DataFile data) {
    List<Turtle> all = new ArrayList<>();
    for (int i = 0; i < data.columns().size(); i++) {
      all.add(
          new Turtle(property(own, data, i))
              .say("a", "rdf:Property")
              .text("rdfs:label", Text.of(data.columns().get(i), "")));
    }
    return all;
  }

  private static String property(String own, DataFile data, int column) {
    String slug = Names.slug(data.columns().get(column));
    return own + "/property/" + (column + 1) + (slug.isEmpty() ? "" : "-" + slug);
  }

  static String turtle(String name, DataFile data) {
    String own = "id/dataset/" + name;
    List<String> maps = new ArrayList<>();
    String records =
        data.isTable()
            ? "rml:referenceFormulation rml:CSV"
            : "rml:referenceFormulation rml:JSONPath ; rml:iterator \"" + data.iterator() + "\"";
    maps.add("rml:logicalSource [ a rml:LogicalSource ; rml:source <#data> ; " + records + " ]");
    String template = Turtle.literal(own + "/record/{" + key(data) + "}", "");
    maps.add("rml:subjectMap [ rml:template " + template + " ]");
    for (int i = 0; i < data.columns().size(); i++) {
      maps.add(
          "rml:predicateObjectMap [ rml:predicate <%s> ; rml:objectMap [ rml:reference %s ] ]"
              .formatted(
                  property(own, data, i),
                  Turtle.literal(reference(data, data.columns().get(i)), "")));
    }
    return comment(data)
        + Description.PREFIXES
        + "\n<#data> "
        + source(data)
        + " .\n\n<#records> a rml:TriplesMap ;\n  "
        + String.join(" ;\n  ", maps)
        + " .\n";
  }

  private static String comment(DataFile data) {
    return """
    # A draft from the %s of %s. Choose what tells records apart, take out what is not
    # needed, say types (rml:datatype) and links, then take .draft off the name: datasets/README.md.

    """
        .formatted(data.isTable() ? "header" : "first record", data.name());
  }

  private static String source(DataFile data) {
    if (!data.isTable()) {
      return "a rml:RelativePathSource ; rml:path \"" + data.name() + "\"";
    }
    List<String> dialect = new ArrayList<>();
    if (!data.encoding().equals(StandardCharsets.UTF_8)) {
      dialect.add("csvw:encoding \"" + data.encoding().name() + "\"");
    }
    if (data.delimiter() != ',') {
      dialect.add("csvw:delimiter " + Turtle.literal(String.valueOf(data.delimiter()), ""));
    }
    return dialect.isEmpty()
        ? "a rml:RelativePathSource ; rml:path \"" + data.name() + "\""
        : "a csvw:Table ; csvw:url \""
            + data.name()
            + "\" ; csvw:dialect [ "
            + String.join(" ; ", dialect)
            + " ]";
  }

  /** The first column stands in as the key; braces and backslashes are escaped in a template. */
  private static String key(DataFile data) {
    String first = data.columns().isEmpty() ? "key" : data.columns().get(0);
    return reference(data, first).replaceAll("[\\\\{}]", "\\\\$0");
  }

  /** A column's name, or a JSONPath to a member. */
  private static String reference(DataFile data, String column) {
    return data.isTable()
        ? column
        : "$['" + column.replace("\\", "\\\\").replace("'", "\\'") + "']";
  }
}
