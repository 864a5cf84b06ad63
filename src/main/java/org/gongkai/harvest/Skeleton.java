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
    StringBuilder text = new StringBuilder();
    text.append("# A draft from the ")
        .append(data.isTable() ? "header of " : "first record of ")
        .append(data.name())
        .append(". Choose what tells records apart, take out what is not needed, say\n")
        .append(
            "# types (rml:datatype) and links, then take .draft off the name: datasets/README.md.\n\n")
        .append(Description.PREFIXES)
        .append("\n<#data> ")
        .append(source(data))
        .append(
            " .\n\n<#records> a rml:TriplesMap ;\n  rml:logicalSource [ a rml:LogicalSource ; rml:source <#data> ; ")
        .append(
            data.isTable()
                ? "rml:referenceFormulation rml:CSV"
                : "rml:referenceFormulation rml:JSONPath ; rml:iterator \""
                    + data.iterator()
                    + "\"")
        .append(" ] ;\n  rml:subjectMap [ rml:template ")
        .append(Turtle.literal(own + "/record/{" + key(data) + "}", ""))
        .append(" ]");
    for (int i = 0; i < data.columns().size(); i++) {
      text.append(" ;\n  rml:predicateObjectMap [ rml:predicate <")
          .append(property(own, data, i))
          .append("> ; rml:objectMap [ rml:reference ")
          .append(Turtle.literal(reference(data, data.columns().get(i)), ""))
          .append(" ] ]");
    }
    return text.append(" .\n").toString();
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
