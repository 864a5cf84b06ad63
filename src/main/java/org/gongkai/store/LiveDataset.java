package org.gongkai.store;

import java.util.concurrent.atomic.AtomicReference;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;

/**
 * The data as its readers see them: a transaction stays in the generation it began in, while later
 * ones begin in the newest. Jena's own switchable dataset does not do that: a reader that is open
 * when it switches is lost (jena issue 3488). Graphs taken from this are good for one transaction.
 */
final class LiveDataset extends DatasetGraphWrapper {
  private final AtomicReference<Generation> newest;
  private final ThreadLocal<Generation> mine = new ThreadLocal<>();

  LiveDataset(Generation first) {
    super(null, first.dataset().getContext());
    this.newest = new AtomicReference<>(first);
  }

  Generation newest() {
    return newest.get();
  }

  /** Makes another generation the newest; gives the one that was, in which nothing begins now. */
  Generation change(Generation next) {
    Generation old = newest.getAndSet(next);
    old.retire();
    return old;
  }

  @Override
  protected DatasetGraph get() {
    Generation entered = mine.get();
    return (entered == null ? newest.get() : entered).dataset();
  }

  /** Always a transaction that reads: what is written goes through the store. */
  @Override
  public void begin(TxnType type) {
    if (type == TxnType.WRITE) {
      throw new UnsupportedOperationException("A store is not written through its dataset");
    }
    if (isInTransaction()) {
      get().begin(TxnType.READ); // says that they do not nest
    }
    Generation entered = enter();
    boolean begun = false;
    try {
      entered.dataset().begin(TxnType.READ);
      mine.set(entered);
      begun = true;
    } finally {
      if (!begun) {
        entered.leave();
      }
    }
  }

  @Override
  public void begin(ReadWrite mode) {
    begin(TxnType.convert(mode));
  }

  /** Never: an older generation must not be written. */
  @Override
  public boolean promote(Promote mode) {
    return false;
  }

  @Override
  public void commit() {
    get().commit();
    leaveIfEnded();
  }

  @Override
  public void abort() {
    get().abort();
    leaveIfEnded();
  }

  @Override
  public void end() {
    get().end();
    leaveIfEnded();
  }

  /** Closing is the store's. */
  @Override
  public void close() {}

  private Generation enter() {
    Generation entered = newest.get();
    while (!entered.enter()) {
      entered = newest.get();
    }
    return entered;
  }

  private void leaveIfEnded() {
    Generation entered = mine.get();
    if (entered != null && !entered.dataset().isInTransaction()) {
      mine.remove();
      entered.leave();
    }
  }
}
