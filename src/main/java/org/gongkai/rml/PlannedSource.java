package org.gongkai.rml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One source and all that is said about it. */
final class PlannedSource {
  private final LogicalSource first;
  private final Trie trie = new Trie();
  private final List<TriplesMap> maps = new ArrayList<>();

  PlannedSource(LogicalSource first) {
    this.first = first;
  }

  void add(TriplesMap map) {
    trie.add(map);
    maps.add(map);
  }

  String path() {
    return first.path();
  }

  Origin origin() {
    return first.pathOrigin();
  }

  Optional<CsvDialect> csv() {
    return first.csv();
  }

  Trie trie() {
    return trie;
  }

  /** What keeps the elements of an array from being mapped one by one; empty if nothing does. */
  Optional<String> needsWhole() {
    return maps.stream()
        .map(map -> map.source().iterator())
        .filter(path -> path.looksAtRoot() || !path.beginsWithEach())
        .map(
            path ->
                "the iterator "
                    + path.text()
                    + (path.looksAtRoot() ? " looks at the whole document" : " is not of elements"))
        .findFirst();
  }

  /** Throws with a problem for each column that the mapping names and the header lacks. */
  void check(List<String> header) {
    if (first.references() instanceof ColumnNames names) {
      List<RmlProblem> missing = names.missingFrom(header);
      if (!missing.isEmpty()) {
        throw new RmlException(missing);
      }
    }
  }

  List<RefObject> joins() {
    return maps.stream()
        .flatMap(map -> map.predicateObjects().stream())
        .flatMap(map -> map.objects().stream())
        .filter(RefObject.class::isInstance)
        .map(RefObject.class::cast)
        .filter(RefObject::isConditional)
        .toList();
  }
}
