package org.gongkai.reader.fuzz;

import java.util.List;
import org.gongkai.reader.claim.ClaimReader;
import org.gongkai.reader.layout.TextView;

/** Figures in any prose. */
public final class ClaimFuzz {
  private static final ClaimReader READER = new ClaimReader();
  private static final int YEAR = 2020;

  private ClaimFuzz() {}

  /** Called by Jazzer for each input. */
  public static void fuzzerTestOneInput(byte[] input) {
    String text = Lenient.text(input);
    Oracle.claims(text, READER.claims(new TextView(text), text, List.of(), YEAR));
  }
}
