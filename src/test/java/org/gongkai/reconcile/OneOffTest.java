package org.gongkai.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** One edit is found whatever it is; the index and the comparison agree. */
class OneOffTest {

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.strings().withChars("丰城市南昌县").ofMinLength(3).ofMaxLength(6);
  }

  @Provide
  Arbitrary<List<String>> manyNames() {
    return names().list().ofMinSize(1).ofMaxSize(30).uniqueElements();
  }

  @Property(tries = 300)
  void findsWhatEveryComparisonFinds(
      @ForAll("manyNames") List<String> all, @ForAll("names") String text) {
    List<String> compared = new ArrayList<>(all);
    compared.removeIf(name -> distance(text, name) != 1);
    assertThat(new OneOff(all).near(text)).containsExactlyInAnyOrderElementsOf(compared);
  }

  /** Damerau's distance with adjacent transpositions, by the book. */
  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + same);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
