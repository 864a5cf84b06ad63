package org.gongkai.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.gongkai.reconcile.Spellings;
import org.gongkai.report.Claim;
import org.gongkai.report.FormTable;
import org.gongkai.report.Report;
import org.gongkai.report.ReportJson;
import org.gongkai.report.Section;
import org.gongkai.report.Span;
import org.gongkai.store.ReportStore;
import org.gongkai.vocab.Gk;

/** The reports, the sentences with figures in their prose, and the prose itself. */
final class Reports {
  private static final int LAST_YEAR = 2200;
  private static final int OF_A_YEAR = 4_000_000;

  private final Stated stated;
  private final ReportStore store;

  Reports(Stated stated, ReportStore store) {
    this.stated = stated;
    this.store = store;
  }

  /** A report as its text needs it: several may stand in one. */
  private record InText(Entry entry, int begin, List<Span> tables) {}

  void entries(Consumer<Entry> each) {
    Map<String, List<InText>> texts = new TreeMap<>();
    int number = 0;
    for (String address : store.reports()) {
      Report report = ReportJson.read(store.parsed(address).orElseThrow());
      Entry entry = entry(report, number++);
      each.accept(entry);
      claims(report, entry, each);
      texts
          .computeIfAbsent(report.source().sha256(), sha256 -> new ArrayList<>())
          .add(inText(report, entry));
    }
    texts.forEach((sha256, reports) -> prose(sha256, reports, each));
  }

  private Entry entry(Report report, int number) {
    Entry entry = new Entry(Kind.REPORT, stated.base() + report.address());
    Node node = NodeFactory.createURI(entry.address);
    entry.name = stated.label(node, "zh");
    entry.english = stated.label(node, "en");
    entry.context = report.reporter().jurisdiction().name();
    entry.reporting = true;
    entry.order =
        Math.max(0, Math.min(LAST_YEAR - report.year(), LAST_YEAR / 10)) * OF_A_YEAR
            + (report.reporter().isGovernment() ? 0 : OF_A_YEAR / 2)
            + number;
    entry.codes.add(stated.key(node, "id/report/"));
    entry.codes.add(stated.key(node, ""));
    entry.names.add(Spellings.key(entry.name));
    return entry;
  }

  /** A sentence with several figures is found once, as the first of them. */
  private void claims(Report report, Entry of, Consumer<Entry> each) {
    Map<Span, List<Claim>> sentences = new LinkedHashMap<>();
    for (Claim claim : report.claims()) {
      sentences.computeIfAbsent(claim.sentence().span(), s -> new ArrayList<>()).add(claim);
    }
    sentences.forEach(
        (span, claims) -> {
          Claim first = claims.get(0);
          Entry entry = of(of, Kind.CLAIM, of.address + "/claim/" + first.number());
          entry.context =
              claims.stream()
                  .map(this::counted)
                  .distinct()
                  .filter(name -> !name.isEmpty())
                  .collect(Collectors.joining("、"));
          text(entry, report.source().sha256(), span.start(), first.sentence().printed());
          each.accept(entry);
        });
  }

  private String counted(Claim claim) {
    return claim
        .indicator()
        .map(notation -> NodeFactory.createURI(Gk.NS + "claim-indicator/" + notation))
        .map(indicator -> stated.label(indicator, "zh"))
        .orElse("");
  }

  private static InText inText(Report report, Entry entry) {
    int begin = report.sections().stream().map(Section::span).mapToInt(Span::start).min().orElse(0);
    return new InText(entry, begin, report.tables().stream().map(FormTable::span).toList());
  }

  /** Of several reports in one file a passage is of the last that has begun before it. */
  private void prose(String sha256, List<InText> reports, Consumer<Entry> each) {
    List<InText> ordered = reports.stream().sorted(Comparator.comparingInt(InText::begin)).toList();
    List<Span> tables = ordered.stream().flatMap(report -> report.tables().stream()).toList();
    String text = store.text(sha256).orElseThrow();
    for (Passages.Passage passage : Passages.of(text, tables)) {
      InText owner =
          ordered.stream()
              .filter(report -> report.begin() <= passage.start())
              .reduce((a, b) -> b)
              .orElse(ordered.get(0));
      Entry entry = of(owner.entry(), Kind.PROSE, owner.entry().address);
      text(entry, sha256, passage.start(), passage.text());
      each.accept(entry);
    }
  }

  private static Entry of(Entry report, Kind kind, String address) {
    Entry entry = new Entry(kind, address);
    entry.name = report.name;
    entry.english = report.english;
    entry.reporting = true;
    entry.order = report.order;
    return entry;
  }

  private static void text(Entry entry, String sha256, int start, String text) {
    entry.text = text;
    int length = text.codePointCount(0, text.length());
    entry.place = Optional.of(new Hit.Place(sha256, start, start + length));
  }
}
