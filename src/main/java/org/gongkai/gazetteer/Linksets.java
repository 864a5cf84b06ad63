package org.gongkai.gazetteer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Set;

/** Counts the links of a register document to other registers, a linkset each. */
enum Linksets {
  WIKIDATA_SAME("id/linkset/wikidata-same", "sameAs", "http://www.wikidata.org/entity/"),
  WIKIDATA_CLOSE("id/linkset/wikidata-close", "closeMatch", "http://www.wikidata.org/entity/"),
  GEONAMES_CLOSE("id/linkset/geonames-close", "closeMatch", "https://sws.geonames.org/");

  private final String address;
  private final String member;
  private final String space;

  /**
   * @param member of a jurisdiction in the document
   * @param space with which addresses of the other register begin
   */
  Linksets(String address, String member, String space) {
    this.address = address;
    this.member = member;
    this.space = space;
  }

  /** A document with the counts of all linksets, for {@code mappings/registers.rml.ttl}. */
  static ObjectNode document(ObjectNode register) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    for (Linksets linkset : values()) {
      linkset.count(register, document.withArray("linksets").addObject());
    }
    return document;
  }

  private void count(ObjectNode register, ObjectNode into) {
    int links = 0;
    Set<String> subjects = new HashSet<>();
    Set<String> objects = new HashSet<>();
    for (JsonNode jurisdiction : register.path("jurisdictions")) {
      for (JsonNode other : jurisdiction.path(member)) {
        if (other.asText().startsWith(space)) {
          links++;
          subjects.add(jurisdiction.path("address").asText());
          objects.add(other.asText());
        }
      }
    }
    into.put("address", address).put("links", links);
    into.put("subjects", subjects.size()).put("objects", objects.size());
  }
}
