package org.gongkai.output;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Sorts lines by their bytes and drops repeated ones, in bounded memory: what does not fit goes to
 * temporary files and is merged. The same lines give the same bytes, in whatever order they come.
 */
public final class SortedLines implements Closeable {
  private static final int MOST_RUNS = 64;
  private static final int LEAST = 1 << 20;
  private static final int MOST = 1 << 28;

  private final LineBuffer buffer;
  private final Path folder;
  private final List<Path> runs = new ArrayList<>();
  private int made;

  /** Sorts with so many bytes of memory for lines, and about half as many for their order. */
  public SortedLines(int memory) throws IOException {
    this.buffer = new LineBuffer(memory);
    this.folder = Files.createTempDirectory("gongkai-sort");
  }

  /** Sorts with an eighth of the heap. */
  public static SortedLines inAnEighthOfTheHeap() throws IOException {
    long eighth = Runtime.getRuntime().maxMemory() / 8;
    return new SortedLines((int) Math.max(LEAST, Math.min(MOST, eighth)));
  }

  /** Takes whole lines, each with its line feed. */
  public void add(byte[] bytes, int length) throws IOException {
    int start = 0;
    for (int i = 0; i < length; i++) {
      if (bytes[i] == '\n') {
        line(bytes, start, i + 1 - start);
        start = i + 1;
      }
    }
    if (start < length) {
      throw new IllegalArgumentException("a line without its end");
    }
  }

  /** A stream of whole lines; they may be cut anywhere between two writes. */
  public OutputStream stream() {
    return new LineSplitter(this);
  }

  private void line(byte[] bytes, int start, int length) throws IOException {
    if (buffer.add(bytes, start, length)) {
      return;
    }
    spill();
    if (!buffer.add(bytes, start, length)) {
      Path run = newRun();
      Files.write(run, Arrays.copyOfRange(bytes, start, start + length));
      runs.add(run);
    }
  }

  private void spill() throws IOException {
    if (buffer.isEmpty()) {
      return;
    }
    if (runs.size() == MOST_RUNS) {
      Path merged = newRun();
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(merged))) {
        merge(out);
      }
      runs.add(merged);
    }
    Path run = newRun();
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(run))) {
      buffer.writeTo(out);
    }
    runs.add(run);
  }

  private Path newRun() {
    return folder.resolve("run" + made++);
  }

  /** Writes all lines in order; nothing may be added after. */
  public void writeTo(OutputStream out) throws IOException {
    if (runs.isEmpty()) {
      buffer.writeTo(out);
      return;
    }
    spill();
    merge(out);
  }

  private void merge(OutputStream out) throws IOException {
    PriorityQueue<LineReader> readers = new PriorityQueue<>();
    List<LineReader> opened = new ArrayList<>();
    try {
      for (Path run : runs) {
        LineReader reader = new LineReader(run);
        opened.add(reader);
        if (reader.next()) {
          readers.add(reader);
        }
      }
      merge(readers, out);
    } finally {
      for (LineReader reader : opened) {
        reader.close();
      }
    }
    for (Path run : runs) {
      Files.delete(run);
    }
    runs.clear();
  }

  private static void merge(PriorityQueue<LineReader> readers, OutputStream out)
      throws IOException {
    byte[] last = new byte[0];
    while (!readers.isEmpty()) {
      LineReader first = readers.remove();
      if (!first.isAt(last, last.length)) {
        first.writeTo(out);
        last = first.copy();
      }
      if (first.next()) {
        readers.add(first);
      }
    }
  }

  @Override
  public void close() throws IOException {
    for (Path run : runs) {
      Files.deleteIfExists(run);
    }
    try (var left = Files.list(folder)) {
      for (Path file : left.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
