package org.gongkai.output;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Reads a file of sorted lines, standing on one line at a time. */
final class LineReader implements Comparable<LineReader>, Closeable {
  private final InputStream in;
  private byte[] line = new byte[1 << 10];
  private int length;

  LineReader(Path file) throws IOException {
    this.in = new BufferedInputStream(Files.newInputStream(file), 1 << 15);
  }

  /** Goes to the next line; false if there is none. */
  boolean next() throws IOException {
    length = 0;
    int b = in.read();
    while (b >= 0) {
      if (length == line.length) {
        line = Arrays.copyOf(line, length * 2);
      }
      line[length++] = (byte) b;
      if (b == '\n') {
        return true;
      }
      b = in.read();
    }
    return length > 0;
  }

  boolean isAt(byte[] other, int otherLength) {
    return Arrays.equals(line, 0, length, other, 0, otherLength);
  }

  byte[] copy() {
    return Arrays.copyOf(line, length);
  }

  void writeTo(OutputStream out) throws IOException {
    out.write(line, 0, length);
  }

  @Override
  public int compareTo(LineReader other) {
    return Arrays.compareUnsigned(line, 0, length, other.line, 0, other.length);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
