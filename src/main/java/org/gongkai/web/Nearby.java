package org.gongkai.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.gongkai.vocab.Gk;

/**
 * What is near an address at which there is nothing: what it lies in, other years of the same body,
 * the same place under other codes, what is spelt almost so. Look-ups only, no search of the store.
 */
final class Nearby {

  private static final int MOST = 10;
  private static final int YEARS = 3;

  private final StoreView store;
  private final Graph graph;
  private final Addresses addresses;

  Nearby(StoreView store, Addresses addresses) {
    this.store = store;
    this.graph = store.graph();
    this.addresses = addresses;
  }

  /**
   * @param path that nothing was found at, below the root; with {@code doc/} and the like before it
   */
  List<Near> of(String path) {
    String key = path.replaceFirst("^(doc|id)/", "").replaceAll("/+$", "");
    Set<Node> seen = new LinkedHashSet<>();
    List<Near> near = new ArrayList<>();
    add(near, seen, "也许是：", "Perhaps:", same(key));
    if (path.startsWith("def/")) {
      add(near, seen, "写法相近：", "Spelt almost so:", spelt(path.substring("def/".length())));
    }
    add(near, seen, "它的上一级：", "What it would be in:", Stream.of(key).flatMap(this::above).limit(1));
    String[] steps = key.split("/");
    if (steps[0].equals("report")) {
      Node agency = thing("agency/" + body(steps));
      add(near, seen, "同一机关：", "The same body:", Stream.of(agency).filter(store::exists));
      add(near, seen, "同一机关的报告：", "Reports of the same body:", reports(agency));
    }
    if (steps[0].equals("year")) {
      add(near, seen, "相近年度：", "Years near it:", years(key.substring(steps[0].length())));
    }
    places(near, seen, steps);
    return near;
  }

  private void places(List<Near> near, Set<Node> seen, String[] steps) {
    if (!Set.of("report", "agency", "jurisdiction").contains(steps[0]) || steps.length < 2) {
      return;
    }
    String code = steps[1].replaceAll("@.*", "");
    List<Node> codes = codes(code).toList();
    Stream<Node> found =
        steps[0].equals("jurisdiction")
            ? codes.stream()
            : codes.stream().flatMap(this::governments);
    add(near, seen, "同一地方的其他代码：", "The same place under other codes:", found, this::coded);
    add(near, seen, "名称相近的机关：", "Bodies of almost that name:", bodies(steps));
    add(near, seen, "所在地区：", "The place around it:", around(code));
    String name = steps[steps.length - 1];
    add(near, seen, "名称如此：", "So called:", called(steps[0].equals("report") ? steps[1] : name));
  }

  private void add(
      List<Near> near, Set<Node> seen, String chinese, String english, Stream<Node> things) {
    add(near, seen, chinese, english, things, store::shown);
  }

  private void add(
      List<Near> near,
      Set<Node> seen,
      String chinese,
      String english,
      Stream<Node> things,
      Function<Node, Shown> show) {
    List<Shown> shown = things.filter(seen::add).limit(MOST).map(show).toList();
    if (!shown.isEmpty()) {
      near.add(new Near(chinese, english, shown));
    }
  }

  // By name alone they would all look the same.
  private Shown coded(Node thing) {
    Shown shown = store.shown(thing);
    String text = "%s (%s)".formatted(shown.text(), shown.local());
    return new Shown(text, shown.language(), shown.href(), shown.term(), shown.outside());
  }

  private Node thing(String key) {
    return NodeFactory.createURI(addresses.base() + "id/" + key);
  }

  // With doc/ before it, without an end that is no form, with capitals made small.
  private Stream<Node> same(String key) {
    String bare = key.replaceFirst("\\.[A-Za-z0-9]{1,6}$", "");
    Stream<Node> terms =
        Stream.of(key, bare)
            .map(k -> k.replaceFirst("^def/", ""))
            .filter(k -> !k.isEmpty())
            .map(k -> NodeFactory.createURI(Addresses.DEFINITIONS + k));
    return Stream.concat(Stream.of(key, bare).map(this::thing), terms).filter(store::exists);
  }

  private Stream<Node> above(String key) {
    List<Node> above = new ArrayList<>();
    for (int end = key.lastIndexOf('/'); end > 0; end = key.lastIndexOf('/', end - 1)) {
      String shorter = key.substring(0, end);
      if (shorter.startsWith("def/")) {
        above.add(NodeFactory.createURI(shorter.replaceFirst("^def/", Addresses.DEFINITIONS)));
        String scheme = Addresses.DEFINITIONS + "scheme/";
        above.add(NodeFactory.createURI(shorter.replaceFirst("^def/", scheme)));
      } else {
        above.add(thing(shorter));
      }
    }
    return above.stream().filter(store::exists);
  }

