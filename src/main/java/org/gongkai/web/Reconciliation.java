package org.gongkai.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.system.Txn;
import org.gongkai.gazetteer.Gazetteer;
import org.gongkai.reconcile.Reconciler;
import org.gongkai.reconcile.api.Api;

/**
 * The index over the gazetteer and the agencies of the store. It takes seconds to build and most
 * servers never need it, so that begins when somebody asks for the manifest, as every client does
 * first. Nothing is written to a store while it is served: the agencies are read once.
 */
final class Reconciliation {
  private final ServedData data;
  private final Surroundings around;
  private Optional<CompletableFuture<Api>> building = Optional.empty();

  Reconciliation(ServedData data, Surroundings around) {
    this.data = data;
    this.around = around;
  }

  /** Begins to build in the background, unless that has begun; what failed is begun again. */
  void prepare() {
    begun();
  }

  /** Waits until it is built. */
  Api api() {
    return begun().join();
  }

  private synchronized CompletableFuture<Api> begun() {
    CompletableFuture<Api> future =
        building.filter(b -> !b.isCompletedExceptionally()).orElseGet(this::begin);
    building = Optional.of(future);
    return future;
  }

  private CompletableFuture<Api> begin() {
    List<String> agencies = agencies();
    return CompletableFuture.supplyAsync(() -> new Api(Reconciler.of(Gazetteer.load(), agencies)));
  }

  private List<String> agencies() {
    String space = data.base() + "id/agency/";
    List<String> keys = new ArrayList<>();
    Txn.executeRead(
        data.dataset(),
        () ->
            around
                .view(data, Language.ZH)
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
