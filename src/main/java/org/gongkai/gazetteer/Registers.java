package org.gongkai.gazetteer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The registers as JSON for {@code mappings/registers.rml.ttl}: divisions, zones, their
 * governments, and years. Addresses of the data are relative to its base; whole addresses are those
 * of other registers.
 */
public final class Registers {
  /** The Regulation came into force in 2008; the last year leaves room for reports to come. */
  static final int FIRST_YEAR = 2008;

  static final int LAST_YEAR = 2035;

  private static final int CHUNK = 500;
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Gazetteer gazetteer;

  public Registers(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** Whether the register of years has it. */
  public static boolean hasYear(int year) {
    return FIRST_YEAR <= year && year <= LAST_YEAR;
  }

  /**
   * Documents of at most 500 territories each, made one by one as the stream is read; the last two
   * have the years, and how many links there are to other registers.
   */
  public Stream<ObjectNode> documents() {
    List<Territory> all = List.copyOf(gazetteer.territories());
    int chunks = (all.size() + CHUNK - 1) / CHUNK;
    Stream<ObjectNode> territories =
        IntStream.range(0, chunks)
            .mapToObj(i -> all.subList(i * CHUNK, Math.min(all.size(), (i + 1) * CHUNK)))
            .map(this::document);
    return Stream.concat(territories, Stream.of(years(), Linksets.document(document(all))));
  }

  /** One document with these territories and their governments. */
  ObjectNode document(List<Territory> territories) {
    ObjectNode document = NODES.objectNode();
    ArrayNode jurisdictions = document.putArray("jurisdictions");
    ArrayNode zones = document.putArray("zones");
    ArrayNode governments = document.putArray("governments");
    for (Territory territory : territories) {
      if (territory instanceof Division division) {
        jurisdictions.add(jurisdiction(division));
      } else {
        zones.add(zone(territory));
      }
      if (territory.government().isPresent()) {
        governments.add(government(new Body(territory, "")));
      }
    }
    return document;
  }

  /**
   * A document with one body that no register lists: a department, a vertically managed organ, or
   * the government of a township, with the township. They stand in the graph only while a report is
   * their own.
   */
  public ObjectNode department(Body body) {
    ObjectNode document = NODES.objectNode();
    if (body.territory() instanceof Township township) {
      document.putArray("jurisdictions").add(jurisdiction(township));
      if (body.isGovernment()) {
        document.putArray("governments").add(government(body));
      }
    } else if (body.isGovernment()) {
      throw new IllegalArgumentException(body.key() + " stands in the register already");
    }
    if (!body.isGovernment()) {
      ObjectNode organ =
          document.putArray(body.isVertical() ? "verticals" : "departments").addObject();
      organ.put("address", body.address()).put("nameZh", body.name());
      organ.put("spatial", body.territory().address());
      if (!body.isVertical()) {
        organ.put("unitOf", new Body(body.territory(), "").address());
      }
    }
    return document;
  }

  private ObjectNode jurisdiction(Township township) {
    ObjectNode node = territory(township);
    node.put("code", township.code());
    addresses(node.putArray("isPartOf"), gazetteer.countyOf(township).stream().toList());
    return node;
  }

  private ObjectNode jurisdiction(Division division) {
    ObjectNode node = territory(division);
    node.put("code", division.code());
    addresses(node.putArray("isPartOf"), gazetteer.parents(division));
    boolean current = division.validity().until().isEmpty();
    Optional<String> item =
        division.details().wikidata().map(id -> "http://www.wikidata.org/entity/" + id);
    // An ended record is not the same thing as the item, which is about the place as it is now.
    ArrayNode closeMatch = node.putArray("closeMatch");
    item.ifPresent(iri -> (current ? node.putArray("sameAs") : closeMatch).add(iri));
    division
        .details()
        .geonames()
        .ifPresent(id -> closeMatch.add("https://sws.geonames.org/" + id + "/"));
    division
        .details()
        .position()
        .ifPresent(place -> node.put("lat", place.latitude()).put("long", place.longitude()));
    addresses(node.putArray("replacedBy"), gazetteer.successors(division));
    return node;
  }

  private ObjectNode zone(Territory zone) {
    ObjectNode node = territory(zone);
    addresses(node.putArray("covers"), gazetteer.parents(zone));
    return node;
  }

  private static ObjectNode territory(Territory territory) {
    ObjectNode node = NODES.objectNode();
    node.put("address", territory.address()).put("nameZh", territory.name());
    territory.english().ifPresent(name -> node.put("nameEn", name));
    node.put("level", territory.level().notation());
    year(node, "validFrom", territory.validity().from());
    year(node, "validUntil", territory.validity().until());
    return node;
  }

  private ObjectNode government(Body body) {
    ObjectNode node = NODES.objectNode();
    node.put("address", body.address()).put("nameZh", body.name());
    body.englishName().ifPresent(name -> node.put("nameEn", name));
    node.put("spatial", body.territory().address());
    ArrayNode above = node.putArray("subOrganizationOf");
    if (!(body.territory() instanceof Zone)) {
      above(body.territory()).stream()
          .filter(parent -> parent.government().isPresent())
          .forEach(parent -> above.add(new Body(parent, "").address()));
    }
    return node;
  }

  private List<Division> above(Territory territory) {
    return territory instanceof Township township
        ? gazetteer.countyOf(township).stream().toList()
        : gazetteer.parents(territory);
  }

  ObjectNode years() {
    ObjectNode document = NODES.objectNode();
    ArrayNode years = document.putArray("years");
    for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
      years
          .addObject()
          .put("address", "id/year/" + year)
          .put("value", String.valueOf(year))
          .put("nameZh", year + "年")
          .put("sameAs", "http://reference.data.gov.uk/id/gregorian-year/" + year);
    }
    return document;
  }

  private static void addresses(ArrayNode array, List<? extends Territory> territories) {
    territories.forEach(territory -> array.add(territory.address()));
  }

  private static void year(ObjectNode node, String name, OptionalInt year) {
    year.ifPresent(value -> node.put(name, String.valueOf(value)));
  }
}
