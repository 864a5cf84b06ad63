package org.gongkai.reader;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.gongkai.gazetteer.Gazetteer;
import org.gongkai.report.Place;
import org.gongkai.report.Problem;
import org.gongkai.report.Problem.Code;
import org.gongkai.report.ReadResult;
import org.gongkai.report.Source;

/** Reads files into reports; whatever is wrong with a file is in the result, never thrown. */
public final class ReportFiles {
  /** No report comes near this; what is larger is not read into memory. */
  static final long LARGEST = 16L << 20;

  private static final char BYTE_ORDER_MARK = '\ufeff';

  private final FormParser parser;

  /** A reader that resolves names with this gazetteer. */
  public ReportFiles(Gazetteer gazetteer) {
    this.parser = new FormParser(gazetteer);
  }

  /** Reads one file. */
  public ReadResult read(Path file) {
    String name = String.valueOf(file.getFileName());
    try {
      if (Files.isDirectory(file)) {
        return refused(name, Code.FILE_NOT_READ, "it is a folder");
      }
      if (Files.size(file) > LARGEST) {
        return refused(name, Code.FILE_TOO_LARGE, Files.size(file) + " bytes");
      }
      return read(name, Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      return refused(name, Code.FILE_NOT_READ, "there is no such file");
    } catch (IOException e) {
      return refused(name, Code.FILE_NOT_READ, String.valueOf(e.getMessage()));
    }
  }

  /** Reads a file's bytes; {@code name} is what problems call it. */
  public ReadResult read(String name, byte[] bytes) {
    Optional<String> foreign = Foreign.kind(bytes);
    if (foreign.isPresent()) {
      return refused(name, Code.NOT_TEXT, foreign.get());
    }
    String text;
    try {
      var decoder = StandardCharsets.UTF_8.newDecoder();
      text = decoder.decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return refused(name, Code.NOT_TEXT, "no UTF-8; perhaps GB18030 (iconv -f GB18030 -t UTF-8)");
    }
    if (text.indexOf('\0') >= 0) {
      return refused(name, Code.NOT_TEXT, "a zero byte at " + text.indexOf('\0'));
    }
    if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
      text = text.substring(1);
    }
    int characters = text.codePointCount(0, text.length());
    Source source =
        new Source(name, sha256(bytes), bytes.length, characters, "text/plain", "UTF-8");
    return parser.parse(TextLayout.of(text), source, bytes);
  }

  private static ReadResult refused(String file, Code code, String found) {
    return new ReadResult.Refused(List.of(new Problem(code, Place.of(file), found)));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
