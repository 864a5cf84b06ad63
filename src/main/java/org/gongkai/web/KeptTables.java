package org.gongkai.web;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private final Map<List<Object>, ResultTable> kept =
      Collections.synchronizedMap(
          new LinkedHashMap<>(MOST, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<List<Object>, ResultTable> eldest) {
              return size() > MOST;
            }
          });

  KeptTables(ServedData data, QueryRunner runner) {
    this.data = data;
    this.runner = runner;
  }

  /** Within the caller's read transaction. */
  ResultTable get(NamedQuery query, Map<String, String> given) {
    Optional<String> state = data.state();
    if (state.isEmpty()) {
      return runner.execute(query, given, data.dataset());
    }
    List<Object> key = List.of(state.get(), query.name(), Map.copyOf(given));
    ResultTable known = kept.get(key);
    if (known == null) {
      known = runner.execute(query, given, data.dataset());
      kept.put(key, known);
    }
    return known;
  }
}
