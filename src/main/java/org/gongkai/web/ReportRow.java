package org.gongkai.web;

/** A report in a list of reports. */
record ReportRow(Shown report, Shown agency, Shown year, Shown group, Shown form, Shown province) {

  static ReportRow of(StoreView store, Listed report) {
    return new ReportRow(
        store.shown(report.report()),
        store.shown(report.agency()),
        store.shown(report.year()),
        store.shown(report.group()),
        report.form().map(store::shown).orElse(Shown.NOTHING),
        store.shown(report.province()));
  }
}
