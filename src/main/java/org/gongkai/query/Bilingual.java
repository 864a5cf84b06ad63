package org.gongkai.query;

import java.util.Objects;

/** One text in both languages of the project; empty where a file does not give it. */
public record Bilingual(String zh, String en) {
  public static final Bilingual NONE = new Bilingual("", "");

  public Bilingual {
    Objects.requireNonNull(zh, "zh");
    Objects.requireNonNull(en, "en");
  }

  public boolean isComplete() {
    return !zh.isBlank() && !en.isBlank();
  }
}
