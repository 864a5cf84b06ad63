package org.gongkai.release;

import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.gongkai.vocab.Sdmx;

/** The province of a report: that of the place its body acts for; within one transaction. */
record ReportPlaces(Graph graph, String base, Provinces provinces) {
  /**
   * @param report its address, relative to the base
   */
  Optional<Provinces.Province> province(String report) {
    String places = base + "id/jurisdiction/";
    return graph
        .find(NodeFactory.createURI(base + report), Sdmx.REF_AREA, Node.ANY)
        .mapWith(t -> t.getObject().getURI())
        .filterKeep(place -> place.startsWith(places))
        .nextOptional()
        .flatMap(place -> provinces.of(place.substring(places.length())));
  }
}
