package org.gongkai.reader.format;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import org.gongkai.report.Problem.Code;

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
    if (Html.isHtml(text)) {
      return remarked(Html.lay(text, decoded.charset()), declared);
    }
    if (text.length() > Limits.CHARACTERS) {
      return Limits.exceeded("characters", Limits.CHARACTERS);
    }
    List<String> lines = text.lines().toList();
    return Markdown.isMarkdown(lines)
        ? Markdown.lay(lines, decoded.charset())
        : new Laid.Read(TextLayout.of(text), "text/plain", Optional.of(decoded.charset()));
  }

  /** With a remark if the page declares another encoding than it uses. */
  private static Laid remarked(Laid laid, Optional<Charset> declared) {
    if (!(laid instanceof Laid.Read read) || declared.isEmpty()) {
      return laid;
    }
    String used = read.charset().orElseThrow();
    if (used.startsWith(declared.get().name())) {
      return laid; // UTF-16 for UTF-16LE, Big5 for Big5-HKSCS
    }
    String found = "declared " + declared.get().name() + ", used " + used;
    return new Laid.Read(
        read.layout(),
        read.mediaType(),
        read.charset(),
        List.of(new Laid.Remark(Code.CHARSET_DIFFERS, 0, found)));
  }
}
