package org.gongkai.chart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.gongkai.query.ResultTable;

/** The expected results of queries as tables again, so that what is made of them is a case too. */
final class Tables {
  static final Path FOLDER = Path.of("src", "test", "resources", "charts");

  private Tables() {}

  static ResultTable read(Path csv) throws IOException {
    List<String> lines = Files.readAllLines(csv);
    String[] columns = lines.get(0).split(",");
    List<Binding> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] values = line.split(",", -1);
      BindingBuilder row = BindingFactory.builder();
      for (int i = 0; i < columns.length; i++) {
        if (!values[i].isEmpty()) {
          row.add(Var.alloc(columns[i]), NodeFactory.createLiteralString(values[i]));
        }
      }
      rows.add(row.build());
    }
    return new ResultTable(List.of(columns), rows);
  }

  /** The results that have a text of what is made of them. */
  static List<Path> with(String folder) throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER.resolve(folder))) {
      List<Path> texts = files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
      if (texts.isEmpty()) {
        throw new IllegalStateException("No cases in " + folder);
      }
      return texts;
    }
  }

  static Path csv(Path text) {
    return text.resolveSibling(text.getFileName().toString().replace(".txt", ".csv"));
  }

  static String local(String iri) {
    return iri.substring(iri.lastIndexOf('/') + 1);
  }
}
