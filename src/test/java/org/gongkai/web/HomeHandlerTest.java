package org.gongkai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class HomeHandlerTest {

  @Test
  void theFrontPageIsCountedOnce() {
    Surroundings around = Surroundings.of(Fixture.BASE, Duration.ofSeconds(10));
    HomeHandler home = new HomeHandler(Fixture.load(Fixture.BASE), around);
    Asked asked = Fixture.asked("", "text/html");
    Answer first = home.answer(asked);
    assertThat(first.status()).isEqualTo(200);
    assertThat(home.answer(asked)).isSameAs(first);
    assertThat(home.answer(Fixture.asked("没有", "")).status()).isEqualTo(404);
  }
}
