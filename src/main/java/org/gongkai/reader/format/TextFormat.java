package org.gongkai.reader.format;

import java.nio.charset.Charset;
import java.util.Optional;

/** Lays out text, whatever is written in it. */
final class TextFormat implements Format {
  @Override
  public Laid lay(byte[] bytes) {
    Optional<Charset> declared = Declaration.of(bytes);
    Decoding decoding = Encodings.decode(bytes, declared);
    if (decoding instanceof Decoding.Refused refused) {
      return new Laid.Refused(refused.code(), refused.found());
    }
    Decoding.Text decoded = (Decoding.Text) decoding;
    // A zero character is read as U+FFFD, as in the HTML Standard (13.2.5, null character).
    String text = decoded.text().replace('\0', '\ufffd');
    return new Laid.Read(TextLayout.of(text), "text/plain", Optional.of(decoded.charset()));
  }
}
