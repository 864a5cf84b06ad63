package org.gongkai.rml;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The iterators of one source, merged where they begin alike, so that one walk serves all. */
final class Trie {
  private final Map<Segment, Trie> branches = new LinkedHashMap<>();
  private final List<TriplesMap> maps = new ArrayList<>();

  void add(TriplesMap map) {
    Trie end = this;
    for (Segment segment : map.source().iterator().segments()) {
      end = end.branches.computeIfAbsent(segment, s -> new Trie());
    }
    end.maps.add(map);
  }

  void walk(JsonNode document, Run run) {
    walk(document, document, run);
  }

  private void walk(JsonNode document, JsonNode node, Run run) {
    for (int i = 0; i < maps.size(); i++) {
      maps.get(i).map(node, run);
    }
    branches.forEach(
        (segment, branch) ->
            segment.each(document, node, run.at(), v -> branch.walk(document, v, run)));
  }
}
