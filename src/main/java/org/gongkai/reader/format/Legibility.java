package org.gongkai.reader.format;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gongkai.report.Problem.Code;

/**
 * Tells text that was decoded wrongly, or lost characters, before the file was made. A few lost
 * characters are a remark; where more than one character in fifty is lost, or the text is what one
 * encoding read as another gives, nothing in it can be trusted.
 */
final class Legibility {
  /** A word as it looks after its bytes were decoded by another encoding. */
  private record Garbled(String text, String word, String how) {}

  private static final int MOST_LOST = 50; // one in so many
  private static final double READABLE = 0.5;
  private static final int LEAST = 4; // characters by which a garbled word is told
  private static final char LOST = '\ufffd';
  private static final String TWICE_LOST = "锟斤拷"; // U+FFFD in UTF-8, decoded as GBK
  private static final List<Garbled> GARBLED = garbled();

  private Legibility() {}

  /** The file as it was laid out, with a remark if need be; refused if it cannot be trusted. */
  static Laid check(Laid laid) {
    return laid instanceof Laid.Read read ? check(read) : laid;
  }

  private static Laid check(Laid.Read read) {
    String text = read.layout().view().text();
    ChineseText says = ChineseText.of(text);
    Optional<String> wrong = wrongly(text, says);
    if (wrong.isPresent()) {
      return new Laid.Refused(Code.MOJIBAKE, wrong.get());
    }
    Losses losses = Losses.of(text);
    if (losses.count() == 0) {
      return read;
    }
    if ((long) losses.count() * MOST_LOST > says.ideographs() + losses.count()) {
      return new Laid.Refused(Code.MOJIBAKE, losses.described());
    }
    List<Laid.Remark> remarks = new ArrayList<>(read.remarks());
    remarks.add(new Laid.Remark(Code.LOST_CHARACTERS, losses.first(), losses.described()));
    return new Laid.Read(read.layout(), read.mediaType(), read.charset(), remarks);
  }

  /** Which wrong decoding the text shows; none if it reads well all the same. */
  private static Optional<String> wrongly(String text, ChineseText says) {
    if (says.words() > 0 && says.share() >= READABLE && says.others() < says.ideographs()) {
      return Optional.empty();
    }
    if (text.contains(TWICE_LOST)) {
      return Optional.of("U+FFFD read as GBK: " + TWICE_LOST);
    }
    return garbled(text)
        .or(
            () ->
                says.isGarbage()
                    ? Optional.of("hardly any of its ideographs is in use")
                    : Optional.empty());
  }

  /** Which encoding was read as which, if a word in the text shows it. */
  static Optional<String> garbled(String text) {
    return GARBLED.stream()
        .filter(g -> text.contains(g.text()))
        .findFirst()
        .map(g -> g.how() + ": " + g.text() + " was " + g.word());
  }

  private static List<Garbled> garbled() {
    Charset utf8 = StandardCharsets.UTF_8;
    Charset latin = StandardCharsets.ISO_8859_1;
    Charset windows = Charset.forName("windows-1252");
    Charset gb = Charset.forName("GB18030");
    Charset big5 = Charset.forName("Big5");
    List<Garbled> all = new ArrayList<>();
    for (String word : ChineseText.WORDS) {
      for (List<Charset> pair :
          List.of(
              List.of(utf8, gb),
              List.of(utf8, windows),
              List.of(utf8, latin),
              List.of(gb, windows),
              List.of(gb, latin),
              List.of(big5, windows),
              List.of(big5, latin),
              List.of(utf8, big5),
              List.of(gb, big5),
              List.of(big5, gb))) {
        all.addAll(garbled(word, pair.get(0), pair.get(1)));
      }
    }
    return List.copyOf(all);
  }

  /** A word may begin at the first or the second byte of a pair. */
  private static List<Garbled> garbled(String word, Charset real, Charset taken) {
    if (!real.newEncoder().canEncode(word)) {
      return List.of();
    }
    byte[] bytes = word.getBytes(real);
    String how = real.name() + " read as " + taken.name();
    List<Garbled> found = new ArrayList<>();
    for (int skipped = 0; skipped < 2; skipped++) {
      String text = longestRun(Arrays.copyOfRange(bytes, skipped, bytes.length), taken);
      if (text.length() >= LEAST && !word.contains(text)) {
        found.add(new Garbled(text, word, how));
      }
    }
    return found;
  }

  /** The longest part that the wrong decoder takes; its ends depend on what stands beside. */
  private static String longestRun(byte[] bytes, Charset charset) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    try {
      String text = decoder.decode(ByteBuffer.wrap(bytes)).toString();
      return Arrays.stream(text.split(String.valueOf(LOST)))
          .max(Comparator.comparingInt(String::length))
          .orElse("");
    } catch (java.nio.charset.CharacterCodingException e) {
      throw new IllegalStateException("errors are replaced", e);
    }
  }
}
