package org.gongkai.rule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.assessment.Assessment;
import org.gongkai.gazetteer.Gazetteer;
import org.gongkai.reader.ReportFiles;
import org.gongkai.report.*;
import org.junit.jupiter.api.Test;

class FindingsTest {
  private static final Rules RULES = Rules.load();

  @Test
  void print() throws IOException {
    for (String d : List.of("src/main/resources/samples", "../shared/reports")) {
      List<Report> all = new ArrayList<>();
      List<String> names = new ArrayList<>();
      List<Path> files;
      try (Stream<Path> s = Files.list(Path.of(d))) {
        files = s.sorted().toList();
      }
      ReportFiles reader = new ReportFiles(Gazetteer.load());
      for (Path f : files) {
        if (f.toString().matches(".*(csv|md)")) continue;
        for (ReadResult r : reader.read(f)) {
          if (r instanceof ReadResult.Parsed p) {
            all.add(p.report());
            names.add(f.getFileName().toString());
          } else System.out.println(f + " " + r);
        }
      }
      for (int i = 0; i < all.size(); i++) {
        Report r = all.get(i);
        Assessment a = new Assessor(RULES).assess(Families.around(r, all));
        System.out.println("== " + d + " " + names.get(i) + " " + r.address() + " " + r.form());
        a.findings()
            .forEach(
                x ->
                    System.out.println(
                        x.rule()
                            + " "
                            + x.place()
                            + " "
                            + x.state()
                            + " "
                            + x.left().sum().map(Object::toString).orElse("")
                            + " "
                            + x.right().sum().map(Object::toString).orElse("")
                            + " "
                            + x.fault().map(f -> f.blame() + " " + f.reason()).orElse("")
                            + x.reason().orElse("")
                            + " "
                            + x.sentenceZh()
                            + " "
                            + x.sentenceEn()
                            + " "
                            + x.missing()));
        a.tallies()
            .forEach(
                t ->
                    System.out.print(
                        t.rule()
                            + ":"
                            + t.holds()
                            + "/"
                            + t.broken()
                            + "/"
                            + t.undecidable()
                            + "/"
                            + t.notApplicable()
                            + " "));
        r.remarks().forEach(System.out::println);
        r.sections().forEach(s -> System.out.print("[" + s.number() + " " + s.heading() + "]"));
        System.out.println(r.issued());
      }
    }
  }
}
