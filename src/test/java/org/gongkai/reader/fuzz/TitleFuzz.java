package org.gongkai.reader.fuzz;

import java.io.IOException;

/** Whatever stands above and below the tables: titles, years, bodies, periods, dates of issue. */
public final class TitleFuzz {
  /** Parts what stands above the tables from what stands below them. */
  static final String TABLES = "\f";

  private static final String BODY =
      "\n一、总体情况\n主动公开信息12条。\n三、收到和处理政府信息公开申请情况\n"
          + "一、本年新收政府信息公开申请数量\t3\t0\t0\t0\t0\t0\t3\n"
          + "二、上年结转政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0\n"
          + "（一）予以公开\t3\t0\t0\t0\t0\t0\t3\n（七）总计\t3\t0\t0\t0\t0\t0\t3\n"
          + "六、其他需要报告的事项\n无\n";

  private TitleFuzz() {}

  /** Called by Jazzer before the first input. */
  public static void fuzzerInitialize() throws IOException {
    Seeds.samples().forEach(Oracle::warm);
  }

  /** Called by Jazzer for each input. */
  public static void fuzzerTestOneInput(byte[] input) {
    String[] around = Lenient.text(input).split(TABLES, 2);
    Oracle.read(Lenient.utf8(around[0] + BODY + (around.length > 1 ? around[1] : "")));
  }
}
