package org.gongkai.rule;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongkai.query.Bilingual;

/** What the things that a rule looks at are called in a sentence. */
final class Names {
  /** More than this are counted in a sentence, not named. */
  private static final int MOST = 3;

  private static final Pattern OF_REPORT =
      Pattern.compile("id/report/(?<key>.+?)/(?<year>[0-9]{4})(?:/(?<rest>.+))?");

  private final Stated own;
  private final Reasons reasons;

  Names(Stated own, Reasons reasons) {
    this.own = own;
    this.reasons = reasons;
  }

  /** Addresses in words; of many the first and how many more there are. */
  Bilingual of(List<String> addresses) {
    List<Bilingual> names = addresses.stream().map(this::of).toList();
    if (names.size() > MOST) {
      Bilingual first = names.get(0);
      return new Bilingual(
          first.zh() + "等" + names.size() + "项",
          first.en() + " and " + (names.size() - 1) + " more");
    }
    return new Bilingual(joined(names, Bilingual::zh, "、"), joined(names, Bilingual::en, "; "));
  }

  private static String joined(
      List<Bilingual> names, Function<Bilingual, String> language, String between) {
    return names.stream().map(language).collect(Collectors.joining(between));
  }

  private Bilingual of(String address) {
    Matcher m = OF_REPORT.matcher(address);
    if (!m.matches()) {
      return Look.same(body(address));
    }
    Bilingual report = report(m.group("key"), m.group("year"));
    if (m.group("rest") == null) {
      return new Bilingual(report.zh() + "报告", "the report " + report.en());
    }
    Bilingual thing = inside(m.group("rest"));
    return address.startsWith(own.report() + "/")
        ? thing
        : new Bilingual(report.zh() + "的" + thing.zh(), thing.en() + " " + report.en());
  }

  private Bilingual report(String key, String year) {
    return key.equals(own.agencyKey())
        ? new Bilingual(year + "年", "of " + year)
        : new Bilingual(body(key) + year + "年", "of " + body(key) + " of " + year);
  }

  private Bilingual inside(String path) {
    String number = path.replaceFirst("^claim/", "");
    return number.equals(path)
        ? reasons.cellName(path)
        : new Bilingual("正文第" + number + "个数字", "figure " + number + " of the prose");
  }

  /** The last part of a key: the name of an organ, or the code of a place. */
  static String body(String key) {
    return key.substring(key.lastIndexOf('/') + 1);
  }
}
