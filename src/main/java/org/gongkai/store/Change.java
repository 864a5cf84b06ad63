package org.gongkai.store;

/**
 * What a write did to one report or to the register. The store's own pointers are not counted.
 *
 * @param address the report's address relative to the base; empty for the register
 * @param added statements that were not there before
 * @param removed statements that are there no more
 */
public record Change(String address, int added, int removed) {
  static Change none(String address) {
    return new Change(address, 0, 0);
  }

  /** True if not one statement differs. */
  public boolean isEmpty() {
    return added == 0 && removed == 0;
  }
}
