package org.gongkai.rml;

import java.util.Arrays;

/** The way from the root of a document to the value being looked at; a stack. */
final class Location {
  // Not interned with any key, and compared by identity: a key may be the empty string.
  private static final String ELEMENT = new String("[]");

  private String[] names = new String[16];
  private int[] indexes = new int[16];
  private int depth;
  private String start = "$";
  private boolean firstShown = true;

  void push(String name) {
    grow();
    names[depth++] = name;
  }

  void push(int index) {
    grow();
    names[depth] = ELEMENT;
    indexes[depth++] = index;
  }

  void pop() {
    depth--;
  }

  void clear() {
    begin("$", true);
  }

  /**
   * Begins at the root of another document.
   *
   * @param root how the root is called
   * @param showFirst false if the root's name says already which of its elements is looked at
   */
  void begin(String root, boolean showFirst) {
    depth = 0;
    start = root;
    firstShown = showFirst;
  }

  private void grow() {
    if (depth == names.length) {
      names = Arrays.copyOf(names, depth * 2);
      indexes = Arrays.copyOf(indexes, depth * 2);
    }
  }

  /** As JSONPath, from {@code $}. */
  @Override
  public String toString() {
    StringBuilder path = new StringBuilder(start);
    for (int i = firstShown ? 0 : 1; i < depth; i++) {
      if (names[i] == ELEMENT) {
        path.append('[').append(indexes[i]).append(']');
      } else {
        appendName(path, names[i]);
      }
    }
    return path.toString();
  }

  private static void appendName(StringBuilder path, String name) {
    boolean plain =
        !name.isEmpty()
            && PathScanner.isNameStart(name.charAt(0))
            && name.chars().allMatch(PathScanner::isNamePart);
    if (plain) {
      path.append('.').append(name);
    } else {
      path.append("['").append(name.replace("\\", "\\\\").replace("'", "\\'")).append("']");
    }
  }
}
