package org.gongkai.rml;

import java.util.Arrays;

/** The way from the root of a document to the value being looked at; a stack. */
final class Location {
  // Not interned with any key, and compared by identity: a key may be the empty string.
  private static final String ELEMENT = new String("[]");

  private String[] names = new String[16];
  private int[] indexes = new int[16];
  private int depth;

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
    depth = 0;
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
    StringBuilder path = new StringBuilder("$");
    for (int i = 0; i < depth; i++) {
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
