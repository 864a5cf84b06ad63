package org.gongkai.rml;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Bytes on their way to a stream; a line begun and given up is never sent. */
final class Utf8Buffer {
  private static final int FULL = 1 << 16;
  private static final byte[] HEX = {
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'
  };
  // Which of the ASCII characters may not stand as they are.
  private static final boolean[] SPECIAL_IN_IRI = new boolean[128];
  private static final boolean[] SPECIAL_IN_STRING = new boolean[128];

  static {
    for (int c = 0; c < 128; c++) {
      SPECIAL_IN_STRING[c] = c < ' ' || c == 0x7f || c == '"' || c == '\\';
      SPECIAL_IN_IRI[c] = c <= ' ' || c == 0x7f || "<>\"{}|^`\\".indexOf(c) >= 0;
    }
  }

  private final OutputStream out;
  private byte[] bytes = new byte[FULL + (1 << 12)];
  private int size;
  private int lineStart;

  Utf8Buffer(OutputStream out) {
    this.out = out;
  }

  int position() {
    return size;
  }

  void startOver() {
    size = lineStart;
  }

  void complete() throws IOException {
    lineStart = size;
    if (size >= FULL) {
      out.write(bytes, 0, size);
      size = 0;
      lineStart = 0;
    }
  }

  void flush() throws IOException {
    out.write(bytes, 0, lineStart);
    size = 0;
    lineStart = 0;
    out.flush();
  }

  byte[] since(int start) {
    return Arrays.copyOfRange(bytes, start, size);
  }

  /** As {@link #since(int)}, into an array that may be there already; it may be longer. */
  byte[] since(int start, byte[] into) {
    int length = size - start;
    byte[] to = into.length < length ? new byte[length * 2] : into;
    System.arraycopy(bytes, start, to, 0, length);
    return to;
  }

  void bytes(byte[] more, int length) {
    room(length);
    System.arraycopy(more, 0, bytes, size, length);
    size += length;
  }

  void ascii(char c) {
    room(1);
    bytes[size++] = (byte) c;
  }

  void iri(String text) {
    encode(text, SPECIAL_IN_IRI, false);
  }

  void string(String text) {
    encode(text, SPECIAL_IN_STRING, true);
  }

  private void encode(String text, boolean[] special, boolean shortEscapes) {
    int length = text.length();
    // The longest any character becomes is the six bytes of its escape.
    room(length * 6);
    int to = size;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c < 128 && !special[c]) {
        bytes[to++] = (byte) c;
      } else if (c < 128) {
        to = escape(c, to, shortEscapes);
      } else if (c < 0x800) {
        bytes[to++] = (byte) (0xc0 | c >> 6);
        bytes[to++] = (byte) (0x80 | c & 0x3f);
      } else if (!Character.isSurrogate(c)) {
        bytes[to++] = (byte) (0xe0 | c >> 12);
        bytes[to++] = (byte) (0x80 | c >> 6 & 0x3f);
        bytes[to++] = (byte) (0x80 | c & 0x3f);
      } else {
        to = supplementary(codePoint(text, i++), to);
      }
    }
    size = to;
  }

  private static int codePoint(String text, int i) {
    int codePoint = text.codePointAt(i);
    if (codePoint < 0x10000) {
      throw new IllegalArgumentException(
          "lone surrogate " + Iris.show(codePoint) + " at character " + (i + 1));
    }
    return codePoint;
  }

  private int supplementary(int codePoint, int to) {
    bytes[to] = (byte) (0xf0 | codePoint >> 18);
    bytes[to + 1] = (byte) (0x80 | codePoint >> 12 & 0x3f);
    bytes[to + 2] = (byte) (0x80 | codePoint >> 6 & 0x3f);
    bytes[to + 3] = (byte) (0x80 | codePoint & 0x3f);
    return to + 4;
  }

  private int escape(char c, int to, boolean shortEscapes) {
    int known = "\t\b\n\r\f\"\\".indexOf(c);
    bytes[to] = '\\';
    if (shortEscapes && known >= 0) {
      bytes[to + 1] = (byte) "tbnrf\"\\".charAt(known);
      return to + 2;
    }
    bytes[to + 1] = 'u';
    bytes[to + 2] = '0';
    bytes[to + 3] = '0';
    bytes[to + 4] = HEX[c >> 4];
    bytes[to + 5] = HEX[c & 0xf];
    return to + 6;
  }

  private void room(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, Math.addExact(size, more)));
    }
  }
}
