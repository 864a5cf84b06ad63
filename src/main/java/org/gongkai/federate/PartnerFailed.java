package org.gongkai.federate;

/**
 * A partner that gave no answer one can use, or was not asked because a budget is spent. A SERVICE
 * SILENT goes on without it (SPARQL 1.1 Federated Query, 2.3).
 */
public final class PartnerFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What a caller can do about it. */
  public enum Kind {
    /** The answer is none: the partner's keeper can mend it. */
    BROKEN,
    /** It takes too long: ask for less, or later. */
    LATE,
    /** The query asks for more than a query may: ask for less. */
    BUDGET,
    /** Too many ask at once: ask later. */
    BUSY
  }

  private final Kind kind;
  private final String partner;
  private final String word;
  private final String found;

  /**
   * @param word one, as in headers and receipts
   * @param found in words for a person
   */
  PartnerFailed(Kind kind, Partner partner, String word, String found) {
    super(
        "合作端点 %s 没有给出可用的回答（%s）。%nThe partner %s gave no usable answer (%s): %s"
            .formatted(partner.name(), word, partner.name(), word, found));
    this.kind = kind;
    this.partner = partner.name();
    this.word = word;
    this.found = found;
  }

  public Kind kind() {
    return kind;
  }

  /** Name of the partner. */
  public String partner() {
    return partner;
  }

  /** One word: timeout, too-large, status, malformed and the like. */
  public String word() {
    return word;
  }

  public String found() {
    return found;
  }
}
