package org.gongkai.web;

import java.util.Locale;

/** The queries that fill pages; each is a file of the same name in queries/pages. */
enum PageQuery {
  AGENCY_ABOVE,
  AGENCY_BELOW,
  AGENCY_REPORTS,
  CATALOGUE,
  CELLS,
  CLAIMS,
  CONCEPT_BROADER,
  CONCEPT_FIGURES,
  CONCEPT_NARROWER,
  CRUMBS,
  FINDING_OPERANDS,
  FINDING_VERDICTS,
  HOME_COUNTS,
  HOME_LEVELS,
  HOME_REPORTS,
  INDICATORS,
  INVERSE,
  JURISDICTION_BELOW,
  JURISDICTION_BODIES,
  JURISDICTION_REPORTS,
  LINKSET_HEAD,
  LINKSET_LINKS,
  QUALITY_METRICS,
  QUALITY_RULES,
  RECONCILE_AGENCIES,
  REPORTED_YEARS,
  REPORT_DATA,
  REPORT_FINDINGS,
  REPORT_HEAD,
  REPORT_OPERANDS,
  REPORT_QUALITY,
  REPORT_REPAIRS,
  RULE_COUNTS,
  RULE_FINDINGS,
  SOURCE_REPORTS,
  STATISTICS,
  YEAR_REPORTS;

  /** How the file and, in a template, the rows are called. */
  String fileName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
