package org.gongkai.store;

/** A revision whose files are there already, so that writing it waits for no disk. */
public final class Staged {
  private final FiledRevision filed;

  Staged(FiledRevision filed) {
    this.filed = filed;
  }

  FiledRevision filed() {
    return filed;
  }
}
