package org.gongkai.output;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Lines in memory, sorted by their bytes when they are written; equal ones are written once. */
final class LineBuffer {
  private final byte[] bytes;
  private int size;
  private int[] starts = new int[1 << 12];
  private int lines;

  /** A buffer for so many bytes. */
  LineBuffer(int capacity) {
    this.bytes = new byte[capacity];
  }

  boolean isEmpty() {
    return lines == 0;
  }

  /** Takes one line with its line feed; false if there is no room for it. */
  boolean add(byte[] from, int start, int length) {
    if (length > bytes.length - size) {
      return false;
    }
    System.arraycopy(from, start, bytes, size, length);
    // The last entry is where the next line begins.
    if (lines + 1 == starts.length) {
      starts = Arrays.copyOf(starts, lines * 2 + 2);
    }
    starts[lines++] = size;
    size += length;
    return true;
  }

  /** Writes the lines and forgets them. */
  void writeTo(OutputStream out) throws IOException {
    int[] ends = new int[lines];
    int[] order = new int[lines];
    for (int i = 0; i < lines; i++) {
      order[i] = i;
      ends[i] = i + 1 < lines ? starts[i + 1] : size;
    }
    sort(order, order.clone(), 0, lines, ends);
    for (int i = 0; i < lines; i++) {
      if (i == 0 || compare(order[i - 1], order[i], ends) != 0) {
        out.write(bytes, starts[order[i]], ends[order[i]] - starts[order[i]]);
      }
    }
    lines = 0;
    size = 0;
  }

  private int compare(int a, int b, int[] ends) {
    return Arrays.compareUnsigned(bytes, starts[a], ends[a], bytes, starts[b], ends[b]);
  }

  // A merge sort: Java sorts numbers by a rule of one's own only as objects.
  private void sort(int[] into, int[] from, int low, int high, int[] ends) {
    if (high - low < 2) {
      return;
    }
    int middle = (low + high) >>> 1;
    sort(from, into, low, middle, ends);
    sort(from, into, middle, high, ends);
    if (compare(from[middle - 1], from[middle], ends) <= 0) {
      System.arraycopy(from, low, into, low, high - low);
      return;
    }
    int left = low;
    int right = middle;
    for (int i = low; i < high; i++) {
      boolean takeLeft =
          right >= high || left < middle && compare(from[left], from[right], ends) <= 0;
      into[i] = takeLeft ? from[left++] : from[right++];
    }
  }
}
