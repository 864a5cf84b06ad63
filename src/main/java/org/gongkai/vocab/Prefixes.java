package org.gongkai.vocab;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** The prefixes of everything that is published, in the order in which files print them. */
public final class Prefixes {
  /** Prefix to namespace, sorted by prefix. */
  public static final Map<String, String> MAP =
      Collections.unmodifiableMap(
          new TreeMap<>(
              Map.ofEntries(
                  Map.entry("dcat", "http://www.w3.org/ns/dcat#"),
                  Map.entry("dct", "http://purl.org/dc/terms/"),
                  Map.entry("eli", "http://data.europa.eu/eli/ontology#"),
                  Map.entry("gk", "https://w3id.org/gongkai/def/"),
                  Map.entry("org", "http://www.w3.org/ns/org#"),
                  Map.entry("owl", "http://www.w3.org/2002/07/owl#"),
                  Map.entry("prov", "http://www.w3.org/ns/prov#"),
                  Map.entry("qb", "http://purl.org/linked-data/cube#"),
                  Map.entry("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
                  Map.entry("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
                  Map.entry("sdmx-attribute", "http://purl.org/linked-data/sdmx/2009/attribute#"),
                  Map.entry("sdmx-dimension", "http://purl.org/linked-data/sdmx/2009/dimension#"),
                  Map.entry("skos", "http://www.w3.org/2004/02/skos/core#"),
                  Map.entry("time", "http://www.w3.org/2006/time#"),
                  Map.entry("void", "http://rdfs.org/ns/void#"),
                  Map.entry("wgs", "http://www.w3.org/2003/01/geo/wgs84_pos#"),
                  Map.entry("xkos", "http://rdf-vocabulary.ddialliance.org/xkos#"),
                  Map.entry("xsd", "http://www.w3.org/2001/XMLSchema#"))));

  private Prefixes() {}
}
