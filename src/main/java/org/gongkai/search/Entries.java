package org.gongkai.search;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.gongkai.reconcile.Spellings;
import org.gongkai.store.ReportStore;
import org.gongkai.vocab.Gk;

/** All that can be found in a store. */
final class Entries {
  private static final String REF_AREA = "http://purl.org/linked-data/sdmx/2009/dimension#refArea";

  private Entries() {}

  /** Within the caller's transaction, or in one of its own. */
  static void of(ReportStore store, Consumer<Entry> each) {
    store.read(
        data -> {
          Stated stated = new Stated(data.getDefaultGraph(), store.identity().base());
          Spellings spellings = new Spellings();
          List<Node> reports = stated.ofClass(Gk.REPORT_CLASS);
          Set<Node> bodies = stated.allObjects(reports, Gk.AGENCY);
          Node refArea = NodeFactory.createURI(REF_AREA);
          Places places = new Places(stated, spellings);
          places.entries(stated.allObjects(reports, refArea), each);
          new Agencies(stated, spellings, places).entries(bodies, each);
          new Concepts(stated, spellings).entries(each);
          new Reports(stated, store).entries(each);
          return data;
        });
  }
}
