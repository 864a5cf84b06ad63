package org.gongkai.reader.format;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.report.Problem.Code;

/**
 * Finds the encoding of a text: one that decodes every byte without an error and gives Chinese that
 * reads as such. A byte order mark decides; what a page declares decides only between equals; where
 * nothing decides, nothing is decoded.
 */
final class Encodings {
  private static final Charset GB18030 = Charset.forName("GB18030"); // holds GBK and GB2312
  private static final Charset BIG5 = Charset.forName("Big5");
  private static final Charset BIG5_HKSCS = Charset.forName("Big5-HKSCS");
  private static final Map<String, Charset> MARKS = marks();
  private static final int ZEROS_OF_UTF_16 = 50; // in UTF-16, one byte in so many is zero
  private static final int ONE_SIDE =
      2; // times as many zeros in one half of the pairs; 一 and 开 have one in the other
  private static final int SURE_SEQUENCES = 12; // so many valid ones of UTF-8 are no accident
  private static final int SURE_IDEOGRAPHS = 20;
  private static final int HEARD = 60_000; // bytes shown to ICU4J

  private Encodings() {}

  private static Map<String, Charset> marks() {
    Map<String, Charset> marks = new LinkedHashMap<>();
    marks.put("\u00ef\u00bb\u00bf", StandardCharsets.UTF_8);
    marks.put("\u00ff\u00fe\0\0", Charset.forName("UTF-32LE"));
    marks.put("\0\0\u00fe\u00ff", Charset.forName("UTF-32BE"));
    marks.put("\u00ff\u00fe", StandardCharsets.UTF_16LE);
    marks.put("\u00fe\u00ff", StandardCharsets.UTF_16BE);
    marks.put("\u0084\u0031\u0095\u0033", GB18030);
    return marks;
  }

  static Decoding decode(byte[] bytes, Optional<Charset> declared) {
    String start = new String(bytes, 0, Math.min(4, bytes.length), StandardCharsets.ISO_8859_1);
    return MARKS.keySet().stream()
        .filter(start::startsWith)
        .findFirst()
        .map(m -> marked(bytes, m.length(), MARKS.get(m)))
        .orElseGet(() -> unmarked(bytes, declared));
  }

  private static Decoding marked(byte[] bytes, int length, Charset charset) {
    return strict(ByteBuffer.wrap(bytes, length, bytes.length - length), charset)
        .<Decoding>map(text -> new Decoding.Text(text, charset.name()))
        .orElse(refused("a byte order mark of " + charset.name() + ", but bytes that are not"));
  }

  private static Decoding unmarked(byte[] bytes, Optional<Charset> declared) {
    Map<Charset, ChineseText> found = new LinkedHashMap<>();
    for (Charset charset : candidates(bytes)) {
      Optional<String> text = strict(ByteBuffer.wrap(bytes), charset);
      ChineseText says = text.map(ChineseText::of).orElse(new ChineseText(0, 0, 0, 0));
      boolean is8 = charset.equals(StandardCharsets.UTF_8);
      if (is8 && text.isPresent() && (says.isPlausible() || says.isAscii())) {
        return new Decoding.Text(text.get(), charset.name());
      }
      if (text.isPresent() && !(charset.equals(BIG5_HKSCS) && found.containsKey(BIG5))) {
        found.put(charset, says);
      }
    }
    return choose(bytes, found, declared);
  }

  private static List<Charset> candidates(byte[] bytes) {
    int even = 0;
    int odd = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        even += 1 - i % 2;
        odd += i % 2;
      }
    }
    boolean isOneSided = Math.max(even, odd) > ONE_SIDE * Math.min(even, odd);
    return isOneSided && (even + odd) * ZEROS_OF_UTF_16 > bytes.length
        ? List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)
        : List.of(StandardCharsets.UTF_8, GB18030, BIG5, BIG5_HKSCS);
  }

  private static Decoding choose(
      byte[] bytes, Map<Charset, ChineseText> found, Optional<Charset> declared) {
    Charset utf8 = StandardCharsets.UTF_8;
    if (found.containsKey(utf8) && sequences(bytes) >= SURE_SEQUENCES) {
      return decoded(bytes, utf8); // no Chinese, or decoded wrongly before it was encoded
    }
    List<Charset> plausible =
        found.keySet().stream().filter(c -> found.get(c).isPlausible()).toList();
    List<Charset> best =
        plausible.stream()
            .filter(c -> found.keySet().stream().noneMatch(o -> rivals(o, c, found)))
            .toList();
    if (best.size() == 1) {
      return decoded(bytes, best.get(0));
    }
    Optional<Charset> said = declared.filter(plausible::contains);
    if (said.isPresent()) {
      return decoded(bytes, said.get());
    }
    Optional<String> garbled =
        found.keySet().stream()
            .flatMap(c -> strict(ByteBuffer.wrap(bytes), c).flatMap(Legibility::garbled).stream())
            .findFirst();
    if (plausible.isEmpty() && garbled.isPresent()) {
      return new Decoding.Refused(Code.MOJIBAKE, garbled.get());
    }
    String names = String.join(" and ", plausible.stream().map(Charset::name).toList());
    return refused(
        plausible.isEmpty()
            ? "the bytes are no text in UTF-8, GB18030, Big5 or UTF-16" + but(bytes)
            : "the bytes are text in " + names + (found.containsKey(utf8) ? " and UTF-8" : ""));
  }

  /** Whether another encoding is as good as this one. */
  private static boolean rivals(Charset other, Charset one, Map<Charset, ChineseText> found) {
    ChineseText its = found.get(one);
    boolean isShort = its.words() == 0 && its.ideographs() < SURE_IDEOGRAPHS;
    boolean is8 = other.equals(StandardCharsets.UTF_8);
    return !other.equals(one) && (is8 ? isShort : !its.isClearerThan(found.get(other)));
  }

  /** How many characters of valid UTF-8 are longer than a byte. */
  private static int sequences(byte[] bytes) {
    int sequences = 0;
    for (byte b : bytes) {
      sequences += (b & 0xc0) == 0xc0 ? 1 : 0;
    }
    return sequences;
  }

  private static Decoding decoded(byte[] bytes, Charset charset) {
    return new Decoding.Text(strict(ByteBuffer.wrap(bytes), charset).orElseThrow(), charset.name());
  }

  private static Optional<String> strict(ByteBuffer bytes, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(bytes).toString()); // reports errors
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** An encoding that fits but for some bytes, else what ICU4J takes the bytes for. */
  private static String but(byte[] bytes) {
    for (Charset charset : List.of(StandardCharsets.UTF_8, GB18030, BIG5)) {
      CharBuffer chars = CharBuffer.allocate(bytes.length);
      ByteBuffer rest = ByteBuffer.wrap(bytes);
      CoderResult end = charset.newDecoder().decode(rest, chars, true);
      if (end.isError() && ChineseText.of(chars.flip().toString()).isPlausible()) {
        return "; not even in " + charset.name() + ", because of byte " + rest.position();
      }
    }
    return witness(bytes);
  }

  /** What ICU4J takes the bytes for; it is heard where nothing fits, and never decides. */
  private static String witness(byte[] bytes) {
    CharsetDetector detector = new CharsetDetector();
    detector.setText(Arrays.copyOf(bytes, Math.min(bytes.length, HEARD)));
    CharsetMatch match = detector.detect();
    return match == null ? "" : "; ICU4J takes them for " + match.getName();
  }

  private static Decoding refused(String found) {
    return new Decoding.Refused(Code.UNKNOWN_ENCODING, found);
  }
}
