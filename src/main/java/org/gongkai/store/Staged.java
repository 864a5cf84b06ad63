package org.gongkai.store;

/** A revision whose files are there already, so that writing it waits for no disk. */
public final class Staged {
  private final FiledRevision filed;
  private final String sha256;

  /**
   * @param sha256 of what the report states
   */
  Staged(FiledRevision filed, String sha256) {
    this.filed = filed;
    this.sha256 = sha256;
  }

  FiledRevision filed() {
    return filed;
  }

  /** The SHA-256 of the parsed report. */
  public String parsedHash() {
    return filed.names().get(FileKind.PARSED);
  }

  String sha256() {
    return sha256;
  }
}
