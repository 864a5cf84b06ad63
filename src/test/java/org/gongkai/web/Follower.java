package org.gongkai.web;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;

/**
 * A mirror that knows nothing of the server but the address of its event stream: what LDES, TREE,
 * DCAT and schema.org say is all it goes by. It remembers only the time of the last change it has
 * seen, and immutable pages.
 */
public final class Follower {
  private static final String LDES = "https://w3id.org/ldes#";
  private static final String TREE = "https://w3id.org/tree#";
  private static final String SHA256 = "http://schema.org/sha256";
  private static final Node DELETE = uri("https://www.w3.org/ns/activitystreams#Delete");

  private final HttpClient http = HttpClient.newHttpClient();
  private final String address;
  private final Map<String, Graph> immutable = new HashMap<>();
  private final Map<String, Set<Triple>> things = new TreeMap<>();
  private Instant seen = Instant.EPOCH;
  private int requests;

  public Follower(String address) {
    this.address = address;
  }

  private record Member(Instant created, String thing, boolean gone, String from, String sha256) {}

  /** All that the things it has seen state, each by its own address. */
  public Map<String, Set<Triple>> things() {
    return things;
  }

  public Set<Triple> graph() {
    Set<Triple> all = new HashSet<>();
    things.values().forEach(all::addAll);
    return all;
  }

  /** Requests since the last call. */
  public int requests() {
    int made = requests;
    requests = 0;
    return made;
  }

  /** Follows until nothing was left behind; a page or a thing may change while it does. */
  public void follow() {
    for (int round = 0; round < 5; round++) {
      if (step()) {
        return;
      }
    }
    throw new IllegalStateException("The stream changes faster than it can be followed");
  }

  private boolean step() {
    Graph root = page(address).orElseThrow();
    Map<String, Member> latest = new HashMap<>();
    Instant last = seen;
    for (String node : nodes(root)) {
      Optional<Graph> page = page(node);
      if (page.isEmpty()) {
        return false; // folded since the root was read
      }
      for (Member member : members(page.get())) {
        if (member.created().isAfter(seen)) {
          latest.merge(member.thing(), member, Follower::later);
          last = member.created().isAfter(last) ? member.created() : last;
        }
      }
    }
    boolean all = true;
    for (Member member : latest.values()) {
      all &= apply(member);
    }
    seen = all ? last : seen;
    return all;
  }

  private static Member later(Member a, Member b) {
    return a.created().isAfter(b.created()) ? a : b;
  }

  private boolean apply(Member member) {
    if (member.gone()) {
      things.remove(member.thing());
      return true;
    }
    HttpResponse<byte[]> response = get(member.from(), "application/n-triples");
    if (response.statusCode() != 200
        || !DigestUtils.sha256Hex(response.body()).equals(member.sha256())) {
      return false; // changed again since the page was read
    }
    Set<Triple> triples = new HashSet<>();
    parsed(response).stream().forEach(triples::add);
    things.put(member.thing(), triples);
    return true;
  }

  /** Pages that may hold what was not seen yet, in the order of their times. */
  private List<String> nodes(Graph root) {
    Map<String, Instant> from = new HashMap<>();
    Map<String, Instant> until = new HashMap<>();
    for (Triple each : root.find(Node.ANY, uri(TREE + "relation"), Node.ANY).toList()) {
      Node relation = each.getObject();
      if (!one(root, relation, TREE + "path").equals(DCTerms.created.asNode())) {
        throw new IllegalStateException("A relation over another path");
      }
      Node type = one(root, relation, RDF.type.getURI());
      boolean lower = type.equals(uri(TREE + "GreaterThanOrEqualToRelation"));
      if (!lower && !type.equals(uri(TREE + "LessThanRelation"))) {
        throw new IllegalStateException("Another relation: " + type);
      }
      (lower ? from : until)
          .put(one(root, relation, TREE + "node").getURI(), time(root, relation, TREE + "value"));
    }
    List<String> nodes = new ArrayList<>(from.keySet());
    nodes.removeIf(n -> !until.getOrDefault(n, Instant.MAX).isAfter(seen));
    nodes.sort(Comparator.comparing(from::get));
    return nodes;
  }

  private static List<Member> members(Graph page) {
    List<Member> members = new ArrayList<>();
    for (Triple each : page.find(Node.ANY, uri(TREE + "member"), Node.ANY).toList()) {
      Node member = each.getObject();
      boolean gone = one(page, member, RDF.type.getURI()).equals(DELETE);
      String download = "http://www.w3.org/ns/dcat#downloadURL";
      members.add(
          new Member(
              time(page, member, DCTerms.created.getURI()),
              one(page, member, DCTerms.isVersionOf.getURI()).getURI(),
              gone,
              gone ? "" : one(page, member, download).getURI(),
              gone ? "" : one(page, member, SHA256).getLiteralLexicalForm()));
    }
    return members;
  }

  /** Empty if it is gone; an immutable page is asked for once. */
  private Optional<Graph> page(String page) {
    if (immutable.containsKey(page)) {
      return Optional.of(immutable.get(page));
    }
    HttpResponse<byte[]> response = get(page, "text/turtle");
    if (response.statusCode() == 410) {
      return Optional.empty();
    }
    if (response.statusCode() != 200) {
      throw new IllegalStateException(response.statusCode() + " " + page);
    }
    Graph graph = parsed(response);
    boolean said = graph.contains(uri(page), uri(LDES + "immutable"), Node.ANY);
    boolean cached = Client.header(response, "Cache-Control").contains("immutable");
    if (said != cached) {
      throw new IllegalStateException("Header and page differ on whether it may change: " + page);
    }
    if (said) {
      immutable.put(page, graph);
    }
    return Optional.of(graph);
  }

  private HttpResponse<byte[]> get(String iri, String accept) {
    requests++;
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(URI.create(iri).toASCIIString()))
            .header("Accept", accept)
            .build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Graph parsed(HttpResponse<byte[]> response) {
    Graph graph = GraphFactory.createDefaultGraph();
    boolean lines = Client.type(response).equals("application/n-triples");
    RDFParser.create()
        .source(new StringReader(new String(response.body(), StandardCharsets.UTF_8)))
        .lang(lines ? Lang.NTRIPLES : Lang.TURTLE)
        .base(response.uri().toString())
        .parse(graph);
    return graph;
  }

  private static Instant time(Graph graph, Node subject, String property) {
    return Instant.parse(one(graph, subject, property).getLiteralLexicalForm());
  }

  private static Node one(Graph graph, Node subject, String property) {
    List<Triple> found = graph.find(subject, uri(property), Node.ANY).toList();
    if (found.size() != 1) {
      throw new IllegalStateException(found.size() + " of " + property + " on " + subject);
    }
    return found.get(0).getObject();
  }

  private static Node uri(String iri) {
    return NodeFactory.createURI(iri);
  }
}
