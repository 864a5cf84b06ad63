package org.gongkai.rml;

import java.io.IOException;
import java.util.List;

/** A source as a sequence of records; it can be gone through more than once. */
public interface RecordSource {

  /** Tells of all records in order. */
  void each(Visitor visitor) throws IOException;

  /** Told of what a source holds. */
  interface Visitor {
    void record(SourceRecord record) throws IOException;

    /**
     * Told before the records of a table.
     *
     * @throws RmlException if the mapping names others
     */
    void header(List<String> columns);
  }
}
