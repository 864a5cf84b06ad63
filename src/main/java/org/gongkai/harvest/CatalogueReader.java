package org.gongkai.harvest;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.gongkai.rml.ExactJson;

/** Tells by its bytes what a catalogue is, and reads its data sets. */
final class CatalogueReader {
  private static final Pattern PAGE =
      Pattern.compile("(?is)<(!doctype\\s+html|html|head|body)\\b.*");
  private static final Pattern XML = Pattern.compile("(?s)<(\\?xml|!--|!DOCTYPE|[A-Za-z]+:RDF).*");

  /** Turtle too may begin with a bracket, and a property behind it. */
  private static final Pattern JSON = Pattern.compile("(?s)\\{.*|\\[\\s*([]\\[{\"0-9-].*)?");

  private static final int HEAD = 512;

  private CatalogueReader() {}

  /**
   * @param place what messages call it
   * @param base for relative addresses in it
   */
  static List<Offer> read(byte[] bytes, String place, String base) {
    String head = head(bytes);
    if (head.isEmpty()) {
      throw new BadCatalogueException(place + " is empty");
    }
    if (PAGE.matcher(head).matches()) {
      throw new BadCatalogueException(
          place + " is a page for people: give the address of the catalogue's data");
    }
    if (JSON.matcher(head).matches()) {
      JsonNode json = json(bytes, place);
      return Ckan.isAnswer(json) ? Ckan.offers(json) : linked(json, bytes, place, base);
    }
    Lang lang = XML.matcher(head).matches() ? Lang.RDFXML : Lang.TURTLE;
    return new Dcat(graph(bytes, lang, place, base)).offers();
  }

  private static String head(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.UTF_8);
    return head.startsWith("\ufeff") ? head.substring(1).strip() : head.strip();
  }

  static JsonNode json(byte[] bytes, String place) {
    try {
      return ExactJson.parse(bytes);
    } catch (IOException e) {
      throw new BadCatalogueException(place + " cannot be read: " + ExactJson.fault(e));
    }
  }

  private static List<Offer> linked(JsonNode json, byte[] bytes, String place, String base) {
    if (json.has("success") && !json.path("success").asBoolean()) {
      String found = json.path("error").path("message").asText("no reason given");
      throw new BadCatalogueException(place + " is an error of the server: " + found);
    }
    // What a context elsewhere says would be had past the fetcher's rules.
    if (namesContextElsewhere(json)) {
      throw new BadCatalogueException(
          place + " has its JSON-LD context elsewhere, which is not loaded: give it as Turtle");
    }
    return new Dcat(graph(bytes, Lang.JSONLD, place, base)).offers();
  }

  private static boolean namesContextElsewhere(JsonNode node) {
    for (JsonNode context : node.findValues("@context")) {
      boolean elsewhere =
          context.isTextual()
              || context.isArray() && anyText(context)
              || !context.findValues("@import").isEmpty();
      if (elsewhere) {
        return true;
      }
    }
    return !node.findValues("@import").isEmpty() || scopedElsewhere(node);
  }

  /** findValues does not look inside what it has found. */
  private static boolean scopedElsewhere(JsonNode node) {
    for (JsonNode context : node.findValues("@context")) {
      for (JsonNode inner : context) {
        if (namesContextElsewhere(inner)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean anyText(JsonNode array) {
    for (JsonNode element : array) {
      if (element.isTextual()) {
        return true;
      }
    }
    return false;
  }

  /** Named graphs and all. */
  private static Graph graph(byte[] bytes, Lang lang, String place, String base) {
    Graph graph = GraphFactory.createDefaultGraph();
    try {
      RDFParser.source(new ByteArrayInputStream(bytes))
          .lang(lang)
          .base(base)
          .errorHandler(ErrorHandlerFactory.errorHandlerNoLogging)
          .parse(
              new StreamRDFBase() {
                @Override
                public void triple(Triple triple) {
                  graph.add(triple);
                }

                @Override
                public void quad(Quad quad) {
                  graph.add(quad.asTriple());
                }
              });
      return graph;
    } catch (RiotException e) {
      throw new BadCatalogueException(
          place + " cannot be read as " + lang.getName() + ": " + e.getMessage());
    } catch (StackOverflowError e) {
      throw new BadCatalogueException(place + " is nested too deeply");
    }
  }
}
