package org.gongkai.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.system.Txn;
import org.gongkai.gazetteer.Gazetteer;
import org.gongkai.reconcile.Reconciler;
import org.gongkai.reconcile.api.Api;

/**
 * The index over the gazetteer and the agencies of the store, built when it is first asked: it
 * takes seconds, which most servers never need. Nothing is written to a store while it is served,
 * so the agencies are read once.
 */
final class Reconciliation {
  private final ServedData data;
  private final Surroundings around;
  private Optional<Api> built = Optional.empty();

  Reconciliation(ServedData data, Surroundings around) {
    this.data = data;
    this.around = around;
  }

  synchronized Api api() {
    if (built.isEmpty()) {
      Reconciler reconciler = Reconciler.of(Gazetteer.load(), agencies());
      built = Optional.of(new Api(reconciler, data.base()));
    }
    return built.get();
  }

  private List<String> agencies() {
    String space = data.base() + "id/agency/";
    List<String> keys = new ArrayList<>();
    Txn.executeRead(
        data.dataset(),
        () ->
            new StoreView(data.dataset().getDefaultGraph(), around.queries(), around.addresses())
                .solutions(
                    PageQuery.RECONCILE_AGENCIES,
                    NodeFactory.createURI(data.base() + "id/dataset"),
                    row -> {
                      String iri = row.get("agency").getURI();
                      if (iri.startsWith(space)) {
                        keys.add(iri.substring(space.length()));
                      }
                    }));
    return keys;
  }
}
