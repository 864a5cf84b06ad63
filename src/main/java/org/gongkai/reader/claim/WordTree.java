package org.gongkai.reader.claim;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** All words of the code table as one tree of characters; finds them in one pass over a text. */
final class WordTree {
  private final Map<String, Integer> words = new LinkedHashMap<>();
  private char[][] letters = new char[0][];
  private int[][] next = new int[0][];
  private int[] wordAt = new int[0];
  private int nodes;
  private final int[] roots = new int[1 << 16];

  WordTree() {
    node();
  }

  private int node() {
    if (nodes == wordAt.length) {
      int room = Math.max(16, nodes * 2);
      letters = Arrays.copyOf(letters, room);
      next = Arrays.copyOf(next, room);
      wordAt = Arrays.copyOf(wordAt, room);
    }
    letters[nodes] = new char[0];
    next[nodes] = new int[0];
    wordAt[nodes] = -1;
    return nodes++;
  }

  /** The number of a word, counted from 0; a word that is new is added. */
  int add(String word) {
    Integer known = words.get(word);
    if (known != null) {
      return known;
    }
    int node = 0;
    for (char c : word.toCharArray()) {
      int child = child(node, c);
      node = child > 0 ? child : branch(node, c);
    }
    words.put(word, words.size());
    wordAt[node] = words.size() - 1;
    return words.size() - 1;
  }

  private int branch(int node, char c) {
    int child = node();
    if (node == 0) {
      roots[c] = child;
      return child;
    }
    char[] more = Arrays.copyOf(letters[node], letters[node].length + 1);
    int[] ways = Arrays.copyOf(next[node], more.length);
    more[more.length - 1] = c;
    ways[more.length - 1] = child;
    letters[node] = more;
    next[node] = ways;
    return child;
  }

  private int child(int node, char c) {
    if (node == 0) {
      return roots[c];
    }
    char[] known = letters[node];
    for (int i = 0; i < known.length; i++) {
      if (known[i] == c) {
        return next[node][i];
      }
    }
    return 0;
  }

  /** Every word wherever it stands, by its beginning, shorter ones first. */
  Found find(ProseText text) {
    Found found = new Found();
    for (int i = 0; i < text.length(); i++) {
      int node = roots[text.charAt(i)];
      for (int j = i + 1; node > 0; j++) {
        if (wordAt[node] >= 0) {
          found.add(i, j, wordAt[node]);
        }
        node = j < text.length() ? child(node, text.charAt(j)) : 0;
      }
    }
    return found;
  }

  /** Words found in a text: the word, where it begins, and where it ends (exclusive). */
  static final class Found {
    private int[] from = new int[256];
    private int[] to = new int[256];
    private int[] word = new int[256];
    private int size;

    private void add(int start, int end, int number) {
      if (size == from.length) {
        from = Arrays.copyOf(from, size * 2);
        to = Arrays.copyOf(to, size * 2);
        word = Arrays.copyOf(word, size * 2);
      }
      from[size] = start;
      to[size] = end;
      word[size++] = number;
    }

    int size() {
      return size;
    }

    int from(int i) {
      return from[i];
    }

    int to(int i) {
      return to[i];
    }

    int word(int i) {
      return word[i];
    }

    /** The first word that begins at or behind a position. */
    int firstFrom(int position) {
      int low = 0;
      int high = size;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (from[middle] < position) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low;
    }
  }
}
