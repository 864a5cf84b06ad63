package org.gongkai.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sys.JenaSystem;
import org.gongkai.vocab.Gk;
import org.junit.jupiter.api.Test;

/** One checker, many reports at once. */
class ShapesInParallelTest {
  private static final int REPORTS = 8;

  static {
    JenaSystem.init();
  }

  @Test
  void eightReportsAtOnceGiveWhatEachGivesAlone() throws InterruptedException, ExecutionException {
    ReportChecker checker = new ReportChecker();
    List<Graph> reports =
        IntStream.range(0, REPORTS).mapToObj(ShapesInParallelTest::faulty).toList();
    List<List<ShapeResult>> alone = reports.stream().map(checker::check).toList();
    assertThat(alone).doesNotHaveDuplicates().noneMatch(List::isEmpty);
    ExecutorService threads = Executors.newFixedThreadPool(REPORTS);
    try {
      for (int round = 0; round < 3; round++) {
        assertThat(atOnce(threads, checker, reports)).isEqualTo(alone);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static List<List<ShapeResult>> atOnce(
      ExecutorService threads, ReportChecker checker, List<Graph> reports)
      throws InterruptedException, ExecutionException {
    CyclicBarrier start = new CyclicBarrier(REPORTS);
    List<Callable<List<ShapeResult>>> checks = new ArrayList<>();
    reports.forEach(r -> checks.add(() -> checkAfter(start, checker, r)));
    List<List<ShapeResult>> found = new ArrayList<>();
    for (Future<List<ShapeResult>> check : threads.invokeAll(checks)) {
      found.add(check.get());
    }
    return found;
  }

  private static List<ShapeResult> checkAfter(
      CyclicBarrier start, ReportChecker checker, Graph report)
      throws InterruptedException, BrokenBarrierException {
    start.await();
    return checker.check(report);
  }

  /** A report of its own body in which the first cell has an odd figure, and the second none. */
  private static Graph faulty(int number) {
    String form = number % 2 == 0 ? "form-2019" : "form-2021";
    Graph graph = CompleteReport.of("36098" + number, "202" + number % 2, form);
    String table = CompleteReport.BASE + "id/report/36098" + number + "/202" + number % 2 + "/";
    Node odd = NodeFactory.createURI(table + "requests/granted/natural-person");
    graph.remove(odd, Gk.COUNT, Node.ANY);
    graph.add(
        odd, Gk.COUNT, NodeFactory.createLiteralDT("-" + (number + 1), XSDDatatype.XSDinteger));
    graph.remove(NodeFactory.createURI(table + "cases/review/total"), Gk.COUNT, Node.ANY);
    return graph;
  }
}
