package org.gongkai.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.system.Txn;
import org.gongkai.vocab.OntologyFiles;

/** {@code /ontology}: every class, property and code, from the Turtle that the program ships. */
final class OntologyHandler implements Handler {

  private final ServedData data;
  private final Surroundings around;
  private final UsageCounts counts;
  private final Graph graph;

  OntologyHandler(ServedData data, Surroundings around, UsageCounts counts) {
    this.data = data;
    this.around = around;
    this.counts = counts;
    this.graph = OntologyFiles.published(data.base());
  }

  @Override
  public Answer answer(Asked asked) {
    Usage usage = Txn.calculateRead(data.dataset(), counts::get);
    Labels labels = new Labels(graph, around.addresses(), asked.language());
    Ontology ontology = new Ontology(graph, labels, usage, data.base());
    List<Term.Coded> lists = ontology.lists();
    Map<String, ?> model =
        Map.of(
            "classes", ontology.classes(),
            "properties", ontology.properties(),
            "correspondences", ontology.correspondences(),
            "law", ontology.law(),
            "cubes", ontology.cubes(),
            "lists", lists,
            "codes", lists.stream().mapToInt(list -> list.codes().size()).sum());
    return Answer.of(200, MediaKind.HTML, around.pages().page(asked, "ontology", model));
  }

  @Override
  public Optional<MediaKind> tagged(Asked asked) {
    return Optional.of(MediaKind.HTML);
  }
}
