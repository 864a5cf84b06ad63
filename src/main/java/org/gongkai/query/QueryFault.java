package org.gongkai.query;

/** A query file that is missing or wrong: a fault of whoever wrote it, found before any data. */
public final class QueryFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String file;
  private final int line;

  /**
   * @param line 1-based; 0 where the whole file is meant
   */
  public QueryFault(String file, int line, String message) {
    super(file + (line > 0 ? ":" + line : "") + ": " + message);
    this.file = file;
    this.line = line;
  }

  public String file() {
    return file;
  }

  public int line() {
    return line;
  }
}
