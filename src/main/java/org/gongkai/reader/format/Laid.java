package org.gongkai.reader.format;

import java.util.List;
import java.util.Optional;
import org.gongkai.reader.layout.Layout;
import org.gongkai.report.Problem.Code;

/** What the bytes of a file give: a layout, or why there is none. */
public sealed interface Laid {
  /**
   * The file could be laid out.
   *
   * @param mediaType what the file is by its content, for example text/html
   * @param charset IANA name of the encoding its text was decoded with; empty where the format has
   *     none of its own (DOCX, PDF)
   * @param remarks what a person should know about it
   */
  record Read(Layout layout, String mediaType, Optional<String> charset, List<Remark> remarks)
      implements Laid {
    /** Copies the list. */
    public Read {
      remarks = List.copyOf(remarks);
    }

    /** Without remarks. */
    public Read(Layout layout, String mediaType, Optional<String> charset) {
      this(layout, mediaType, charset, List.of());
    }
  }

  /**
   * The file gives no text.
   *
   * @param found what was found instead, for a person
   */
  record Refused(Code code, String found) implements Laid {}

  /**
   * Something a person should know about the text of a file that was laid out.
   *
   * @param position where, as UTF-16 position in the text view
   */
  record Remark(Code code, int position, String found) {}
}
