package org.gongkai.query;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** Divisions of the data by their code or name. */
final class Places {
  private static final String GK = "https://w3id.org/gongkai/def/";
  private static final List<Node> TYPES =
      List.of(
          NodeFactory.createURI(GK + "Jurisdiction"), NodeFactory.createURI(GK + "FunctionalZone"));
  private static final Node VALID_UNTIL = NodeFactory.createURI(GK + "validUntil");
  private static final int SHOWN = 8;

  private final Graph graph;

  Places(Graph graph) {
    this.graph = graph;
  }

  /** The division that has the code now, or if none has, the one that had it last. */
  Node byCode(String parameter, String code) {
    return subjects(SKOS.notation.asNode(), NodeFactory.createLiteralString(code))
        .max(Comparator.comparing(this::end))
        .orElseThrow(
            () ->
                new BadParameter(
                    parameter,
                    code,
                    new Bilingual("数据中某区划的代码", "the code of a division in the data")));
  }

  /** The only division in force of that Chinese or English name. */
  Node byName(String parameter, String name) {
    List<Node> found =
        Stream.of("zh", "en")
            .map(language -> NodeFactory.createLiteralLang(name, language))
            .flatMap(label -> subjects(RDFS.label.asNode(), label))
            .filter(division -> !graph.contains(division, VALID_UNTIL, Node.ANY))
            .distinct()
            .sorted(Comparator.comparing(Node::getURI))
            .toList();
    if (found.size() == 1) {
      return found.get(0);
    }
    throw new BadParameter(
        parameter,
        name,
        found.isEmpty()
            ? ParameterKind.PLACE.expected()
            : new Bilingual("以下之一的代码：" + codes(found), "the code of one of " + codes(found)));
  }

  private Stream<Node> subjects(Node property, Node value) {
    return graph.find(Node.ANY, property, value).mapWith(Triple::getSubject).toList().stream()
        .filter(s -> TYPES.stream().anyMatch(type -> graph.contains(s, RDF.type.asNode(), type)));
  }

  // No end sorts after every year.
  private String end(Node division) {
    return graph.find(division, VALID_UNTIL, Node.ANY).toList().stream()
        .map(triple -> ResultTable.plain(triple.getObject()))
        .findFirst()
        .orElse("~");
  }

  private String codes(List<Node> divisions) {
    return divisions.stream()
        .limit(SHOWN)
        .flatMap(d -> graph.find(d, SKOS.notation.asNode(), Node.ANY).toList().stream())
        .map(triple -> ResultTable.plain(triple.getObject()))
        .filter(Objects::nonNull)
        .collect(Collectors.joining(", ", "", divisions.size() > SHOWN ? ", ..." : ""));
  }
}
