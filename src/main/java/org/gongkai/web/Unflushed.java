package org.gongkai.web;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Leaves it to the container when bytes are sent. Writers of results flush after their headings and
 * when they fail: what is not sent yet can still become an error of its own.
 */
final class Unflushed extends FilterOutputStream {

  Unflushed(OutputStream out) {
    super(out);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    out.write(bytes, from, length);
  }

  @Override
  public void flush() {
    // The container flushes at the end of the answer.
  }

  @Override
  public void close() {
    // The stream is the container's.
  }
}
