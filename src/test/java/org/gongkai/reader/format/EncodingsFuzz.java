package org.gongkai.reader.format;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.gongkai.reader.fuzz.Choices;

/** Any bytes, whatever they declare: the text is all of them in the encoding named, or none. */
public final class EncodingsFuzz {
  private static final List<Optional<Charset>> DECLARED =
      List.of(
          Optional.empty(),
          Optional.of(StandardCharsets.UTF_8),
          Optional.of(Charset.forName("GB18030")),
          Optional.of(Charset.forName("Big5")),
          Optional.of(StandardCharsets.UTF_16LE));

  private EncodingsFuzz() {}

  /** Called by Jazzer for each input. */
  public static void fuzzerTestOneInput(byte[] input) throws CharacterCodingException {
    Choices data = new Choices(input);
    Optional<Charset> declared = data.of(DECLARED);
    byte[] bytes = data.rest();
    Decoding decoding = Encodings.decode(bytes, declared);
    if (decoding instanceof Decoding.Refused refused) {
      require(!refused.found().isBlank(), "no reason");
    } else if (decoding instanceof Decoding.Text text) {
      String again =
          Charset.forName(text.charset()).newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      String marked = again.startsWith("\ufeff") ? again.substring(1) : again;
      require(marked.equals(text.text()) || again.equals(text.text()), text.charset());
    }
  }

  private static void require(boolean holds, String wrong) {
    if (!holds) {
      throw new AssertionError(wrong);
    }
  }
}
