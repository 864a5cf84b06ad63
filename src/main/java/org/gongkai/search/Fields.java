package org.gongkai.search;

/** How the fields of a document are called. */
final class Fields {
  static final String KIND = "kind";
  static final String KIND_NUMBER = "kindNumber";
  static final String RANK = "rank";
  static final String ADDRESS = "address";
  static final String LABEL = "label";
  static final String ENGLISH = "english";
  static final String CONTEXT = "context";
  static final String SHA256 = "sha256";
  static final String START = "start";

  /** Whole values, compared as they are. */
  static final String CODE = "code";

  static final String FULL = "full";
  static final String SHORT = "short";
  static final String LATIN = "latin";
  static final String INITIALS = "initials";

  /** Words with their characters. */
  static final String NAME = "name";

  static final String TEXT = "text";

  /** Of a text the words of its report's name, of a name those of what it belongs to. */
  static final String OF = "of";

  private Fields() {}
}
