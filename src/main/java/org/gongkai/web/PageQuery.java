package org.gongkai.web;

import java.util.Locale;

/** The queries that fill pages; each is a file of the same name in queries/pages. */
enum PageQuery {
  AGENCY_ABOVE,
  AGENCY_BELOW,
  AGENCY_REPORTS,
  CELLS,
  CLAIMS,
  CONCEPT_BROADER,
  CONCEPT_FIGURES,
  CONCEPT_NARROWER,
  CRUMBS,
  HOME_COUNTS,
  HOME_LEVELS,
  HOME_REPORTS,
  INVERSE,
  JURISDICTION_BELOW,
  JURISDICTION_BODIES,
  JURISDICTION_REPORTS,
  LINKSET_HEAD,
  LINKSET_LINKS,
  RECONCILE_AGENCIES,
  REPORT_DATA,
  REPORT_HEAD,
  SOURCE_REPORTS,
  STATISTICS,
  YEAR_REPORTS;

  /** How the file and, in a template, the rows are called. */
  String fileName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
