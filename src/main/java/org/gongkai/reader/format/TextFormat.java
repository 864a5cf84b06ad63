package org.gongkai.reader.format;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.gongkai.report.Problem.Code;

/** Lays out text, whatever is written in it. */
final class TextFormat implements Format {
  private static final char BYTE_ORDER_MARK = '\ufeff';

  @Override
  public Laid lay(byte[] bytes) {
    String text;
    try {
      var decoder = StandardCharsets.UTF_8.newDecoder();
      text = decoder.decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new Laid.Refused(
          Code.NOT_TEXT, "no UTF-8; perhaps GB18030 (iconv -f GB18030 -t UTF-8)");
    }
    if (text.indexOf('\0') >= 0) {
      return new Laid.Refused(Code.NOT_TEXT, "a zero byte at " + text.indexOf('\0'));
    }
    if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
      text = text.substring(1);
    }
    return new Laid.Read(TextLayout.of(text), "text/plain", Optional.of("UTF-8"));
  }
}
