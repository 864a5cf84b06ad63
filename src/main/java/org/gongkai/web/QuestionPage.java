package org.gongkai.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.vocabulary.XSD;
import org.gongkai.query.BadParameter;
import org.gongkai.query.Bilingual;
import org.gongkai.query.NamedQuery;
import org.gongkai.query.ResultTable;
import org.gongkai.store.LoggedChange;

/** The page of a question: its form, a part of its rows, and the ways to take them elsewhere. */
record QuestionPage(ServedData data, Surroundings around, Kept<Language, Choices> kept) {

  /** Rows that are asked for at most; the whole answer is the CSV. */
  static final int MOST_ROWS = 1000;

  static final int ROWS_A_PAGE = 100;

  private static final String UNESCAPED = "-._~";

  /** A question with what a caller gave, and what came of it. */
  record Turn(
      Asked asked,
      NamedQuery question,
      Map<String, String> given,
      Optional<ResultTable> table,
      List<SourceLine> sources,
      Optional<BadParameter> fault) {}

  /** Within the caller's read transaction. */
  Answer answer(Turn turn, String sparql) {
    Map<String, Object> model = new HashMap<>();
    NamedQuery question = turn.question();
    model.put("question", question);
    model.put("themes", question.header().theme().stream().toList());
    model.put("fields", Field.of(question, turn.given(), choices(turn.asked()), turn.fault()));
    model.put("fault", ofNoField(turn));
    model.put("asked", turn.table().isPresent());
    model.put("sources", turn.sources());
    model.put("sparql", sparql);
    model.put("editor", around.addresses().at("query") + "#query=" + component(sparql));
    model.put("changed", changed());
    addresses(model, turn);
    rows(model, turn);
    int status = turn.fault().isPresent() ? Trouble.BAD_REQUEST.status() : 200;
    String page = around.pages().page(turn.asked(), "question", model);
    return Answer.of(status, MediaKind.HTML, page);
  }

  Choices choices(Asked asked) {
    return kept.get(
        asked.language(),
        data.state(),
        () -> new Choices(around.view(data, asked.language()), data.base(), data.questions()));
  }

  // A parameter that the question does not have is beside none of its fields.
  private static Bilingual ofNoField(Turn turn) {
    return turn.fault()
        .filter(bad -> turn.question().parameter(bad.parameter()).isEmpty())
        .map(bad -> new Bilingual(bad.parameter(), bad.parameter()))
        .map(name -> new Bilingual("没有参数 " + name.zh(), "There is no parameter " + name.en()))
        .orElse(Bilingual.NONE);
  }

  private void addresses(Map<String, Object> model, Turn turn) {
    String parameters =
        turn.given().entrySet().stream()
            .filter(entry -> !entry.getValue().isBlank())
            .sorted(Map.Entry.comparingByKey())
            .map(entry -> component(entry.getKey()) + "=" + component(entry.getValue()) + "&")
            .collect(Collectors.joining());
    String path = "questions/" + turn.question().name();
    model.put("here", around.addresses().at(path) + "?" + parameters);
    model.put("whole", data.base() + Addresses.encoded(path) + "?" + parameters);
  }

  private void rows(Map<String, Object> model, Turn turn) {
    int size = turn.table().map(ResultTable::size).orElse(0);
    int shown = Math.min(size, MOST_ROWS);
    int pages = Math.max(1, (shown + ROWS_A_PAGE - 1) / ROWS_A_PAGE);
    int page = Math.min(pages, page(turn.asked()));
    int first = (page - 1) * ROWS_A_PAGE;
    int end = Math.min(shown, first + ROWS_A_PAGE);
    List<List<Shown>> rows =
        turn.table().map(table -> rows(turn, table, first, end)).orElse(List.of());
    List<String> names = turn.table().map(ResultTable::columns).orElse(List.of());
    model.put("columns", Column.of(names, rows));
    model.put("rows", rows);
    model.put("size", shown);
    model.put("more", size > MOST_ROWS);
    model.put("page", page);
    model.put("pages", pages);
    model.put("first", first + 1);
    model.put("end", end);
  }

  /**
   * The head of a column.
   *
   * @param figures whether all that stands in it are numbers
   */
  record Column(String name, boolean figures) {

    private static final Set<String> NUMBERS =
        Set.of(XSD.integer.getURI(), XSD.decimal.getURI(), XSD.xdouble.getURI());

    static List<Column> of(List<String> names, List<List<Shown>> rows) {
      return IntStream.range(0, names.size())
          .mapToObj(i -> new Column(names.get(i), figures(rows, i)))
          .toList();
    }

    private static boolean figures(List<List<Shown>> rows, int column) {
      return !rows.isEmpty()
          && rows.stream()
              .map(row -> row.get(column))
              .allMatch(x -> x.equals(Shown.NOTHING) || NUMBERS.contains(x.term()));
    }
  }

  /** Counted from 1; what is no number of a page is the first. */
  private static int page(Asked asked) {
    return asked
        .parameter("page")
        .filter(text -> text.matches("[1-9][0-9]{0,3}"))
        .map(Integer::valueOf)
        .orElse(1);
  }

  private List<List<Shown>> rows(Turn turn, ResultTable table, int first, int end) {
    StoreView store = around.view(data, turn.asked().language());
    List<List<Shown>> rows = new ArrayList<>();
    for (int i = first; i < end; i++) {
      int row = i;
      rows.add(
          table.columns().stream()
              .map(column -> table.value(row, column).map(store::shown).orElse(Shown.NOTHING))
              .toList());
    }
    return rows;
  }

  /** When a report was last added, changed or removed; empty where no log says it. */
  private String changed() {
    return data.changes()
        .filter(log -> !log.pages().isEmpty())
        .map(log -> last(log.changes(log.pages().get(log.pages().size() - 1))))
        .orElse("");
  }

  private static String last(List<LoggedChange> changes) {
    return changes.isEmpty() ? "" : changes.get(changes.size() - 1).when().toString();
  }

  static String component(String text) {
    return Addresses.encoded(text, UNESCAPED);
  }
}
