package org.gongkai.reader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.gongkai.gazetteer.Gazetteer;
import org.gongkai.reader.form.FormParser;
import org.gongkai.reader.format.Formats;
import org.gongkai.reader.format.Laid;
import org.gongkai.reader.format.Limits;
import org.gongkai.report.Place;
import org.gongkai.report.Problem;
import org.gongkai.report.Problem.Code;
import org.gongkai.report.ReadResult;
import org.gongkai.report.Source;

/** Reads files into reports; whatever is wrong with a file is in the result, never thrown. */
public final class ReportFiles {
  private final FormParser parser;

  /** A reader that resolves names with this gazetteer. */
  public ReportFiles(Gazetteer gazetteer) {
    this.parser = new FormParser(gazetteer);
  }

  /** Reads one file: the reports in it, or one refusal; never an empty list. */
  public List<ReadResult> read(Path file) {
    String name = String.valueOf(file.getFileName());
    try {
      if (Files.isDirectory(file)) {
        return refused(name, Code.FILE_NOT_READ, "it is a folder");
      }
      if (Files.size(file) > Limits.BYTES) {
        return refused(
            name, Code.FILE_TOO_LARGE, Files.size(file) + " bytes, more than " + Limits.BYTES);
      }
      return read(name, Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      return refused(name, Code.FILE_NOT_READ, "there is no such file");
    } catch (IOException e) {
      return refused(name, Code.FILE_NOT_READ, String.valueOf(e.getMessage()));
    }
  }

  /** Reads a file's bytes; {@code name} is what problems call it. */
  public List<ReadResult> read(String name, byte[] bytes) {
    Laid laid = Formats.lay(bytes);
    if (laid instanceof Laid.Refused refused) {
      return refused(name, refused.code(), refused.found());
    }
    Laid.Read read = (Laid.Read) laid;
    String text = read.layout().view().text();
    int characters = text.codePointCount(0, text.length());
    Source source =
        new Source(name, sha256(bytes), bytes.length, characters, read.mediaType(), read.charset());
    return List.of(with(parser.parse(read.layout(), source, bytes), name, read));
  }

  /** The result with what was said of the file's text before it was parsed. */
  private static ReadResult with(ReadResult result, String file, Laid.Read read) {
    List<Problem> problems = new ArrayList<>();
    for (Laid.Remark remark : read.remarks()) {
      Place place = new Place(file, "", read.layout().view().line(remark.position()));
      problems.add(new Problem(remark.code(), place, remark.found()));
    }
    problems.addAll(result.problems());
    return result instanceof ReadResult.Parsed parsed
        ? new ReadResult.Parsed(
            parsed.report().withRemarks(problems), parsed.text(), parsed.bytes())
        : new ReadResult.Refused(problems);
  }

  private static List<ReadResult> refused(String file, Code code, String found) {
    return List.of(new ReadResult.Refused(List.of(new Problem(code, Place.of(file), found))));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
