package org.gongkai;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Packages import only from rows above their own, and each library stays behind its wall. */
class ArchitectureTest {
  private static final String ROOT = "org.gongkai.";

  private static final List<Set<String>> ROWS =
      List.of(
          Set.of(
              "report",
              "gazetteer",
              "rml",
              "vocab",
              "query",
              "manifest",
              "output",
              "table",
              "http"),
          Set.of("reader.layout", "reader.code", "rml.source", "assessment", "reconcile", "chart"),
          Set.of("reader.format", "reader.form", "reader.claim", "repair", "reconcile.api"),
          Set.of("reader", "mapping", "check", "store", "rule", "verdict", "federate"),
          Set.of("dataset", "search", "release"),
          Set.of("pipeline", "web", "bench", "fetch", "accuracy", "findings"),
          Set.of("harvest"),
          Set.of("cli"));

  private static final Map<String, Set<String>> WALLS =
      Map.ofEntries(
          entry(
              "com.fasterxml.jackson..",
              Set.of(
                  "report",
                  "gazetteer",
                  "assessment",
                  "chart",
                  "rule",
                  "rml",
                  "rml.source",
                  "mapping",
                  "bench",
                  "dataset",
                  "harvest",
                  "pipeline",
                  "findings",
                  "reconcile.api",
                  "search",
                  "table",
                  "cli")),
          entry("com.github.luben..", Set.of("output", "table")),
          entry(
              "org.apache.commons.csv..",
              Set.of(
                  "reader.code",
                  "reader.claim",
                  "rml.source",
                  "manifest",
                  "accuracy",
                  "harvest",
                  "findings",
                  "reconcile",
                  "federate",
                  "table",
                  "cli")),
          entry("org.apache.parquet..", Set.of("table")),
          entry("org.apache.hadoop..", Set.of("table")),
          entry("org.apache.jena.shacl..", Set.of("check")),
          entry("org.apache.jena.tdb2..", Set.of("store")),
          entry("org.apache.jena.fuseki..", Set.of("web")),
          entry("jakarta.servlet..", Set.of("web")),
          entry("io.pebbletemplates..", Set.of("web")),
          entry("picocli..", Set.of("cli")),
          entry("me.tongfei..", Set.of("cli")),
          entry("org.jsoup..", Set.of("reader.format")),
          entry("org.apache.poi..", Set.of("reader.format", "table")),
          entry("org.apache.pdfbox..", Set.of("reader.format")),
          entry("org.apache.lucene..", Set.of("search")),
          entry("org.apache.jena.query.text..", Set.of("search")),
          entry("com.ibm.icu..", Set.of("reader.format", "reconcile", "search")));

  private static final Set<String> WITHOUT_RDF =
      Set.of(
          "assessment",
          "repair",
          "report",
          "gazetteer",
          "manifest",
          "table",
          "fetch",
          "http",
          "accuracy",
          "reconcile",
          "reconcile.api",
          "reader",
          "reader.layout",
          "reader.code",
          "reader.format",
          "reader.form",
          "reader.claim");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.gongkai");

  @Test
  void everyPackageHasARow() {
    Set<String> found =
        CLASSES.stream()
            .map(c -> c.getPackageName().substring(ROOT.length()))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> known = ROWS.stream().flatMap(Set::stream).collect(Collectors.toSet());
    assertThat(found).isEqualTo(new TreeSet<>(known));
  }

  @TestFactory
  Stream<DynamicTest> importsPointUp() {
    return ROWS.stream()
        .flatMap(row -> row.stream().map(p -> dynamicTest(p, () -> checkImports(p, row))));
  }

  private static void checkImports(String name, Set<String> row) {
    Set<String> above =
        ROWS.subList(0, ROWS.indexOf(row)).stream()
            .flatMap(Set::stream)
            .collect(Collectors.toSet());
    String[] allowed =
        Stream.concat(above.stream(), Stream.of(name)).map(p -> ROOT + p).toArray(String[]::new);
    classes()
        .that()
        .resideInAPackage(ROOT + name)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            Stream.concat(
                    Stream.of(allowed),
                    Stream.of(
                        "java..",
                        "javax..",
                        "com..",
                        "org.apache..",
                        "org.slf4j..",
                        "org.jsoup..",
                        "io..",
                        "jakarta..",
                        "picocli..",
                        "me..",
                        "org.eclipse..",
                        ""))
                .toArray(String[]::new))
        .check(CLASSES);
  }

  @TestFactory
  Stream<DynamicTest> librariesStayBehindTheirWalls() {
    return WALLS.entrySet().stream()
        .map(w -> dynamicTest(w.getKey(), () -> checkWall(w.getKey(), w.getValue())));
  }

  private static void checkWall(String library, Set<String> inside) {
    noClasses()
        .that()
        .resideOutsideOfPackages(inside.stream().map(p -> ROOT + p).toArray(String[]::new))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(CLASSES);
  }

  @TestFactory
  Stream<DynamicTest> packagesThatNeverSeeRdf() {
    return WITHOUT_RDF.stream()
        .map(
            p ->
                dynamicTest(
                    p,
                    () ->
                        noClasses()
                            .that()
                            .resideInAPackage(ROOT + p)
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage("org.apache.jena..")
                            .check(CLASSES)));
  }
}
