package org.gongkai.reconcile;

import java.util.Arrays;
import java.util.Optional;

/** What an entity is; the types of the service. */
public enum Kind {
  JURISDICTION("jurisdiction", "行政区划", "jurisdiction"),
  AGENCY("agency", "机关", "agency");

  private final String id;
  private final String chinese;
  private final String english;

  Kind(String id, String chinese, String english) {
    this.id = id;
    this.chinese = chinese;
    this.english = english;
  }

  /** Also the first step of the addresses of its entities. */
  public String id() {
    return id;
  }

  public String chinese() {
    return chinese;
  }

  public String english() {
    return english;
  }

  public static Optional<Kind> of(String id) {
    return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
  }
}
