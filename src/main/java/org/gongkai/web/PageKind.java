package org.gongkai.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which template and which queries show a thing, by its class; the first that fits is taken. */
enum PageKind {
  REPORT("Report", PageQuery.REPORT_HEAD, PageQuery.REPORT_QUALITY),
  FINDING("Finding", PageQuery.FINDING_VERDICTS),
  RULE("Rule", PageQuery.RULE_COUNTS, PageQuery.RULE_FINDINGS, PageQuery.RULE_TERMS),
  FIGURE("Observation"),
  GAP("Gap"),
  TABLE("Slice"),
  CLAIM("Claim"),
  JURISDICTION("Jurisdiction"),
  ZONE("FunctionalZone"),
  AGENCY("FormalOrganization"),
  YEAR("Year"),
  CATALOGUE("Catalog", PageQuery.CATALOGUE),
  CONCEPT("Concept"),
  SCHEME("ConceptScheme"),
  THING("");

  private final String localName;
  private final List<PageQuery> queries;

  PageKind(String localName, PageQuery... queries) {
    this.localName = localName;
    this.queries = List.of(queries);
  }

  List<PageQuery> queries() {
    return queries;
  }

  String template() {
    return switch (this) {
      case GAP -> "figure";
      case ZONE -> "jurisdiction";
      case SCHEME -> "concept";
      default -> name().toLowerCase(Locale.ROOT);
    };
  }

  /**
   * @param types addresses of the classes of a thing
   */
  static PageKind of(Set<String> types) {
    return Arrays.stream(values())
        .filter(kind -> types.stream().anyMatch(type -> kind.localName.equals(localName(type))))
        .findFirst()
        .orElse(THING);
  }

  // The classes come from four vocabularies in which no local name means two things.
  private static String localName(String iri) {
    return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
  }
}
