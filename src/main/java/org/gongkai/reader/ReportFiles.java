package org.gongkai.reader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.gongkai.gazetteer.Gazetteer;
import org.gongkai.manifest.Given;
import org.gongkai.reader.claim.ClaimReader;
import org.gongkai.reader.form.FormParser;
import org.gongkai.reader.format.Formats;
import org.gongkai.reader.format.Laid;
import org.gongkai.reader.format.Limits;
import org.gongkai.reader.layout.TextView;
import org.gongkai.report.FormTable;
import org.gongkai.report.Place;
import org.gongkai.report.Problem;
import org.gongkai.report.Problem.Code;
import org.gongkai.report.ReadResult;
import org.gongkai.report.Report;
import org.gongkai.report.Source;
import org.gongkai.report.Span;

/** Reads files into reports; whatever is wrong with a file is in the result, never thrown. */
public final class ReportFiles {
  private final ClaimReader claims = new ClaimReader();
  private final Gazetteer gazetteer;
  private final FormParser parser;

  /** A reader that resolves names with this gazetteer. */
  public ReportFiles(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.parser = new FormParser(gazetteer);
  }

  /** Reads one file: the reports in it, or one refusal; never an empty list. */
  public List<ReadResult> read(Path file) {
    Opened opened = open(file);
    return opened instanceof Opened.Bytes bytes
        ? read(bytes.name(), bytes.bytes())
        : ((Opened.Refused) opened).results();
  }

  /** The bytes of a file, if it can be opened and is not too large. */
  public Opened open(Path file) {
    String name = String.valueOf(file.getFileName());
    try {
      if (Files.isDirectory(file)) {
        return closed(name, Code.FILE_NOT_READ, "it is a folder");
      }
      if (Files.size(file) > Limits.BYTES) {
        return closed(
            name, Code.FILE_TOO_LARGE, Files.size(file) + " bytes, more than " + Limits.BYTES);
      }
      return new Opened.Bytes(name, Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      return closed(name, Code.FILE_NOT_READ, "there is no such file");
    } catch (IOException e) {
      return closed(name, Code.FILE_NOT_READ, String.valueOf(e.getMessage()));
    }
  }

  /** Reads a file's bytes; {@code name} is what problems call it. */
  public List<ReadResult> read(String name, byte[] bytes) {
    return read(name, bytes, Given.NOTHING);
  }

  /** Reads a file's bytes of which something is known from beside it. */
  public List<ReadResult> read(String name, byte[] bytes, Given given) {
    Laid laid = Formats.lay(bytes);
    if (laid instanceof Laid.Refused refused) {
      return List.of(refused(name, refused.code(), refused.found()));
    }
    Laid.Read read = (Laid.Read) laid;
    FormParser knowing = given.agency().map(a -> parser.with(gazetteer.stating(a))).orElse(parser);
    Source source = source(name, bytes, read, given);
    List<Problem> said = remarks(name, read);
    List<ReadResult> results =
        knowing
            .parse(read.layout(), source, bytes)
            .map(f -> with(said, withClaims(f, read.layout().view())))
            .toList();
    return compared(results, given);
  }

  private ReadResult withClaims(FormParser.Found found, TextView view) {
    if (!(found.result() instanceof ReadResult.Parsed parsed)) {
      return found.result();
    }
    Report report = parsed.report();
    List<Span> tables = report.tables().stream().map(FormTable::span).toList();
    Report whole = report.withClaims(claims.claims(view, found.own(), tables, report.year()));
    return new ReadResult.Parsed(whole, parsed.text(), parsed.bytes());
  }

  /** What is to be said of the file's text before it is parsed. */
  private static List<Problem> remarks(String file, Laid.Read read) {
    return read.remarks().stream()
        .map(
            r ->
                new Problem(
                    r.code(),
                    new Place(file, "", read.layout().view().line(r.position())),
                    r.found()))
        .toList();
  }

  private static Source source(String name, byte[] bytes, Laid.Read read, Given given) {
    String text = read.layout().view().text();
    return new Source(
        name,
        DigestUtils.sha256Hex(bytes),
        bytes.length,
        text.codePointCount(0, text.length()),
        read.mediaType(),
        read.charset(),
        given.address(),
        given.retrieved());
  }

  /** A file of several reports agrees with what is stated if one of them does. */
  private List<ReadResult> compared(List<ReadResult> results, Given given) {
    Statement statement = new Statement(gazetteer, given);
    boolean oneAgrees =
        results.stream()
            .anyMatch(
                r -> r instanceof ReadResult.Parsed p && statement.against(p.report()).isEmpty());
    return oneAgrees ? results : results.stream().map(r -> remarked(r, statement)).toList();
  }

  private static ReadResult remarked(ReadResult result, Statement statement) {
    return result instanceof ReadResult.Parsed p
        ? with(statement.against(p.report()), result)
        : result;
  }

  /** A result of which some more is to be said, before what it says itself. */
  private static ReadResult with(List<Problem> more, ReadResult result) {
    List<Problem> all = new ArrayList<>(more);
    all.addAll(result.problems());
    return result instanceof ReadResult.Parsed p
        ? new ReadResult.Parsed(p.report().withRemarks(all), p.text(), p.bytes())
        : new ReadResult.Refused(all);
  }

  private static Opened closed(String file, Code code, String found) {
    return new Opened.Refused(refused(file, code, found));
  }

  private static ReadResult.Refused refused(String file, Code code, String found) {
    return new ReadResult.Refused(List.of(new Problem(code, Place.of(file), found)));
  }
}
