package org.gongkai.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.gongkai.gazetteer.Gazetteer;
import org.gongkai.manifest.Entry;
import org.gongkai.reader.Opened;
import org.gongkai.reader.ReportFiles;
import org.gongkai.reader.format.MediaTypes;
import org.gongkai.report.Place;
import org.gongkai.report.Problem;
import org.gongkai.report.Problem.Code;
import org.gongkai.report.ReadResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Batches of files without a store, on any number of threads. Results come in the order of the
 * files; a fault of the program in one file is a problem of that file.
 */
public final class FilesRead {
  private static final Logger LOG = LoggerFactory.getLogger(FilesRead.class);

  private FilesRead() {}

  /** Reads files. */
  public static void read(
      List<Entry> entries, Gazetteer gazetteer, int threads, Consumer<ReadFile> taker) {
    ReportFiles reader = new ReportFiles(gazetteer);
    new InOrder<Entry, ReadFile>(e -> read(reader, e), FilesRead::faulty)
        .run(entries, threads, taker);
  }

  /**
   * Reads, maps and checks files.
   *
   * @param base what addresses begin with
   */
  public static void check(
      List<Entry> entries,
      Gazetteer gazetteer,
      String base,
      int threads,
      Consumer<FileOutcome> taker) {
    Stages stages = new Stages(gazetteer, base);
    new InOrder<Entry, Prepared>(stages::prepare, FilesRead::fault)
        .run(entries, threads, p -> taker.accept(p.outcome(List.of())));
  }

  private static ReadFile read(ReportFiles reader, Entry entry) {
    Opened opened = open(reader, entry);
    if (opened instanceof Opened.Bytes file) {
      List<ReadResult> results = reader.read(file.name(), file.bytes(), entry.given());
      return new ReadFile(
          Prepared.outcome(entry.name(), mediaType(results, file.bytes()), results), results);
    }
    List<ReadResult> results = ((Opened.Refused) opened).results();
    return new ReadFile(Prepared.outcome(entry.name(), Optional.empty(), results), results);
  }

  static Opened open(ReportFiles reader, Entry entry) {
    return entry.path().map(reader::open).orElseGet(() -> new Opened.Refused(notFetched(entry)));
  }

  private static ReadResult.Refused notFetched(Entry entry) {
    String found = "only an address: gongkai fetch gets the file";
    return new ReadResult.Refused(
        List.of(new Problem(Code.FILE_NOT_READ, Place.of(entry.name()), found)));
  }

  /** As it was read; of a file that was not, what its bytes look like. */
  static Optional<String> mediaType(List<ReadResult> results, byte[] bytes) {
    return Prepared.reports(results).stream()
        .map(r -> r.source().mediaType())
        .findFirst()
        .or(() -> MediaTypes.of(bytes));
  }

  /** Whatever was thrown, the batch goes on; the log has where. */
  static Prepared fault(Entry entry, Throwable cause) {
    LOG.error("{}", entry.name(), cause);
    return Prepared.refused(entry.name(), Optional.empty(), problem(entry, cause));
  }

  private static ReadFile faulty(Entry entry, Throwable cause) {
    LOG.error("{}", entry.name(), cause);
    List<ReadResult> results = List.of(new ReadResult.Refused(List.of(problem(entry, cause))));
    return new ReadFile(Prepared.outcome(entry.name(), Optional.empty(), results), results);
  }

  private static Problem problem(Entry entry, Throwable cause) {
    return new Problem(Code.READER_FAULT, Place.of(entry.name()), cause.toString());
  }
}
