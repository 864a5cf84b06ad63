package org.gongkai.web;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;

/** A form in which something can be had. Text is always UTF-8 and says so where the type allows. */
enum MediaKind {
  HTML("text/html", "html", true),
  TURTLE("text/turtle", "ttl", true),
  JSON_LD("application/ld+json", "jsonld", false),
  N_TRIPLES("application/n-triples", "nt", false),
  RDF_XML("application/rdf+xml", "rdf", false),
  TRIG("application/trig", "trig", false),
  N_QUADS("application/n-quads", "nq", false),
  ATOM("application/atom+xml", "atom", true),
  CSV("text/csv", "csv", true),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx", false),
  CSVW("application/csvm+json", "csv-metadata.json", false),
  XML("application/xml", "xml", false),
  JSON("application/json", "json", false),
  SPARQL("application/sparql-query", "rq", false),
  TEXT("text/plain", "txt", true);

  private final String type;
  private final String suffix;
  private final boolean charset;

  MediaKind(String type, String suffix, boolean charset) {
    this.type = type;
    this.suffix = suffix;
    this.charset = charset;
  }

  /** Without parameters, as in an Accept header. */
  String type() {
    return type;
  }

  /** What stands after the dot of an address that asks for this form. */
  String suffix() {
    return suffix;
  }

  String contentType() {
    return charset ? type + "; charset=utf-8" : type;
  }

  static Optional<MediaKind> ofSuffix(String suffix) {
    return Arrays.stream(values()).filter(kind -> kind.suffix.equals(suffix)).findFirst();
  }

  /** The form that the end of a name asks for; empty if it is none of the offers. */
  static Optional<MediaKind> endOf(String name, Collection<MediaKind> offers) {
    return offers.stream().filter(kind -> name.endsWith("." + kind.suffix)).findFirst();
  }

  /** A name that ends in this form, without that end. */
  String bare(String name) {
    return name.substring(0, name.length() - suffix.length() - 1);
  }
}
