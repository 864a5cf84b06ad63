package org.gongkai.web;

import java.time.Duration;

/** What every handler needs to answer: addresses, parsed queries, templates, refusals. */
record Surroundings(
    Addresses addresses, PageQueries queries, Pages pages, Refusals refusals, Known known) {

  static Surroundings of(String base, Duration limit) {
    Addresses addresses = new Addresses(base);
    Pages pages = new Pages(addresses);
    return new Surroundings(
        addresses, new PageQueries(limit), pages, new Refusals(pages), new Known());
  }

  /** What is served, within the caller's read transaction. */
  StoreView view(ServedData data, Language language) {
    Labels labels = new Labels(data.dataset().getDefaultGraph(), addresses, language);
    return new StoreView(data.dataset().getDefaultGraph(), queries, labels, known, data.state());
  }
}
