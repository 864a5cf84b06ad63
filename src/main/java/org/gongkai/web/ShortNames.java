package org.gongkai.web;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.shared.impl.PrefixMappingImpl;

/** The prefixes that data and pages use, the same everywhere. */
final class ShortNames {

  private static final Map<String, String> PREFIXES = prefixes();

  private ShortNames() {}

  static PrefixMapping mapping() {
    return new PrefixMappingImpl().setNsPrefixes(PREFIXES);
  }

  /** Prefixed name, or the address without the base of the data. */
  static String of(String iri, String base) {
    if (iri.startsWith(base)) {
      return iri.substring(base.length());
    }
    for (Map.Entry<String, String> entry : PREFIXES.entrySet()) {
      if (iri.startsWith(entry.getValue())) {
        return entry.getKey() + ":" + iri.substring(entry.getValue().length());
      }
    }
    return iri;
  }

  private static Map<String, String> prefixes() {
    Map<String, String> map = new LinkedHashMap<>();
    map.put("gk", Addresses.DEFINITIONS);
    map.put("qb", "http://purl.org/linked-data/cube#");
    map.put("sdmx-dimension", "http://purl.org/linked-data/sdmx/2009/dimension#");
    map.put("sdmx-attribute", "http://purl.org/linked-data/sdmx/2009/attribute#");
    map.put("org", "http://www.w3.org/ns/org#");
    map.put("skos", "http://www.w3.org/2004/02/skos/core#");
    map.put("dct", "http://purl.org/dc/terms/");
    map.put("prov", "http://www.w3.org/ns/prov#");
    map.put("dcat", "http://www.w3.org/ns/dcat#");
    map.put("void", "http://rdfs.org/ns/void#");
    map.put("time", "http://www.w3.org/2006/time#");
    map.put("xkos", "http://rdf-vocabulary.ddialliance.org/xkos#");
    map.put("eli", "http://data.europa.eu/eli/ontology#");
    map.put("wgs", "http://www.w3.org/2003/01/geo/wgs84_pos#");
    map.put("wd", "http://www.wikidata.org/entity/");
    map.put("hydra", "http://www.w3.org/ns/hydra/core#");
    map.put("ldes", "https://w3id.org/ldes#");
    map.put("tree", "https://w3id.org/tree#");
    map.put("as", "https://www.w3.org/ns/activitystreams#");
    map.put("schema", "http://schema.org/");
    map.put("foaf", "http://xmlns.com/foaf/0.1/");
    map.put("owl", "http://www.w3.org/2002/07/owl#");
    map.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
    map.put("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
    map.put("xsd", "http://www.w3.org/2001/XMLSchema#");
    return Collections.unmodifiableMap(map);
  }
}
