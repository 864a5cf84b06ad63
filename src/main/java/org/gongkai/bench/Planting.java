package org.gongkai.bench;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gongkai.report.Claim.Basis;
import org.gongkai.report.Claim.Precision;
import org.gongkai.report.Problem.Code;
import org.gongkai.report.Report;

/** Plants a contradiction in a draft, and knows what must be found. */
final class Planting {
  private static final String LICENCES = "proactive/licence/decisions";
  private static final long FAR = 100_003;

  private final ReportDraft draft;
  private final BodyFigures figures;
  private final List<String> parts;
  private final Report form;
  private final Set<String> broken = new TreeSet<>();

  Planting(ReportDraft draft, BodyFigures figures, List<String> parts, Report form) {
    this.draft = draft;
    this.figures = figures;
    this.parts = parts;
    this.form = form;
  }

  Planted plant(Contradiction contradiction) {
    switch (contradiction) {
      case OUTCOME, RECEIVED, CASE, NEGATIVE, NOT_WHOLE, DISPUTES -> inTable(contradiction);
      case CARRIED_OVER, ITEMS, STOCK -> betweenYears(contradiction);
      case PART, PARTS -> betweenLevels(contradiction);
      case NONE -> {}
      default -> inText(contradiction);
    }
    return new Planted(draft.report(), broken);
  }

  private void inTable(Contradiction contradiction) {
    switch (contradiction) {
      case OUTCOME -> {
        draft.add("requests/granted/natural-person", -1);
        broken.addAll(Set.of("row-sum/granted", "outcome-sum/natural-person"));
      }
      case RECEIVED -> {
        draft.add("requests/received/enterprise", -1);
        broken.addAll(Set.of("row-sum/received", "requests-balance/enterprise"));
      }
      case CASE -> {
        draft.add("cases/review/total", -1);
        broken.add("case-sum/review");
      }
      case NEGATIVE -> {
        draft.with("proactive/penalty/decisions", -5);
        broken.add("not-negative/penalty/decisions");
      }
      case NOT_WHOLE -> {
        draft.text("proactive/coercion/decisions", "12.5");
        broken.add("whole-number/coercion/decisions");
      }
      default -> {
        draft.add("cases/review/upheld", 900).add("cases/review/total", 900);
        broken.add("disputes-and-requests/");
      }
    }
  }

  private void betweenYears(Contradiction contradiction) {
    switch (contradiction) {
      case CARRIED_OVER -> {
        for (String column : List.of("natural-person", "total")) {
          draft.add("requests/carried-over/" + column, -1).add("requests/received/" + column, 1);
          broken.add("carried-over/" + column);
        }
        draft.noClaims().claim("requests-received", draft.figure("requests/received/total"));
      }
      case ITEMS -> {
        draft.add("proactive/licence/items-last-year", 1);
        broken.add("items-last-year/licence");
      }
      default -> {
        draft.add("proactive/normative-document/in-force", 1);
        broken.add("stock-in-force/normative-document");
      }
    }
  }

  private void betweenLevels(Contradiction contradiction) {
    List<Long> below =
        parts.stream().map(p -> figures.of(p, draft.year(), form).get(LICENCES)).toList();
    if (contradiction == Contradiction.PART) {
      draft.with(LICENCES, 0);
      parts.forEach(p -> broken.add("part-exceeds-whole/" + p + "/licence/decisions"));
    } else {
      draft.with(LICENCES, below.stream().mapToLong(Long::longValue).max().orElseThrow());
      broken.add("parts-exceed-whole/licence/decisions");
    }
  }

  private void inText(Contradiction contradiction) {
    long licences = draft.figure(LICENCES);
    switch (contradiction) {
      case CLAIM -> claim("claim-cell", "requests-refused", FAR, Precision.EXACT, List.of());
      case CLAIM_ABOUT ->
          claim("claim-cell-about", "licence-decisions", 2 * licences, Precision.ABOUT, List.of());
      case CLAIM_MORE ->
          claim("claim-cell-more", "licence-decisions", FAR, Precision.MORE_THAN, List.of());
      case CLAIM_LESS ->
          claim("claim-cell-less", "licence-decisions", 1, Precision.LESS_THAN, List.of());
      case CLAIM_PART ->
          claim("claim-part", "requests-granted", FAR, Precision.EXACT, List.of(Basis.OF_WHICH));
      case CLAIM_CARRIED_OVER ->
          claim(
              "claim-with-carried-over",
              "requests-received",
              FAR,
              Precision.EXACT,
              List.of(Basis.INCLUDES_CARRIED_OVER));
      case YEAR -> remark("year-in-text", Code.YEAR_DIFFERS);
      case NAME -> remark("name-in-text", Code.AGENCY_DIFFERS);
      case MANIFEST -> remark("manifest", Code.MANIFEST_DIFFERS);
      case LATE -> {
        draft.issued(5, 6);
        broken.add("published-in-time/");
      }
      case SECTION_MISSING -> {
        draft.withoutSection(6);
        broken.add("sections-there/section/6");
      }
      default -> {
        draft.headed(5, "四、存在的主要问题");
        broken.add("sections-numbered/section/5");
      }
    }
  }

  private void claim(
      String rule, String indicator, long value, Precision precision, List<Basis> basis) {
    draft.claim(indicator, value, precision, basis);
    broken.add(rule + "/claim/2");
  }

  private void remark(String rule, Code code) {
    draft.remark(code, "另有所说");
    broken.add(rule + "/1");
  }
}
