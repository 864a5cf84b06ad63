package org.gongkai.rml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.jena.rfc3986.IRI3986;
import org.assertj.core.api.SoftAssertions;

class IrisTest {

  @Example
  void goodIrisHaveNoFault() {
    SoftAssertions.assertSoftly(
        softly -> {
          for (String good :
              new String[] {
                "http://localhost:3030/id/agency/360981/行政审批局",
                "http://e/source/ab#char=1234,1240",
                "http://user@[2001:db8::7]:80/a?b=c/d#e?f",
                "urn:isbn:0451450523",
                "graph:1",
                "http://e/%E8%A1%8C",
                "http://e/𠮷",
                "http://e/?\ue000"
              }) {
            softly.assertThat(Iris.fault(good, false)).as(good).isEmpty();
          }
        });
  }

  @Example
  void badIrisHaveOne() {
    SoftAssertions.assertSoftly(
        softly -> {
          for (String bad :
              new String[] {
                "",
                "relative",
                "/a",
                ":a",
                "1a:b",
                "行:a",
                "http://e/ a",
                "http://e/a\n",
                "http://e/<",
                "http://e/\"",
                "http://e/{a}",
                "http://e/|",
                "http://e/\\",
                "http://e/^",
                "http://e/`",
                "http://e/%",
                "http://e/%4",
                "http://e/%zz",
                "http://e/#a#b",
                "http://e/[a]",
                "http://e/\ud800",
                "http://e/\udc00\ud800",
                "http://e/\uffff",
                "http://e/\u0085",
                "http://[::1",
                "http://e:port/"
              }) {
            softly.assertThat(Iris.fault(bad, false)).as(bad).isPresent();
          }
        });
  }

  @Example
  void uriIsAscii() {
    assertThat(Iris.fault("http://e/行", true)).isPresent();
    assertThat(Iris.fault("http://e/%E8%A1%8C", true)).isEmpty();
  }

  @Property(tries = 2000)
  void whatHasNoFaultIsAnIriForJena(@ForAll("nasty") String text) {
    if (Iris.fault(text, false).isEmpty()) {
      assertThatCode(() -> IRI3986.createSyntax(text)).doesNotThrowAnyException();
    }
  }

  /** The short way must say of no text what the whole grammar would not. */
  @Property(tries = 2000)
  void plainPathBehindABaseIsAnIriAndIsNoneAlone(
      @ForAll("paths") String text, @ForAll boolean asciiOnly) {
    String base = asciiOnly ? "http://localhost:3030/" : "https://example.org/a/b-1/";
    assertThat(Iris.takesPaths(base)).isTrue();
    if (Iris.isPlainPath(text, asciiOnly)) {
      assertThat(Iris.fault(base + text, asciiOnly)).isEmpty();
      assertThat(Iris.fault(text, asciiOnly)).isPresent();
    }
  }

  @Example
  void basesThatTakeNoPath() {
    for (String base :
        new String[] {"urn:a:", "http://e", "http://e/a#", "http://e/a?b=/", "http://u@e/"}) {
      assertThat(Iris.takesPaths(base)).as(base).isFalse();
    }
  }

  @Property
  void encodedTextFitsAnywhere(@ForAll String text) {
    if (Iris.loneSurrogate(text) < 0) {
      assertThat(Iris.fault("http://e/" + Iris.encode(text, false), false)).isEmpty();
      assertThat(Iris.fault("http://e/" + Iris.encode(text, true), true)).isEmpty();
    }
  }

  @Provide
  Arbitrary<String> paths() {
    return Arbitraries.strings()
        .withChars("ab1:/?#[]@!%4F.-行é \ue000\ud842\udfb7\ufffe\"")
        .ofMaxLength(8);
  }

  @Provide
  Arbitrary<String> nasty() {
    return Arbitraries.strings()
        .withChars("ab:/?#[]@!%4F.-行é \ue000\ud842\udfb7")
        .ofMaxLength(12)
        .map(text -> "http:" + text);
  }
}
