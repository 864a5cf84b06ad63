package org.gongkai.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;

/** Sorted files of tuples as one, each tuple once. The array that is given is used again. */
final class MergedTuples implements Iterator<long[]>, AutoCloseable {
  private static final int BUFFER_TUPLES = 2048;

  /** One file. */
  private static final class Run implements Comparable<Run>, AutoCloseable {
    private final FileChannel in;
    private final ByteBuffer bytes = ByteBuffer.allocateDirect(BUFFER_TUPLES * TupleRuns.BYTES);
    private long first;
    private long second;
    private long third;

    Run(Path file) throws IOException {
      this.in = FileChannel.open(file, StandardOpenOption.READ);
      bytes.flip();
    }

    /** False at the end. */
    boolean advance() throws IOException {
      if (!bytes.hasRemaining()) {
        bytes.clear();
        while (bytes.hasRemaining() && in.read(bytes) >= 0) {}
        bytes.flip();
        if (!bytes.hasRemaining()) {
          return false;
        }
      }
      first = bytes.getLong();
      second = bytes.getLong();
      third = bytes.getLong();
      return true;
    }

    @Override
    public int compareTo(Run other) {
      if (first != other.first) {
        return Long.compare(first, other.first);
      }
      return second != other.second
          ? Long.compare(second, other.second)
          : Long.compare(third, other.third);
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }

  private final List<Run> runs;
  private final PriorityQueue<Run> heads = new PriorityQueue<>();
  private final long[] tuple = new long[3];

  private MergedTuples(List<Run> runs) {
    this.runs = runs;
  }

  static MergedTuples of(List<Path> files) throws IOException {
    MergedTuples merged = new MergedTuples(new ArrayList<>());
    boolean whole = false;
    try {
      for (Path file : files) {
        Run run = new Run(file);
        merged.runs.add(run);
        if (run.advance()) {
          merged.heads.add(run);
        }
      }
      whole = true;
      return merged;
    } finally {
      if (!whole) {
        merged.close();
      }
    }
  }

  @Override
  public boolean hasNext() {
    return !heads.isEmpty();
  }

  @Override
  public long[] next() {
    if (heads.isEmpty()) {
      throw new NoSuchElementException();
    }
    Run least = heads.peek();
    tuple[0] = least.first;
    tuple[1] = least.second;
    tuple[2] = least.third;
    while (!heads.isEmpty() && isHead(heads.peek())) {
      pass(heads.remove());
    }
    return tuple;
  }

  private boolean isHead(Run run) {
    return run.first == tuple[0] && run.second == tuple[1] && run.third == tuple[2];
  }

  private void pass(Run run) {
    try {
      if (run.advance()) {
        heads.add(run);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    for (Run run : runs) {
      run.close();
    }
  }
}
