package org.gongkai.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

/** What is counted of links; that the counts are those of the graph is held where one is built. */
final class LinksetsTest {
  @Test
  void linksAreCountedByPropertyAndRegister() throws Exception {
    String register =
        """
        {"jurisdictions":[
          {"address":"id/jurisdiction/1","sameAs":["http://www.wikidata.org/entity/Q1"],
           "closeMatch":["https://sws.geonames.org/1/"]},
          {"address":"id/jurisdiction/2","closeMatch":["http://www.wikidata.org/entity/Q1"]},
          {"address":"id/jurisdiction/3","closeMatch":["http://www.wikidata.org/entity/Q1"]},
          {"address":"id/jurisdiction/4"}]}
        """;
    JsonNode found =
        Linksets.document(
            (com.fasterxml.jackson.databind.node.ObjectNode) new ObjectMapper().readTree(register));
    assertThat(found.toString())
        .isEqualTo(
            "{\"linksets\":["
                + "{\"address\":\"id/linkset/wikidata-same\",\"links\":1,\"subjects\":1,\"objects\":1},"
                + "{\"address\":\"id/linkset/wikidata-close\",\"links\":2,\"subjects\":2,\"objects\":1},"
                + "{\"address\":\"id/linkset/geonames-close\",\"links\":1,\"subjects\":1,\"objects\":1}]}");
  }
}
