package org.gongkai.peers;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** Something that maps reports, one a line, into N-Quads. */
interface Engine {
  /** Maps a file once; the stream stays open. */
  void map(Path reports, int threads, OutputStream out) throws IOException;

  /** The engines that can be measured. */
  enum Kind {
    OURS,
    HAND,
    CONSTRUCT,
    CARML;

    Engine make() throws IOException {
      return switch (this) {
        case OURS -> new OurEngine();
        case HAND -> new LineByLine(HandWritten::new);
        case CONSTRUCT -> new LineByLine(Constructs::new);
        case CARML -> new LineByLine(Carml::new);
      };
    }
  }
}
