package org.gongkai.reader.fuzz;

import java.io.IOException;

/** Whatever stands below the title of a report with a statistics table. */
public final class StatisticsFuzz {
  private static final String HEAD = "丰城市2014年政府信息公开工作年度报告\n统计指标\t单位\t2014年度\n";

  private StatisticsFuzz() {}

  /** Called by Jazzer before the first input. */
  public static void fuzzerInitialize() throws IOException {
    Seeds.samples().forEach(Oracle::warm);
  }

  /** Called by Jazzer for each input. */
  public static void fuzzerTestOneInput(byte[] input) {
    Oracle.read(Lenient.utf8(HEAD + Lenient.text(input)));
  }
}
