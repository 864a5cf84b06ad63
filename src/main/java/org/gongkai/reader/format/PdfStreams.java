package org.gongkai.reader.format;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Looks at the packed streams of a PDF file (ISO 32000-1 7.3.8, 7.4.4) before the library unpacks
 * them whole into memory. Deflate packs 1032 bytes into one at best, so short streams need no look.
 */
final class PdfStreams {
  private static final long LARGEST = 32L << 20;
  private static final long DEFLATE_PACKED = 1032;
  private static final long LZW_PACKED = 2500; // a code of 12 bits stands for 3838 bytes at most
  private static final int MOST_LAYERS = 3;
  private static final int LONGEST_DICTIONARY = 1 << 16;
  private static final Pattern FILTER_ELSEWHERE = Pattern.compile("/Filter\\s*\\[?\\s*\\d");
  private static final Pattern LAYERS = Pattern.compile("/(FlateDecode|Fl|LZWDecode|LZW)\\b");
  private static final byte[] BEGIN = "stream".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] END = "endstream".getBytes(StandardCharsets.US_ASCII);

  private final byte[] bytes;

  private PdfStreams(byte[] bytes) {
    this.bytes = bytes;
  }

  static void check(byte[] bytes) throws Refusal {
    PdfStreams streams = new PdfStreams(bytes);
    int end = 0;
    for (int at = find(bytes, BEGIN, 0); at >= 0; at = find(bytes, BEGIN, Math.max(end, at + 1))) {
      int begin = at + BEGIN.length;
      while (begin < bytes.length && (bytes[begin] == '\r' || bytes[begin] == '\n')) {
        begin++;
      }
      int found = find(bytes, END, begin);
      end = found < 0 ? bytes.length : found + END.length;
      streams.check(at, begin, found < 0 ? bytes.length : found);
    }
  }

  private void check(int dictionaryEnd, int begin, int end) throws Refusal {
    int from = dictionaryEnd;
    while (from > 0 && dictionaryEnd - from < LONGEST_DICTIONARY && !isObject(from)) {
      from--;
    }
    String dictionary = new String(bytes, from, dictionaryEnd - from, StandardCharsets.ISO_8859_1);
    if (dictionary.contains("LZW") && (end - begin) * LZW_PACKED > LARGEST) {
      throw Refusal.limit("a stream packed with LZW, " + (end - begin) + " bytes");
    }
    boolean layered = LAYERS.matcher(dictionary).results().count() > 1;
    boolean elsewhere = FILTER_ELSEWHERE.matcher(dictionary).find();
    if (layered || elsewhere || (end - begin) * DEFLATE_PACKED > LARGEST) {
      unpack(bytes, begin, end - begin, layered || elsewhere ? MOST_LAYERS : 1);
    }
  }

  private boolean isObject(int at) {
    return bytes[at] == 'o' && bytes[at + 1] == 'b' && bytes[at + 2] == 'j';
  }

  /** Unpacks for the length alone, and again what comes out as long as layers are left. */
  private static void unpack(byte[] packed, int from, int length, int layers) throws Refusal {
    Inflater inflater = new Inflater();
    inflater.setInput(packed, from, length);
    ByteArrayOutputStream inner = new ByteArrayOutputStream();
    byte[] buffer = new byte[1 << 16];
    long total = 0;
    try {
      for (int n = inflater.inflate(buffer); n > 0; n = inflater.inflate(buffer)) {
        total += n;
        if (total > LARGEST) {
          throw Refusal.limit("a stream unpacks to more than " + LARGEST + " bytes");
        }
        inner.write(buffer, 0, layers > 1 ? n : 0);
      }
    } catch (DataFormatException e) {
      return; // no deflate stream, or damaged: the library unpacks no more of it than this did
    } finally {
      inflater.end();
    }
    if (layers > 1) {
      unpack(inner.toByteArray(), 0, inner.size(), layers - 1);
    }
  }

  private static int find(byte[] in, byte[] what, int from) {
    for (int i = from; i <= in.length - what.length; i++) {
      int same = 0;
      while (same < what.length && in[i + same] == what[same]) {
        same++;
      }
      if (same == what.length) {
        return i;
      }
    }
    return -1;
  }
}
