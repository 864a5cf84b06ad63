package org.gongkai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class NegotiationTest {

  @ParameterizedTest(name = "{0} of {1}")
  @CsvFileSource(resources = "/web/negotiation.csv", numLinesToSkip = 1)
  void choosesAsTheTableSays(String accept, String offers, String chosen) {
    List<MediaKind> kinds = Arrays.stream(offers.split(" ")).map(MediaKind::valueOf).toList();
    String found = Negotiation.choose(accept, kinds).map(MediaKind::name).orElse("none");
    assertThat(found).isEqualTo(chosen);
  }
}
