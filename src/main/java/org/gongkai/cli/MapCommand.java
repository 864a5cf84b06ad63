package org.gongkai.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.gongkai.check.MappingChecker;
import org.gongkai.output.SortedLines;
import org.gongkai.rml.MappingDocument;
import org.gongkai.rml.RecordMapper;
import org.gongkai.rml.RecordSource;
import org.gongkai.rml.RmlException;
import org.gongkai.rml.RmlMapping;
import org.gongkai.rml.RmlPlan;
import org.gongkai.rml.RmlProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gongkai map}. */
@Command(
    name = "map",
    description = "Map any JSON or CSV to N-Quads by a mapping of your own (RML-Core).",
    mixinStandardHelpOptions = true)
final class MapCommand implements Callable<Integer> {
  private final Main.Streams streams;

  @Option(
      names = "--mapping",
      required = true,
      paramLabel = "FILE",
      description = "The mapping in Turtle; given more than once, the files are one mapping.")
  private List<Path> mappings = List.of();

  @Mixin private SourceArguments sources = new SourceArguments();

  @Option(
      names = "--base",
      paramLabel = "IRI",
      defaultValue = BuildCommand.DEFAULT_BASE,
      description = "Put before what is not an absolute IRI. Default: ${DEFAULT-VALUE}.")
  private String base = BuildCommand.DEFAULT_BASE;

  @Mixin private OutputOptions output = new OutputOptions();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many records are mapped at a time. Default: all processors.")
  private int threads = Runtime.getRuntime().availableProcessors();

  MapCommand(Main.Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws Exception {
    if (threads < 1) {
      throw new Misuse("--threads is 1 or more");
    }
    RmlPlan plan = plan();
    Map<String, RecordSource> opened = sources.open(plan, streams.err());
    RecordMapper mapper = new RecordMapper(plan, opened);
    RecordMapper.Counts counts;
    try {
      counts = output.write(streams.out(), out -> write(mapper, out));
    } catch (RmlException e) {
      throw new Misuse(e.getMessage());
    }
    streams
        .err()
        .printf(
            "%d records mapped, %d refused; %d statements%n",
            counts.mapped(), counts.refused(), counts.statements());
    return counts.refused() > 0 ? Main.PROBLEMS : 0;
  }

  private RmlPlan plan() throws IOException {
    List<MappingDocument> documents = new ArrayList<>();
    for (Path mapping : mappings) {
      documents.add(MappingDocument.read(mapping));
    }
    try {
      RmlMapping mapping = RmlMapping.read(documents, base);
      List<RmlProblem> problems = new MappingChecker().check(mapping);
      if (!problems.isEmpty()) {
        throw new Misuse(String.join("\n", problems.stream().map(RmlProblem::toString).toList()));
      }
      return mapping.compile();
    } catch (RmlException | IllegalArgumentException e) {
      throw new Misuse(e.getMessage());
    }
  }

  private RecordMapper.Counts write(RecordMapper mapper, OutputStream out) throws IOException {
    if (!output.sorted()) {
      return mapper.map(threads, (bytes, length) -> out.write(bytes, 0, length), this::say);
    }
    try (SortedLines lines = SortedLines.inAnEighthOfTheHeap()) {
      RecordMapper.Counts counts = mapper.map(threads, lines::add, this::say);
      lines.writeTo(out);
      return counts;
    }
  }

  private void say(RmlProblem problem) {
    streams.err().println(problem);
  }
}
