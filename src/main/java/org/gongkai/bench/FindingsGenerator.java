package org.gongkai.bench;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.gazetteer.Division;
import org.gongkai.gazetteer.Gazetteer;
import org.gongkai.reader.ReportFiles;
import org.gongkai.report.ReadResult;
import org.gongkai.report.Report;

/**
 * Reports of a tree of governments over five years whose figures agree with each other everywhere,
 * save where a contradiction is planted. Read from the text of {@link ReportGenerator}, with other
 * figures put into their cells: what their text prints is not what they state.
 */
public final class FindingsGenerator {
  private static final int YEARS = ReportTree.LAST_YEAR - ReportTree.FIRST_YEAR + 1;

  /** One report in so many gets a contradiction. */
  private static final int SPARSE = 4;

  private final ReportTree tree;
  private final BodyFigures figures;
  private final List<Division> bodies;
  private final Map<Boolean, Report> forms;
  private final int size;

  /** A generator of that many reports. */
  public FindingsGenerator(long seed, Gazetteer gazetteer, int size) {
    this.tree = new ReportTree(gazetteer, (size + YEARS - 1) / YEARS);
    this.bodies = tree.bodies();
    this.figures = new BodyFigures(seed, tree.below());
    this.size = Math.min(size, bodies.size() * YEARS);
    this.forms = Map.of(false, form(seed, gazetteer, false), true, form(seed, gazetteer, true));
  }

  /** A report on the form of 2021, or on that of 2019, to put figures in. */
  private static Report form(long seed, Gazetteer gazetteer, boolean later) {
    ReportGenerator generator = new ReportGenerator(seed, gazetteer);
    String text =
        IntStream.iterate(0, n -> n + 500)
            .mapToObj(n -> generator.text(n, gazetteer))
            .filter(t -> t.contains("本年制发件数") == later)
            .findFirst()
            .orElseThrow();
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return ((ReadResult.Parsed) new ReportFiles(gazetteer).read("generated.txt", bytes).get(0))
        .report();
  }

  /** How many reports there are: as many as asked for, or as the tree has. */
  public int size() {
    return size;
  }

  /** Every report in the order of its address's body and year, made when it is asked for. */
  public Stream<Planted> reports() {
    return IntStream.range(0, size).mapToObj(this::report);
  }

  /** A report with other figures in one of its cells, for measuring what one change costs. */
  public Report changed(int number) {
    Planted planted = report(number);
    return new ReportDraft(planted.report()).add("requests/granted/natural-person", 10).report();
  }

  private Planted report(int number) {
    Division body = bodies.get(number / YEARS);
    int year = ReportTree.FIRST_YEAR + number % YEARS;
    Report form = forms.get(year >= 2021);
    ReportDraft draft = new ReportDraft(form).of(body, year);
    figures.of(body.key(), year, form).forEach(draft::with);
    draft.claim("requests-received", draft.figure("requests/received/total"));
    Contradiction[] all = Contradiction.values();
    Contradiction wanted = all[number / SPARSE % all.length];
    List<String> parts = tree.below().get(body.key());
    boolean fits = number % SPARSE == 0 && wanted.fits(parts.size(), body.level().ordinal(), year);
    return new Planting(draft, figures, parts, form).plant(fits ? wanted : Contradiction.NONE);
  }
}
