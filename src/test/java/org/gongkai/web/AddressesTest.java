package org.gongkai.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class AddressesTest {

  private final Addresses addresses =
      new Addresses("https://example.org/公开数据/".replace("公开数据", "gk"));

  @Test
  void rawAndEncodedAndDecomposedCharactersMeanTheSame() {
    assertThat(Addresses.decoded("id/agency/360981/行政审批局")).contains("id/agency/360981/行政审批局");
    assertThat(Addresses.decoded("%E8%A1%8C政")).contains("行政");
    assertThat(Addresses.decoded("Ame%CC%81lie")).contains("Amélie");
    assertThat(Addresses.decoded("%F0%A0%AE%B7𠮷")).contains("𠮷𠮷");
  }

  @Test
  void brokenEncodingIsNoAddress() {
    assertThat(Addresses.decoded("%E8%A1")).isEmpty();
    assertThat(Addresses.decoded("%zz")).isEmpty();
    assertThat(Addresses.decoded("abc%4")).isEmpty();
    assertThat(Addresses.decoded("%-1")).isEmpty();
    assertThat(Addresses.decoded("丰%+1")).isEmpty();
    assertThat(Addresses.decoded("%４１")).isEmpty();
  }

  @Test
  void linksLeadToThisServerBelowItsRoot() {
    assertThat(addresses.link("https://example.org/gk/id/agency/360981/行政"))
        .isEqualTo("/gk/doc/agency/360981/%E8%A1%8C%E6%94%BF");
    assertThat(addresses.link("https://w3id.org/gongkai/def/handling/refused.1"))
        .isEqualTo("/gk/def/handling/refused.1");
    assertThat(addresses.link("https://example.org/gk/source/ab#char=1,2"))
        .isEqualTo("/gk/source/ab?char=1,2#hit");
    assertThat(addresses.link("http://www.w3.org/ns/org#unitOf"))
        .isEqualTo("http://www.w3.org/ns/org#unitOf");
  }

  @Test
  void onlyWebAddressesAreLinked() {
    assertThat(addresses.link("javascript:alert(1)")).isEmpty();
    assertThat(addresses.link("http://a.org/\"><script>"))
        .isEqualTo("http://a.org/%22%3E%3Cscript%3E");
  }

  @Test
  void aBaseEndsInASlash() {
    assertThatThrownBy(() -> new Addresses("http://localhost:3030"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void encodedPathsDecodeToThemselves(@ForAll @StringLength(max = 40) String text) {
    String composed =
        java.text.Normalizer.normalize(
            new String(
                text.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                java.nio.charset.StandardCharsets.UTF_8),
            java.text.Normalizer.Form.NFC);
    assertThat(Addresses.decoded(Addresses.encoded(composed))).contains(composed);
  }
}
