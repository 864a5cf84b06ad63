package org.gongkai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarkedTextTest {

  private static final String TEXT = "𠮷林6件<b>\r\n83";

  private static String html(Quoted... quotes) {
    return MarkedText.html(TEXT, List.of(quotes)).toString();
  }

  @Test
  void figuresAreLinksAtTheirCodePoints() {
    assertThat(html(new Quoted(9, 11, "/乙"), new Quoted(2, 3, "/甲")))
        .isEqualTo(
            "𠮷林<a id=\"char-2-3\" href=\"/甲\">6</a>件&lt;b&gt;&#13;\n<a id=\"char-9-11\" href=\"/乙\">83</a>");
  }

  @Test
  void ofPlacesThatOverlapOrRepeatTheFirstCounts() {
    assertThat(html(new Quoted(2, 4, "/甲"), new Quoted(3, 5, "/乙"), new Quoted(2, 4, "/丙")))
        .isEqualTo("𠮷林<a id=\"char-2-4\" href=\"/甲\">6件</a>&lt;b&gt;&#13;\n83");
  }

  @Test
  void placesBeyondTheTextMarkNothing() {
    assertThat(html(new Quoted(10, 12, "/甲"))).isEqualTo("𠮷林6件&lt;b&gt;&#13;\n83");
  }

  @Test
  void addressesAreEscaped() {
    assertThat(html(new Quoted(2, 3, "/\"><script>")))
        .contains("href=\"/&quot;&gt;&lt;script&gt;\"");
  }

  @Test
  void onlyARangeOfCharactersIsAPlace() {
    assertThat(Quoted.anchor(place("http://a.cn/source/ab#char=4,6"))).isEqualTo("char-4-6");
    assertThat(Quoted.anchor(place("http://a.cn/source/ab#char=6,6"))).isEmpty();
    assertThat(Quoted.anchor(place("http://a.cn/source/ab"))).isEmpty();
    assertThat(Quoted.anchor(Shown.NOTHING)).isEmpty();
  }

  private static Shown place(String term) {
    return new Shown("", "", "", term, false);
  }
}
