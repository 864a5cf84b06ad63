package org.gongkai.rml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.IsoMatcher;

class NQuadsWriterTest {

  @Property(tries = 300)
  void whatIsWrittenIsReadAgain(@ForAll("quads") List<Quad> quads) {
    DatasetGraph expected = DatasetGraphFactory.create();
    quads.forEach(expected::add);
    assertThat(IsoMatcher.isomorphic(expected, Quads.parse(Quads.write(expected)))).isTrue();
  }

  @Example
  void chineseIsWrittenAsItIs() {
    assertThat(write(triple("行政审批局", "含\"引号\"\n")))
        .isEqualTo("<http://e/行政审批局> <http://e/p> \"含\\\"引号\\\"\\n\" .\n");
  }

  @Example
  void statementWithLoneSurrogateIsNotWritten() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    NQuadsWriter writer = new NQuadsWriter(bytes);
    writer.triple(triple("a", "good"));
    assertThatThrownBy(() -> writer.triple(triple("b", "bad \ud800 text")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("U+D800");
    writer.triple(triple("c", "good"));
    writer.finish();
    assertThat(bytes.toString(StandardCharsets.UTF_8).lines())
        .hasSize(2)
        .allMatch(line -> line.endsWith("\"good\" ."));
  }

  @Example
  void longerThanTheBufferIsWrittenWhole() {
    String text = "字".repeat(100_000);
    assertThat(write(triple("a", text))).contains("\"" + text + "\"");
  }

  @Example
  void failingStreamIsTold() {
    NQuadsWriter writer =
        new NQuadsWriter(
            new OutputStream() {
              @Override
              public void write(int b) throws IOException {
                throw new IOException("disk full");
              }
            });
    writer.triple(triple("a", "b"));
    assertThatThrownBy(writer::finish)
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("disk full");
  }

  private static Triple triple(String subject, String object) {
    return Triple.create(iri(subject), iri("p"), NodeFactory.createLiteralString(object));
  }

  private static String write(Triple triple) {
    DatasetGraph dataset = DatasetGraphFactory.create();
    dataset.getDefaultGraph().add(triple);
    return Quads.write(dataset);
  }

  @Provide
  Arbitrary<List<Quad>> quads() {
    Arbitrary<Node> graphs = Arbitraries.oneOf(Arbitraries.of(Quad.defaultGraphIRI), iris());
    return Combinators.combine(
            graphs,
            Arbitraries.oneOf(iris(), blankNodes()),
            iris(),
            Arbitraries.oneOf(iris(), blankNodes(), literals()))
        .as(Quad::create)
        .list()
        .ofMaxSize(20);
  }

  private static Arbitrary<Node> iris() {
    return Arbitraries.strings()
        .withCharRange('a', 'z')
        .withChars("/#?行政审批局é")
        .ofMaxLength(12)
        .map(text -> iri(text + "%20𠮷"));
  }

  private static Node iri(String name) {
    return NodeFactory.createURI("http://e/" + name);
  }

  private static Arbitrary<Node> blankNodes() {
    return Arbitraries.of("a", "X", "X61X", "é-._:", "行政", "B0", "x y")
        .map(NodeFactory::createBlankNode);
  }

  private static Arbitrary<Node> literals() {
    Arbitrary<String> texts =
        Arbitraries.strings().all().filter(text -> Iris.loneSurrogate(text) < 0);
    return Arbitraries.oneOf(
        texts.map(NodeFactory::createLiteralString),
        texts.map(text -> NodeFactory.createLiteralLang(text, "zh-Hans")),
        texts.map(text -> NodeFactory.createLiteralDT(text, NodeFactory.getType("http://e/行"))),
        Arbitraries.bigIntegers()
            .map(n -> NodeFactory.createLiteralDT(n.toString(), XSDDatatype.XSDinteger)));
  }
}
