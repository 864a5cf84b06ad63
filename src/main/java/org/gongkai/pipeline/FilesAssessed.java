package org.gongkai.pipeline;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.gongkai.gazetteer.Gazetteer;
import org.gongkai.gazetteer.Lineage;
import org.gongkai.manifest.Entry;
import org.gongkai.report.Problem;
import org.gongkai.rule.Neighbourhood;
import org.gongkai.store.Revision;

/**
 * Reads files and holds their reports against the rules, without a store: the reports are each
 * other's neighbours. Of each some ten kilobytes are kept.
 */
public final class FilesAssessed {
  private final Stages stages;
  private final RuleEngine engine;
  private final AssessmentStages assessments;
  private final Gazetteer gazetteer;

  /** A report as packed JSON, and the file that it was read from. */
  private record Kept(String file, byte[] packed) {}

  private final SortedMap<String, Kept> reports = new TreeMap<>();

  private FilesAssessed(Gazetteer gazetteer, Lineage lineage, String base) {
    this.gazetteer = gazetteer;
    this.stages = new Stages(gazetteer, base);
    this.engine = RuleEngine.load(lineage);
    this.assessments = new AssessmentStages(engine, base);
  }

  /**
   * Reads, maps, checks and assesses files. Of two files of one body's same year the second is
   * refused, as a build would.
   *
   * @param lineage which bodies go on from which
   * @param base what addresses begin with
   * @param said told what became of each file, in their order
   * @param found told what the rules find, in the order of addresses, when all are read
   */
  public static void check(
      List<Entry> entries,
      Gazetteer gazetteer,
      Lineage lineage,
      String base,
      int threads,
      Consumer<FileOutcome> said,
      Consumer<AssessedFile> found) {
    FilesAssessed files = new FilesAssessed(gazetteer, lineage, base);
    new InOrder<Entry, Prepared>(files.stages::prepare, FilesRead::fault)
        .run(
            entries,
            threads,
            prepared -> {
              said.accept(prepared.outcome(files.keep(prepared)));
            });
    files.assess(threads, found);
  }

  /** Keeps the reports of a file; gives those that another file has already. */
  private List<Problem> keep(Prepared prepared) {
    List<Problem> twice = new ArrayList<>();
    for (Draft draft : prepared.drafts()) {
      byte[] json = draft.revision().map(Revision::json).orElseThrow();
      Kept other = reports.putIfAbsent(draft.address(), new Kept(prepared.file(), packed(json)));
      if (other != null) {
        twice.add(Building.sameReportTwice(prepared.file(), draft.address(), other.file()));
      }
    }
    return twice;
  }

  private void assess(int threads, Consumer<AssessedFile> found) {
    Neighbours neighbours =
        new Neighbours(
            new Surroundings(gazetteer, engine.lineage(), reports.keySet()),
            reports.keySet().stream().collect(Collectors.toMap(a -> a, a -> a)),
            address -> unpacked(reports.get(address).packed()),
            engine.stated());
    new InOrder<String, AssessedFile>(
            address -> {
              Neighbourhood around = neighbours.of(address);
              String file = reports.get(address).file();
              AssessedReport done = assessments.assess(around, Optional.empty());
              return done.annex()
                  .map(
                      a ->
                          new AssessedFile(
                              file, around.report(), done.assessment().get(), a.json()))
                  .orElseThrow(() -> new IllegalStateException(done.problem().get().toString()));
            },
            FilesAssessed::fault)
        .run(reports.keySet(), threads, found);
  }

  private static AssessedFile fault(String address, Throwable cause) {
    throw new IllegalStateException("the rules failed on " + address, cause);
  }

  private static byte[] packed(byte[] json) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream packing = new GZIPOutputStream(bytes)) {
      packing.write(json);
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail to be written", e);
    }
    return bytes.toByteArray();
  }

  private static byte[] unpacked(byte[] packed) {
    try (GZIPInputStream unpacking = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return unpacking.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail to be read", e);
    }
  }
}
