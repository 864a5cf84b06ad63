package org.gongkai.reader.form;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;

/** Finds the longest of many folded labels at a place of a text, one step a character. */
final class LabelTrie {
  private static final class Node {
    private char[] letters = new char[0];
    private Node[] next = new Node[0];
    private boolean ends;

    /** The node behind a letter; {@code null} stays in here. */
    private Node behind(char letter) {
      for (int i = 0; i < letters.length; i++) {
        if (letters[i] == letter) {
          return next[i];
        }
      }
      return null;
    }

    private Node grown(char letter) {
      Node known = behind(letter);
      if (known != null) {
        return known;
      }
      letters = Arrays.copyOf(letters, letters.length + 1);
      next = Arrays.copyOf(next, letters.length);
      letters[letters.length - 1] = letter;
      next[letters.length - 1] = new Node();
      return next[letters.length - 1];
    }
  }

  private final Node root = new Node();
  private final BitSet firsts = new BitSet(); // at most places of a text no label begins

  LabelTrie(Collection<String> keys) {
    for (String key : keys) {
      Node node = root;
      for (char c : key.toCharArray()) {
        node = node.grown(c);
      }
      node.ends = !key.isEmpty();
    }
    for (char c : root.letters) {
      firsts.set(c);
    }
  }

  /** How long the longest label at a place is; 0 if none stands there. */
  int longest(LabelText text, int from) {
    int longest = 0;
    Node node = firsts.get(text.charAt(from)) ? root : null;
    for (int at = from; node != null && at < text.length(); at++) {
      node = node.behind(text.charAt(at));
      longest = node != null && node.ends ? at + 1 - from : longest;
    }
    return longest;
  }
}
