package org.gongkai.web;

import java.util.List;
import java.util.Map;
import org.gongkai.query.NamedQuery;
import org.gongkai.query.QueryRunner;
import org.gongkai.query.ResultTable;

/**
 * Results of queries over the whole store, each kept until the store changes or many others were
 * asked for since: what takes a second or more once is not taken again by the next reader.
 */
final class KeptTables {

  private static final int MOST = 64;

  private final ServedData data;
  private final QueryRunner runner;
  private final Kept<List<Object>, ResultTable> kept = new Kept<>(MOST);

  KeptTables(ServedData data, QueryRunner runner) {
    this.data = data;
    this.runner = runner;
  }

  /** Within the caller's read transaction. */
  ResultTable get(NamedQuery query, Map<String, String> given) {
    return kept.get(
        List.of(query.name(), Map.copyOf(given)),
        data.state(),
        () -> runner.execute(query, given, data.dataset()));
  }
}
