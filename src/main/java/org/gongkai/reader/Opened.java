package org.gongkai.reader;

import java.util.List;
import org.gongkai.report.ReadResult;

/** What opening a file gives: its bytes, or the reason there are none. */
public sealed interface Opened {
  /**
   * The bytes of a file that is small enough to be read. The array is not copied: nobody may change
   * it.
   *
   * @param name of the file, without folders
   */
  record Bytes(String name, byte[] bytes) implements Opened {}

  /** The file cannot be read. */
  record Refused(ReadResult.Refused result) implements Opened {
    /** As the results of reading it. */
    public List<ReadResult> results() {
      return List.of(result);
    }
  }
}
