package org.gongkai.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;

/** A release that was written, to be served: its files are as they were when it was opened. */
public final class ReleaseFolder {
  /** The file of checksums, as {@code sha256sum -c} reads it. */
  public static final String SUMS = "SHA256SUMS";

  static final String CATALOGUE = "catalogue.ttl";
  static final String VOID = "void.ttl";

  private final Path folder;
  private final Graph catalogue;
  private final Graph description;
  private final Map<String, Download> downloads;

  private ReleaseFolder(Path folder, String base) throws IOException {
    this.folder = folder;
    this.catalogue = RDFDataMgr.loadGraph(folder.resolve(CATALOGUE).toUri().toString());
    this.description = RDFDataMgr.loadGraph(folder.resolve(VOID).toUri().toString());
    this.downloads = new TreeMap<>();
    for (String line : Files.readAllLines(folder.resolve(SUMS))) {
      String name = line.substring(66);
      Node file = NodeFactory.createURI(base + "download/" + name);
      long bytes = Files.size(folder.resolve(name));
      downloads.put(
          name,
          new Download(name, bytes, line.substring(0, 64), title(file, "zh"), title(file, "en")));
    }
  }

  /** Opens a folder; empty if there is no release in it. */
  public static Optional<ReleaseFolder> open(Path folder, String base) throws IOException {
    return Files.exists(folder.resolve(SUMS))
        ? Optional.of(new ReleaseFolder(folder, base))
        : Optional.empty();
  }

  private String title(Node file, String language) {
    return catalogue.stream(file, DCTerms.title.asNode(), Node.ANY)
        .map(t -> t.getObject())
        .filter(n -> n.getLiteralLanguage().equals(language))
        .map(Node::getLiteralLexicalForm)
        .findFirst()
        .orElse("");
  }

  /** Of which state of a store it was made. */
  public String version() {
    return catalogue.stream(Node.ANY, NodeFactory.createURI(DCAT.NS + "version"), Node.ANY)
        .map(t -> t.getObject().getLiteralLexicalForm())
        .findFirst()
        .orElse("");
  }

  /** What it says of itself in DCAT; not to be changed. */
  public Graph catalogue() {
    return catalogue;
  }

  /** What it says of the graph in VoID; not to be changed. */
  public Graph description() {
    return description;
  }

  /** Its files, by name. */
  public List<Download> downloads() {
    return List.copyOf(downloads.values());
  }

  /** A file of that very name. */
  public Optional<Download> download(String name) {
    return Optional.ofNullable(downloads.get(name));
  }

  /** The checksums, a line a file. */
  public String sums() {
    return downloads.values().stream()
        .map(d -> d.sha256() + "  " + d.name() + "\n")
        .collect(Collectors.joining());
  }

  /** Where a file lies. */
  public Path path(Download download) {
    return folder.resolve(download.name());
  }
}
