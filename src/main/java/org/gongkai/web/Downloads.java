package org.gongkai.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.gongkai.release.Catalogue;
import org.gongkai.release.Download;
import org.gongkai.release.ReleaseFolder;
import org.gongkai.release.VoidCounts;
import org.gongkai.release.VoidDescription;

/**
 * The files that can be had beside what is served, and what is said of both. Nothing is written to
 * a store while it is served, so what was counted once holds.
 */
final class Downloads {

  private static final String OLDER_ZH = "下载文件取自数据库较早的状态：此后数据有变动。";
  private static final String OLDER_EN =
      "The files were made of an older state of the store: data have changed since.";
  private static final Set<Node> RELEASED =
      Set.of(
          DCAT.distribution.asNode(),
          DCTerms.issued.asNode(),
          DCTerms.modified.asNode(),
          NodeFactory.createURI(DCAT.NS + "version"));

  private final ServedData data;
  private Optional<Graph> description = Optional.empty();

  Downloads(ServedData data) {
    this.data = data;
  }

  Optional<ReleaseFolder> folder() {
    return data.downloads();
  }

  /**
   * A file as pages list it.
   *
   * @param size in decimal units
   */
  record Line(Download file, String size) {}

  List<Line> lines() {
    return folder().map(ReleaseFolder::downloads).orElse(List.of()).stream()
        .map(file -> new Line(file, size(file.bytes())))
        .toList();
  }

  private static String size(long bytes) {
    return bytes < 1000
        ? bytes + " B"
        : bytes < 1_000_000 ? "%.1f kB".formatted(bytes / 1e3) : "%.1f MB".formatted(bytes / 1e6);
  }

  /** Whether there are files, but of another state than what is served. */
  boolean isOlder() {
    return folder().isPresent()
        && !Txn.calculateRead(data.dataset(), () -> data.changes().map(log -> log.state()))
            .equals(folder().map(ReleaseFolder::version));
  }

  /** The data sets that are served, with the files they can be had as. */
  Graph catalogue() {
    Graph all =
        Txn.calculateRead(
            data.dataset(), () -> Catalogue.of(data.dataset().getDefaultGraph(), data.base()));
    Node whole = NodeFactory.createURI(data.base() + "id/dataset");
    folder()
        .ifPresent(
            release ->
                release.catalogue().stream().filter(t -> isOfRelease(t, whole)).forEach(all::add));
    if (isOlder()) {
      all.add(whole, RDFS.comment.asNode(), NodeFactory.createLiteralLang(OLDER_ZH, "zh"));
      all.add(whole, RDFS.comment.asNode(), NodeFactory.createLiteralLang(OLDER_EN, "en"));
    }
    return all;
  }

  private boolean isOfRelease(Triple triple, Node whole) {
    String subject = triple.getSubject().getURI();
    return subject.startsWith(data.base() + "download/")
        || subject.startsWith(data.base() + Catalogue.ADDRESS + "#")
        || triple.getSubject().equals(whole) && RELEASED.contains(triple.getPredicate())
        || triple.predicateMatches(DCAT.dataset.asNode());
  }

  /** The graph in VoID; a release of this state has counted it, else it is counted once. */
  synchronized Graph description() {
    if (description.isEmpty()) {
      description =
          Optional.of(
              folder()
                  .filter(f -> !isOlder())
                  .map(ReleaseFolder::description)
                  .orElseGet(this::counted));
    }
    return description.get();
  }

  private Graph counted() {
    return Txn.calculateRead(
        data.dataset(),
        () -> {
          Graph graph = data.dataset().getDefaultGraph();
          return VoidDescription.of(graph, data.base(), VoidCounts.of(graph));
        });
  }

  /** What VoID counts of the data set as a whole. */
  Graph counts() {
    Node whole = NodeFactory.createURI(data.base() + "id/dataset");
    Graph counts = org.apache.jena.sparql.graph.GraphFactory.createDefaultGraph();
    String part = data.base() + VoidDescription.ADDRESS + "#";
    description().stream()
        .filter(t -> t.getSubject().equals(whole) || t.getSubject().getURI().startsWith(part))
        .forEach(counts::add);
    return counts;
  }
}
