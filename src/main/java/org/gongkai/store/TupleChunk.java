package org.gongkai.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * So many tuples of three numbers that each number can be said in 21 bits: by its rank among those
 * that occur. Then a tuple is one long, and sorting tuples is sorting longs.
 */
final class TupleChunk {
  private static final int BITS = 21;
  private static final int MASK = (1 << BITS) - 1;

  /** However different they are, so many fit. */
  static final int TUPLES = (1 << BITS) / 3;

  private static final int BUFFER_TUPLES = 4096;

  private final long[] numbers;
  private int length;

  TupleChunk(int tuples) {
    this.numbers = new long[3 * tuples];
  }

  boolean isFull() {
    return length == numbers.length;
  }

  boolean isEmpty() {
    return length == 0;
  }

  void add(long subject, long predicate, long object) {
    numbers[length++] = subject;
    numbers[length++] = predicate;
    numbers[length++] = object;
  }

  /** Writes the tuples, each once, in an order to the file that is named for it. */
  void write(Path folder, int number) throws IOException {
    long[] distinct = distinct();
    int[] ranks = new int[length];
    for (int i = 0; i < length; i++) {
      ranks[i] = Arrays.binarySearch(distinct, numbers[i]);
    }
    for (IndexOrder order : IndexOrder.values()) {
      write(sorted(ranks, order), distinct, TupleRuns.file(folder, order, number));
    }
  }

  private long[] distinct() {
    long[] sorted = Arrays.copyOf(numbers, length);
    Arrays.sort(sorted);
    int kept = 0;
    for (int i = 0; i < length; i++) {
      if (kept == 0 || sorted[i] != sorted[kept - 1]) {
        sorted[kept++] = sorted[i];
      }
    }
    return Arrays.copyOf(sorted, kept);
  }

  private static long[] sorted(int[] ranks, IndexOrder order) {
    long[] tuples = new long[ranks.length / 3];
    for (int i = 0; i < tuples.length; i++) {
      long first = ranks[3 * i + order.first()];
      long second = ranks[3 * i + order.second()];
      tuples[i] = (first << BITS | second) << BITS | ranks[3 * i + order.third()];
    }
    Arrays.sort(tuples);
    return tuples;
  }

  private static void write(long[] tuples, long[] distinct, Path file) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocateDirect(BUFFER_TUPLES * TupleRuns.BYTES);
    try (FileChannel out =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      for (int i = 0; i < tuples.length; i++) {
        if (i > 0 && tuples[i] == tuples[i - 1]) {
          continue;
        }
        bytes.putLong(distinct[(int) (tuples[i] >>> 2 * BITS)]);
        bytes.putLong(distinct[(int) (tuples[i] >>> BITS) & MASK]);
        bytes.putLong(distinct[(int) tuples[i] & MASK]);
        if (!bytes.hasRemaining()) {
          flush(bytes, out);
        }
      }
      flush(bytes, out);
    }
  }

  private static void flush(ByteBuffer bytes, FileChannel out) throws IOException {
    bytes.flip();
    while (bytes.hasRemaining()) {
      out.write(bytes);
    }
    bytes.clear();
  }
}
