package org.gongkai.bench;

import java.util.List;
import java.util.Random;
import java.util.StringJoiner;
import org.gongkai.gazetteer.Division;
import org.gongkai.gazetteer.Gazetteer;
import org.gongkai.gazetteer.Level;

/**
 * Writes reports of county governments as text with tab rows: random figures whose sums hold. The
 * report with a given number depends on the seed and the number alone.
 */
public final class ReportGenerator {
  private static final int FIRST_YEAR = 2019;
  private static final int COLUMNS = 6;
  private static final List<String> OUTCOMES =
      List.of(
          "三、本年度办理结果\t（一）予以公开\t",
          "\t（二）部分公开（区分处理的，只计这一情形，不计其他情形）\t",
          "\t（三）不予公开\t1.属于国家秘密",
          "\t\t2.其他法律行政法规禁止公开",
          "\t\t3.危及“三安全一稳定”",
          "\t\t4.保护第三方合法权益",
          "\t\t5.属于三类内部事务信息",
          "\t\t6.属于四类过程性信息",
          "\t\t7.属于行政执法案卷",
          "\t\t8.属于行政查询事项",
          "\t（四）无法提供\t1.本机关不掌握相关政府信息",
          "\t\t2.没有现成信息需要另行制作",
          "\t\t3.补正后申请内容仍不明确",
          "\t（五）不予处理\t1.信访举报投诉类申请",
          "\t\t2.重复申请",
          "\t\t3.要求提供公开出版物",
          "\t\t4.无正当理由大量反复申请",
          "\t\t5.要求行政机关确认或重新出具已获取信息");
  private static final List<String> OTHER_2019 = List.of("\t（六）其他处理\t");
  private static final List<String> OTHER_2021 =
      List.of(
          "\t（六）其他处理\t1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
          "\t\t2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
          "\t\t3.其他");

  private static final String REQUESTS_HEAD =
      "三、收到和处理政府信息公开申请情况\n\n\t\t\t申请人情况\t\t\t\t\t\t总计\n"
          + "\t\t\t自然人\t法人或其他组织\t\t\t\t\t\n"
          + "\t\t\t\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t\n";

  private final long seed;
  private final List<Division> counties;

  /** A generator over the counties that have been in force since before the first year. */
  public ReportGenerator(long seed, Gazetteer gazetteer) {
    this.seed = seed;
    this.counties =
        gazetteer.divisions().stream()
            .filter(d -> d.level() == Level.COUNTY && d.government().isPresent())
            .filter(d -> d.validity().covers(FIRST_YEAR) && d.validity().until().isEmpty())
            .toList();
  }

  /** The text of report {@code number}, from 0; each is of another body or year. */
  public String text(int number, Gazetteer gazetteer) {
    Division county = counties.get(number % counties.size());
    int year = FIRST_YEAR + number / counties.size();
    Random random = new Random(seed * 1_000_003 + number);
    String place = gazetteer.path(county, year).replace(" › ", "");
    return place
        + "人民政府"
        + year
        + "年政府信息公开工作年度报告\n\n一、总体情况\n\n全年依法公开。\n\n"
        + (year >= 2021 ? proactive2021(random) : proactive2019(random))
        + requests(random, year >= 2021 ? OTHER_2021 : OTHER_2019)
        + cases(random)
        + "五、存在的主要问题及改进情况\n\n尚有不足。\n\n六、其他需要报告的事项\n\n无。\n";
  }

  private static String proactive2019(Random random) {
    return "二、主动公开政府信息情况\n\n第二十条第（一）项\t\t\t\n"
        + "信息内容\t本年新制作数量\t本年新公开数量\t对外公开总数量\n"
        + row("规章", random, 3)
        + row("规范性文件", random, 3)
        + "第二十条第（五）项\t\t\t\n信息内容\t上一年项目数量\t本年增/减\t处理决定数量\n"
        + row("行政许可", random, 3)
        + row("其他对外管理服务事项", random, 3)
        + "第二十条第（六）项\t\t\t\n信息内容\t上一年项目数量\t本年增/减\t处理决定数量\n"
        + row("行政处罚", random, 3)
        + row("行政强制", random, 3)
        + "第二十条第（八）项\t\t\t\n信息内容\t上一年项目数量\t本年增/减\t\n"
        + row("行政事业性收费", random, 2)
        + "第二十条第（九）项\t\t\t\n信息内容\t采购项目数量\t采购总金额\t\n政府集中采购\t"
        + random.nextInt(100)
        + "\t"
        + random.nextInt(10_000)
        + "."
        + random.nextInt(100)
        + "万\t\n\n";
  }

