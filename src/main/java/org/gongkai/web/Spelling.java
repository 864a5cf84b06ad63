package org.gongkai.web;

/** How far apart two spellings are: characters put in, left out or changed (Levenshtein). */
final class Spelling {

  private static final int CLOSE = 2;

  private Spelling() {}

  /** Whether one may be a slip for the other, or a part of it. */
  static boolean near(String one, String other) {
    return distance(one, other) <= Math.min(CLOSE, one.length() / 2)
        || one.length() > 1 && other.contains(one)
        || other.length() > 1 && one.contains(other);
  }

  static int distance(String one, String other) {
    int[] a = one.codePoints().toArray();
    int[] b = other.codePoints().toArray();
    int[] row = new int[b.length + 1];
    for (int j = 0; j <= b.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length; i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length; j++) {
        int changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length];
  }
}
