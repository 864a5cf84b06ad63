package org.gongkai.dataset;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sys.JenaSystem;
import org.gongkai.check.MappingChecker;
import org.gongkai.gazetteer.Gazetteer;
import org.gongkai.report.Problem.Code;
import org.gongkai.rml.MappingDocument;
import org.gongkai.rml.RmlException;
import org.gongkai.rml.RmlMapping;

/** Reads folders of data from elsewhere: description, mapping, records. */
public final class Datasets {
  static {
    JenaSystem.init();
  }

  /** What the name of a folder may be: it becomes part of every address of the data set. */
  public static final String NAME = "[\\p{L}\\p{N}][\\p{L}\\p{N}_-]{0,63}";

  /** The cubes of reports have addresses of the same form. */
  public static final Set<String> RESERVED =
      Set.of("proactive", "amounts", "requests", "cases", "statistics");

  private static final String MAPPING = ".rml.ttl";
  private static final long TURTLE_BYTES = 1 << 20;

  private final Gazetteer gazetteer;
  private final String base;
  private final PlaceFinder places;
  private final MappingChecker mappings = new MappingChecker();
  private final MappingChecker descriptions = MappingChecker.ofDescriptions();

  /**
   * @param base what all addresses of the data begin with, ending in a slash
   */
  public Datasets(Gazetteer gazetteer, String base) {
    this.gazetteer = gazetteer;
    this.base = base;
    this.places = new PlaceFinder(gazetteer);
  }

  /** Where a data set stands, by the name of its folder; relative to the base. */
  public static String address(Path folder) {
    String name = folder.toAbsolutePath().normalize().getFileName().toString();
    return "id/dataset/" + Normalizer.normalize(name, Normalizer.Form.NFC);
  }

  /**
   * Reads one folder; nothing of it is taken if anything is wrong.
   *
   * @throws IOException if the disk fails; what is wrong with the files is in the result
   */
  public DatasetResult read(Path folder) throws IOException {
    String address = address(folder);
    Problems problems = new Problems(folder.toString());
    String name = address.substring("id/dataset/".length());
    if (!name.matches(NAME)) {
      String found = name + " is no name: letters, digits, - and _, 64 at most";
      problems.add(Code.DATASET_FILE, folder.toString(), found);
    }
    if (RESERVED.contains(name)) {
      String found = name + " is the name of a cube of reports";
      problems.add(Code.DATASET_FILE, folder.toString(), found);
    }
    Scope scope = new Scope(gazetteer, base, address);
    Optional<Description> description = description(folder, address, scope, problems);
    Optional<RmlMapping> mapping = mapping(folder, problems);
    if (description.isEmpty() || mapping.isEmpty() || !problems.isEmpty()) {
      return new DatasetResult(folder, address, Optional.empty(), problems.list());
    }
    Mapper mapper = new Mapper(folder, description.get(), places, scope, problems);
    return new DatasetResult(folder, address, mapper.map(mapping.get()), problems.list());
  }

  private Optional<Description> description(
      Path folder, String address, Scope scope, Problems problems) throws IOException {
    Path file = folder.resolve(DatasetFolders.DESCRIPTION);
    if (!Files.isRegularFile(file)) {
      problems.add(Code.DATASET_FILE, folder.toString(), "no " + DatasetFolders.DESCRIPTION);
      return Optional.empty();
    }
    Optional<RmlMapping> read = read(List.of(file), Code.DATASET_DESCRIPTION, problems);
    Node own = NodeFactory.createURI(base + address);
    Optional<Description> description = read.map(r -> new Description(r, own));
    if (description.filter(d -> !d.isThere()).isPresent()) {
      String found = "it does not say that <" + address + "> is a dcat:Dataset";
      problems.add(Code.DATASET_DESCRIPTION, file.toString(), found);
      return Optional.empty();
    }
    description.ifPresent(
        d -> {
          problems.addAll(Code.DATASET_DESCRIPTION, d.missing(descriptions));
          problems.addAll(Code.DATASET_SCOPE, d.outOf(scope));
        });
    return description;
  }

  private Optional<RmlMapping> mapping(Path folder, Problems problems) throws IOException {
    List<Path> files;
    try (Stream<Path> inside = Files.list(folder)) {
      files = inside.filter(f -> f.toString().endsWith(MAPPING)).sorted().toList();
    }
    if (files.isEmpty()) {
      problems.add(Code.DATASET_FILE, folder.toString(), noMapping(folder));
      return Optional.empty();
    }
    Optional<RmlMapping> mapping = read(files, Code.DATASET_MAPPING, problems);
    mapping.ifPresent(m -> problems.addAll(Code.DATASET_MAPPING, mappings.check(m)));
    return mapping;
  }

  private static String noMapping(Path folder) throws IOException {
    try (Stream<Path> inside = Files.list(folder)) {
      return inside
          .map(f -> f.getFileName().toString())
          .filter(f -> f.endsWith(MAPPING + ".draft"))
          .sorted()
          .findFirst()
          .map(f -> "no mapping: complete " + f + " and take .draft off its name")
          .orElse("no mapping: no file ends in " + MAPPING);
    }
  }

  private Optional<RmlMapping> read(List<Path> files, Code code, Problems problems)
      throws IOException {
    try {
      List<MappingDocument> documents = new ArrayList<>();
      for (Path file : files) {
        if (Files.size(file) > TURTLE_BYTES) {
          problems.add(code, file.toString(), "more than " + TURTLE_BYTES + " bytes");
          return Optional.empty();
        }
        documents.add(new MappingDocument(file.toString(), Files.readString(file)));
      }
      return Optional.of(RmlMapping.read(documents, base));
    } catch (RmlException e) {
      problems.addAll(code, e.problems());
    } catch (StackOverflowError e) {
      problems.add(code, files.get(0).getParent().toString(), "a Turtle file is nested too deeply");
    } catch (CharacterCodingException e) {
      problems.add(code, files.get(0).getParent().toString(), "a Turtle file is not UTF-8");
    }
    return Optional.empty();
  }
}