  private static String proactive2021(Random random) {
    return "二、主动公开政府信息情况\n\n第二十条第（一）项\t\t\t\n"
        + "信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n"
        + row("规章", random, 3)
        + row("行政规范性文件", random, 3)
        + "第二十条第（五）项\t\t\t\n信息内容\t本年处理决定数量\t\t\n"
        + row("行政许可", random, 1)
        + "第二十条第（六）项\t\t\t\n信息内容\t本年处理决定数量\t\t\n"
        + row("行政处罚", random, 1)
        + row("行政强制", random, 1)
        + "第二十条第（八）项\t\t\t\n信息内容\t本年收费金额（单位：万元）\t\t\n行政事业性收费\t"
        + random.nextInt(10_000)
        + "."
        + random.nextInt(100)
        + "\t\t\n\n";
  }

  private static String row(String label, Random random, int columns) {
    StringJoiner row = new StringJoiner("\t", "", "\n").add(label);
    for (int c = 0; c < columns; c++) {
      row.add(Integer.toString(random.nextInt(1000)));
    }
    return row.toString();
  }

  private static String requests(Random random, List<String> other) {
    int[] total = new int[COLUMNS];
    StringBuilder outcomes = new StringBuilder();
    OUTCOMES.forEach(label -> outcomes.append(label).append(outcome(random, total)));
    other.forEach(label -> outcomes.append(label).append(outcome(random, total)));
    int[] carried = new int[COLUMNS];
    int[] forward = new int[COLUMNS];
    int[] received = new int[COLUMNS];
    for (int c = 0; c < COLUMNS; c++) {
      carried[c] = random.nextInt(total[c] + 1);
      forward[c] = random.nextInt(5);
      received[c] = total[c] + forward[c] - carried[c];
    }
    return REQUESTS_HEAD
        + "一、本年新收政府信息公开申请数量\t\t"
        + figures(received)
        + "二、上年结转政府信息公开申请数量\t\t"
        + figures(carried)
        + outcomes
        + "\t（七）总计\t"
        + figures(total)
        + "四、结转下年度继续办理\t\t"
        + figures(forward)
        + "\n";
  }

  /** A row of outcomes, most of them zero, which are added to the totals. */
  private static String outcome(Random random, int[] total) {
    int[] figures = new int[COLUMNS];
    for (int c = 0; c < COLUMNS; c++) {
      figures[c] = random.nextInt(4) == 0 ? random.nextInt(40) : 0;
      total[c] += figures[c];
    }
    return figures(figures);
  }

  private static String figures(int[] figures) {
    StringBuilder row = new StringBuilder();
    int sum = 0;
    for (int figure : figures) {
      row.append('\t').append(figure);
      sum += figure;
    }
    return row.append('\t').append(sum).append('\n').toString();
  }

  private static String cases(Random random) {
    String columns = "结果维持\t结果纠正\t其他结果\t尚未审结\t总计";
    StringJoiner row = new StringJoiner("\t", "", "\n\n");
    for (int group = 0; group < 3; group++) {
      int sum = 0;
      for (int c = 0; c < 4; c++) {
        int figure = random.nextInt(30);
        row.add(Integer.toString(figure));
        sum += figure;
      }
      row.add(Integer.toString(sum));
    }
    return "四、政府信息公开行政复议、行政诉讼情况\n\n行政复议\t\t\t\t\t行政诉讼\t\t\t\t\t\t\t\t\t\n"
        + columns
        + "\t未经复议直接起诉\t\t\t\t\t复议后起诉\t\t\t\t\n\t\t\t\t\t"
        + columns
        + "\t"
        + columns
        + "\n"
        + row;
  }
}
