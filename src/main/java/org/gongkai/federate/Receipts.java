package org.gongkai.federate;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The last receipts that were asked for, in memory; the oldest go first. */
public final class Receipts {
  /** Characters of queries together, and how many. */
  private static final long MOST_CHARACTERS = 4L * 1024 * 1024;

  private static final int MOST = 1000;

  private final Map<String, Receipt> kept = new LinkedHashMap<>();
  private long characters;

  Receipts() {}

  /** Keeps a receipt until younger ones need its place. */
  public synchronized void keep(Receipt receipt) {
    kept.put(receipt.id(), receipt);
    characters += receipt.query().length();
    Iterator<Receipt> all = kept.values().iterator();
    while (characters > MOST_CHARACTERS || kept.size() > MOST) {
      characters -= all.next().query().length();
      all.remove();
    }
  }

  public synchronized Optional<Receipt> find(String id) {
    return Optional.ofNullable(kept.get(id));
  }
}
