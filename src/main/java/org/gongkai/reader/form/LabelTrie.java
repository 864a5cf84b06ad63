package org.gongkai.reader.form;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Finds the longest of many folded labels at a place of a text, one step a character. */
final class LabelTrie {
  private static final class Node {
    private final Map<Character, Node> next = new HashMap<>();
    private boolean ends;
  }

  private final Node root = new Node();

  LabelTrie(Collection<String> keys) {
    for (String key : keys) {
      Node node = root;
      for (char c : key.toCharArray()) {
        node = node.next.computeIfAbsent(c, k -> new Node());
      }
      node.ends = !key.isEmpty();
    }
  }

  /** How long the longest label at a place is; 0 if none stands there. */
  int longest(FoldedText text, int from) {
    int longest = 0;
    Node node = root;
    for (int at = from; at < text.length(); at++) {
      node = node.next.get(text.charAt(at));
      if (node == null) {
        break;
      }
      longest = node.ends ? at + 1 - from : longest;
    }
    return longest;
  }
}
