package org.gongkai.reader.format;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The encoding that a page declares: in a meta element or an XML declaration. */
final class Declaration {
  private static final int LOOKED_AT = 4096; // HTML Standard 4.2.5.4 asks for the first 1024 bytes
  private static final Pattern DECLARED =
      Pattern.compile(
          "<(?:meta\\b[^<>]{0,200}?charset|\\?xml\\b[^<>]{0,100}?encoding)\\s*=\\s*[\"']?\\s*([\\w:.-]{1,40})",
          Pattern.CASE_INSENSITIVE);

  private Declaration() {}

  /** The encoding declared, by the name the platform knows it by; GBK and GB2312 are GB18030. */
  static Optional<Charset> of(byte[] bytes) {
    int length = Math.min(bytes.length, LOOKED_AT);
    String head = new String(bytes, 0, length, StandardCharsets.ISO_8859_1).replace("\0", "");
    if (head.indexOf('<') < 0) {
      return Optional.empty();
    }
    Matcher m = DECLARED.matcher(head);
    return m.find() ? charset(m.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
  }

  private static Optional<Charset> charset(String name) {
    try {
      return Optional.of(
          Charset.forName(name.matches("x-gbk|gb_?2312.*|gbk|gb18030") ? "GB18030" : name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty(); // a name that nobody knows declares nothing
    }
  }
}
