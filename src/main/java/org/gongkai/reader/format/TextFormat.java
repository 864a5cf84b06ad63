package org.gongkai.reader.format;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.report.Problem.Code;

/** Lays out text, whatever is written in it. */
final class TextFormat implements Format {
  private static final int HEAD = 2000;
  private static final Pattern MHTML =
      Pattern.compile(
          "\\s*(?:From|MIME-Version|Content-Type|Subject|Date|Snapshot-Content-Location):"
              + "(?s:.{0,1500}?)multipart/related",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern OFFICE_XML =
      Pattern.compile(
          "\\s*<\\?xml[^>]{0,200}>\\s*(?:<\\?mso-application|<w:|<Workbook|<pkg:package)");

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
    String head = text.substring(0, Math.min(text.length(), HEAD));
    if (MHTML.matcher(head).lookingAt()) {
      return new Laid.Refused(Code.NOT_TEXT, "an MHTML file (save the page as HTML)");
    }
    if (OFFICE_XML.matcher(head).lookingAt()) {
      return new Laid.Refused(Code.NOT_TEXT, "an Office file of 2003, XML (save it as DOCX)");
    }
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
