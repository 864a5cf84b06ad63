package org.gongkai.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PassageTest {

  private static final String TEXT = "𠮷林丰城市6件";

  @Test
  void placesCountCodePoints() {
    Passage passage = Passage.of(TEXT, "5,6", 2).orElseThrow();
    assertThat(passage.hit()).isEqualTo("6");
    assertThat(passage.before()).isEqualTo("城市");
    assertThat(passage.after()).isEqualTo("件");
    assertThat(passage.cutBefore()).isTrue();
    assertThat(passage.cutAfter()).isFalse();
  }

  @Test
  void theWholeTextStandsAround() {
    Passage passage = Passage.of(TEXT, "0,1", Integer.MAX_VALUE).orElseThrow();
    assertThat(passage.hit()).isEqualTo("𠮷");
    assertThat(passage.after()).isEqualTo("林丰城市6件");
  }

  @Test
  void whatDoesNotLieInTheTextIsNoPassage() {
    assertThat(Passage.of(TEXT, "5,8", 2)).isEmpty();
    assertThat(Passage.of(TEXT, "3,2", 2)).isEmpty();
    assertThat(Passage.of(TEXT, "五,六", 2)).isEmpty();
    assertThat(Passage.of(TEXT, "", 2)).isEmpty();
  }
}