  // Of report/360981/行政审批局/2020/requests what stands between the kind and the year.
  private static String body(String[] steps) {
    StringBuilder body = new StringBuilder();
    for (int i = 1; i < steps.length && !(i > 1 && steps[i].matches("\\d{4}")); i++) {
      body.append(i == 1 ? "" : "/").append(steps[i]);
    }
    return body.toString();
  }

  private Stream<Node> reports(Node agency) {
    List<Node> found = new ArrayList<>();
    store.solutions(PageQuery.AGENCY_REPORTS, agency, row -> found.add(row.get("report")));
    return found.stream();
  }

  private Stream<Node> years(String asked) {
    String digits = asked.replaceAll("\\D", "");
    int year = digits.length() == 4 ? Integer.parseInt(digits) : 0;
    return subjects(RDF.type.asNode(), Gk.YEAR_CLASS)
        .sorted(Comparator.comparingInt(node -> Math.abs(year - number(node))))
        .limit(year == 0 ? 0 : YEARS);
  }

  private static int number(Node year) {
    String digits = year.getURI().replaceAll(".*/", "");
    return digits.matches("\\d{4}") ? Integer.parseInt(digits) : 0;
  }

  private Stream<Node> codes(String code) {
    Node replaced = DCTerms.isReplacedBy.asNode();
    List<Node> of =
        subjects(SKOS.notation.asNode(), NodeFactory.createLiteralString(code)).toList();
    return of.stream()
        .flatMap(
            place ->
                Stream.of(Stream.of(place), objects(place, replaced), subjects(replaced, place))
                    .flatMap(s -> s))
        .filter(place -> place.isURI() && place.getURI().startsWith(addresses.base()))
        .distinct()
        .sorted(Comparator.comparing(Node::getURI));
  }

  private Stream<Node> governments(Node place) {
    return subjects(DCTerms.spatial.asNode(), place)
        .filter(body -> graph.contains(body, RDF.type.asNode(), Gk.GOVERNMENT));
  }

  // 360999 lies in 360900 and 360000, whatever it is.
  private Stream<Node> around(String code) {
    return code.matches("\\d{6}")
        ? Stream.of(code.substring(0, 4) + "00", code.substring(0, 2) + "0000")
            .map(around -> thing("jurisdiction/" + around))
            .filter(store::exists)
        : Stream.empty();
  }

  private Stream<Node> bodies(String[] steps) {
    String name =
        steps[0].equals("report") ? body(steps).replaceFirst("^[^/]*/?", "") : last(steps);
    Node government = thing("agency/" + steps[1]);
    return steps.length < 3 || name.isEmpty()
        ? Stream.empty()
        : subjects(ORG.unitOf.asNode(), government)
            .filter(body -> Spelling.near(name, body.getURI().replaceAll(".*/", "")))
            .sorted(Comparator.comparing(Node::getURI));
  }

  private static String last(String[] steps) {
    return steps[steps.length - 1];
  }

  private Stream<Node> spelt(String term) {
    String scheme = Addresses.DEFINITIONS + "scheme/" + term.replaceAll("/.*", "");
    Stream<Node> concepts = subjects(SKOS.inScheme.asNode(), NodeFactory.createURI(scheme));
    Stream<Node> terms =
        subjects(RDFS.isDefinedBy.asNode(), NodeFactory.createURI(Addresses.DEFINITIONS));
    return Stream.concat(concepts, terms)
        .filter(node -> node.isURI() && node.getURI().startsWith(Addresses.DEFINITIONS))
        .filter(
            node -> Spelling.near(term, node.getURI().substring(Addresses.DEFINITIONS.length())))
        .sorted(Comparator.comparing(Node::getURI));
  }

  private Stream<Node> called(String name) {
    return Stream.of("zh", "en")
        .map(language -> NodeFactory.createLiteralLang(name, language))
        .flatMap(label -> subjects(RDFS.label.asNode(), label))
        .filter(node -> node.isURI() && addresses.isLocal(node.getURI()))
        .sorted(Comparator.comparing(Node::getURI));
  }

  private Stream<Node> subjects(Node property, Node value) {
    return graph.find(Node.ANY, property, value).mapWith(Triple::getSubject).toList().stream();
  }

  private Stream<Node> objects(Node subject, Node property) {
    return graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList().stream();
  }
}
