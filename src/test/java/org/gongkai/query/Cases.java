package org.gongkai.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sys.JenaSystem;

/** The folders of cases and the data they run on. */
final class Cases {
  static final String BASE = "http://localhost:3030/";
  static final Path FOLDER = Path.of("src", "test", "resources", "queries");
  static final Path ONTOLOGY = Path.of("ontology");

  static {
    JenaSystem.init();
  }

  private Cases() {}

  /** The five reports and the vocabulary. */
  static DatasetGraph fiveReports() {
    return data(FOLDER.resolve("five-reports.ttl"));
  }

  /** One file of data and the vocabulary, in the default graph. */
  static DatasetGraph data(Path file) {
    DatasetGraph data = DatasetGraphFactory.createTxnMem();
    data.executeWrite(
        () -> {
          for (Path part : ontology()) {
            RDFParser.source(part).base(BASE).parse(data);
          }
          RDFParser.source(file).base(BASE).parse(data);
        });
    return data;
  }

  static Map<String, String> parameters(Path file) throws IOException {
    Map<String, String> parameters = new LinkedHashMap<>();
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file)) {
        String[] parts = line.split("=", 2);
        parameters.put(parts[0], parts[1]);
      }
    }
    return parameters;
  }

  private static List<Path> ontology() {
    try (Stream<Path> files = Files.list(ONTOLOGY.resolve("schemes"))) {
      List<Path> parts =
          Stream.concat(
                  files, Stream.of("regulation.ttl", "correspondences.ttl").map(ONTOLOGY::resolve))
              .sorted()
              .toList();
      assertThat(parts).hasSizeGreaterThan(10);
      return parts;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
