package org.gongkai.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCAT;
import org.gongkai.dataset.DatasetResult;
import org.gongkai.dataset.Datasets;
import org.gongkai.report.Place;
import org.gongkai.report.Problem;
import org.gongkai.report.Problem.Code;
import org.gongkai.store.DatasetRevision;
import org.gongkai.store.ReportStore;

/** Brings data sets from elsewhere into a store; all that differs in one transaction. */
final class DatasetBuilding {
  private final ReportStore store;
  private final Datasets datasets;
  private final Consumer<Problem> said;
  private final Map<String, Path> folderOf = new LinkedHashMap<>();
  private final List<DatasetRevision> changed = new ArrayList<>();
  private int refused;
  private int unchanged;

  DatasetBuilding(ReportStore store, Datasets datasets, Consumer<Problem> said) {
    this.store = store;
    this.datasets = datasets;
    this.said = said;
  }

  DatasetsBuilt build(List<Path> folders, boolean mirror) throws IOException {
    SortedMap<String, String> stored = DatasetRevision.hashes(store);
    for (Path folder : folders) {
      prepare(folder, stored);
    }
    Set<String> gone = new LinkedHashSet<>(mirror ? stored.keySet() : Set.of());
    gone.removeAll(folderOf.keySet());
    if (!changed.isEmpty() || !gone.isEmpty()) {
      store.whole(
          writing -> {
            gone.forEach(writing::removeDataset);
            return changed.stream().map(writing::replace).toList();
          });
    }
    int added = (int) changed.stream().filter(d -> !stored.containsKey(d.address())).count();
    return new DatasetsBuilt(
        folders.size(), refused, added, changed.size() - added, unchanged, gone.size());
  }

  private void prepare(Path folder, Map<String, String> stored) throws IOException {
    // A folder that is refused still stands for its data set: mirroring leaves that as it was.
    String address = Datasets.address(folder);
    Path other = folderOf.putIfAbsent(address, folder);
    if (other != null) {
      String found = "the same name as " + other;
      refuse(List.of(new Problem(Code.DATASET_FILE, Place.of(folder.toString()), found)));
      return;
    }
    DatasetResult result = datasets.read(folder);
    if (result.statements().isEmpty()) {
      refuse(result.problems());
      return;
    }
    DatasetRevision revision = listed(address, result.statements().get());
    if (revision.sha256().equals(stored.get(address))) {
      unchanged++;
    } else {
      changed.add(revision);
    }
  }

  private void refuse(List<Problem> problems) {
    refused++;
    problems.forEach(said);
  }

  /** With the statement that puts it into the catalogue. */
  private DatasetRevision listed(String address, Set<Triple> statements) {
    String base = store.identity().base();
    Set<Triple> all = new LinkedHashSet<>(statements);
    all.add(
        Triple.create(
            NodeFactory.createURI(base + "id/catalogue"),
            DCAT.dataset.asNode(),
            NodeFactory.createURI(base + address)));
    return new DatasetRevision(address, all);
  }
}
