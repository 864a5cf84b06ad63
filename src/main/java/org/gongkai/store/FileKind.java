package org.gongkai.store;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** A folder of files named by the SHA-256 of their bytes, and the property that points into it. */
enum FileKind {
  SOURCE("sources", "", "source"),
  TEXT("texts", ".txt", "text"),
  PARSED("reports", ".json", "parsed"),
  REGISTER("registers", ".nt", "register"),
  ASSESSMENT("assessments", ".json", "assessed"),
  VERDICTS("verdicts", ".json", "judged");

  private final String folder;
  private final String suffix;
  private final Node pointer;

  FileKind(String folder, String suffix, String term) {
    this.folder = folder;
    this.suffix = suffix;
    this.pointer = NodeFactory.createURI("https://w3id.org/gongkai/def/" + term);
  }

  String folder() {
    return folder;
  }

  String fileName(String sha256) {
    return sha256 + suffix;
  }

  /** The hash in a file name; the whole name where it has another ending. */
  String sha256(String fileName) {
    return fileName.endsWith(suffix)
        ? fileName.substring(0, fileName.length() - suffix.length())
        : fileName;
  }

  Node pointer() {
    return pointer;
  }
}
