package org.gongkai.loads;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.gongkai.pipeline.ParsedBuild;
import org.gongkai.query.NamedQuery;
import org.gongkai.query.Parameter;
import org.gongkai.query.QueryCatalogue;
import org.gongkai.query.QueryRunner;

/** The questions of the project, each asked with its own defaults. */
final class Questions {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final int TIMES = 5;

  private Questions() {}

  /** Asks each once, then several times, and prints rows and milliseconds. */
  static void ask(DatasetGraph data) {
    QueryRunner runner = new QueryRunner(ParsedBuild.BASE, LIMIT);
    for (NamedQuery question : QueryCatalogue.load().all()) {
      try {
        System.out.printf("ASKED %s%n", asked(question, runner, data));
      } catch (QueryCancelledException e) {
        System.out.printf("ASKED %-26s more than %d s%n", question.name(), LIMIT.toSeconds());
      }
      System.out.flush();
    }
  }

  private static String asked(NamedQuery question, QueryRunner runner, DatasetGraph data) {
    Map<String, String> given = given(question);
    List<Long> nanos = new ArrayList<>();
    int rows = 0;
    long begun = System.nanoTime();
    for (int i = 0; i <= TIMES && System.nanoTime() - begun < LIMIT.toNanos(); i++) {
      long start = System.nanoTime();
      rows = runner.execute(question, given, data).rows().size();
      nanos.add(System.nanoTime() - start);
    }
    long first = nanos.remove(0);
    String later = nanos.isEmpty() ? "" : ", then " + Meter.spread(nanos);
    return "%-26s %7d rows, first %.1f ms%s".formatted(question.name(), rows, first / 1e6, later);
  }

  private static Map<String, String> given(NamedQuery question) {
    Map<String, String> given = new TreeMap<>();
    question.parameter("year").ifPresent(p -> given.put("year", "2019"));
    question.parameter("agency").ifPresent(p -> given.put("agency", "id/agency/360981"));
    question.parameters().stream()
        .filter(Parameter::required)
        .filter(p -> p.name().equals("place"))
        .forEach(p -> given.put("place", "360000"));
    return given;
  }
}
