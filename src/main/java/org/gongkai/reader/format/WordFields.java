package org.gongkai.reader.format;

import java.util.ArrayDeque;
import java.util.Deque;

/** Where in fields the walk is (ECMA-376-1 17.16): their results are read, their codes are not. */
final class WordFields {
  private final Deque<Boolean> inCode = new ArrayDeque<>();

  /** Takes a field character: begin, separate or end. */
  void mark(String type) {
    switch (type) {
      case "begin" -> inCode.push(true);
      case "separate" -> {
        if (!inCode.isEmpty()) {
          inCode.pop();
          inCode.push(false);
        }
      }
      default -> inCode.poll();
    }
  }

  /** Whether the text here is the code of a field, at any level. */
  boolean inCode() {
    return inCode.contains(true);
  }
}
