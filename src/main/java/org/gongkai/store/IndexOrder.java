package org.gongkai.store;

/** The orders in which TDB2 keeps a triple: which of subject, predicate, object comes first. */
enum IndexOrder {
  SPO(0, 1, 2),
  POS(1, 2, 0),
  OSP(2, 0, 1);

  private final int first;
  private final int second;
  private final int third;

  IndexOrder(int first, int second, int third) {
    this.first = first;
    this.second = second;
    this.third = third;
  }

  int first() {
    return first;
  }

  int second() {
    return second;
  }

  int third() {
    return third;
  }
}
