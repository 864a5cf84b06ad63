package org.gongkai.output;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Gives whole lines to the sorter, keeping the beginning of a line until its end comes. */
final class LineSplitter extends OutputStream {
  private final SortedLines lines;
  private byte[] kept = new byte[0];

  LineSplitter(SortedLines lines) {
    this.lines = lines;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int start, int length) throws IOException {
    byte[] all = Arrays.copyOf(kept, kept.length + length);
    System.arraycopy(bytes, start, all, kept.length, length);
    int end = all.length;
    while (end > 0 && all[end - 1] != '\n') {
      end--;
    }
    lines.add(all, end);
    kept = Arrays.copyOfRange(all, end, all.length);
  }
}
