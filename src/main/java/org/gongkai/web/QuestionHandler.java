package org.gongkai.web;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.query.Query;
import org.apache.jena.system.Txn;
import org.gongkai.federate.Federation;
import org.gongkai.federate.PartnerFailed;
import org.gongkai.federate.ServiceRefused;
import org.gongkai.federate.Session;
import org.gongkai.query.BadParameter;
import org.gongkai.query.NamedQuery;
import org.gongkai.query.Parameter;
import org.gongkai.query.QueryRunner;
import org.gongkai.query.ResultTable;

/** {@code /questions/NAME?param=value}: runs a question; a page, CSV or JSON. */
final class QuestionHandler implements Handler {

  private static final List<MediaKind> FORMS =
      List.of(MediaKind.CSV, MediaKind.JSON, MediaKind.HTML);
  private static final int SHOWN_ROWS = 1000;

  private final ServedData data;
  private final Surroundings around;
  private final QueryRunner runner;
  private final Provenance provenance;

  QuestionHandler(ServedData data, Surroundings around, QueryRunner runner, Provenance provenance) {
    this.data = data;
    this.around = around;
    this.runner = runner;
    this.provenance = provenance;
  }

  @Override
  public Answer answer(Asked asked) {
    if (asked.rest().isEmpty()) {
      String page = around.pages().page(asked, "questions", Map.of("questions", data.questions()));
      return Answer.of(200, MediaKind.HTML, page);
    }
    String name = asked.rest();
    return data.questions().stream()
        .filter(question -> question.name().equals(name))
        .findFirst()
        .map(question -> run(asked, question))
        .orElseGet(() -> around.refusals().missing(asked, name, near(name)));
  }

  // What partners say changes without the store.
  @Override
  public Optional<MediaKind> tagged(Asked asked) {
    if (asked.rest().isEmpty()) {
      return Optional.of(MediaKind.HTML);
    }
    return data.questions().stream()
        .filter(question -> question.name().equals(asked.rest()))
        .filter(question -> !Federation.isFederated(question.query()))
        .findFirst()
        .flatMap(question -> kind(asked));
  }

  private List<Near> near(String name) {
    List<String> names = data.questions().stream().map(NamedQuery::name).toList();
    return Near.spelt(name, names, other -> around.addresses().at("questions/" + other));
  }

  private Answer run(Asked asked, NamedQuery question) {
    Optional<MediaKind> kind = kind(asked);
    if (kind.isEmpty()) {
      String address = around.addresses().at(asked.path()) + "?format=";
      return around.refusals().offering(asked, FORMS, form -> address + form.suffix());
    }
    Map<String, String> given = new HashMap<>(asked.parameters());
    given.remove("format");
    boolean receipt = "1".equals(given.remove(Provenance.PARAMETER));
    if (kind.get() == MediaKind.HTML && lacks(question, given)) {
      return page(asked, question, given, Optional.empty(), List.of());
    }
    try {
      return Txn.calculateRead(
          data.dataset(),
          () ->
              Federation.isFederated(question.query())
                  ? federated(asked, question, given, kind.get(), receipt)
                  : result(asked, question, given, kind.get()));
    } catch (BadParameter e) {
      return around.refusals().answer(asked, Trouble.BAD_REQUEST, e.getMessage());
    } catch (ServiceRefused e) {
      return around.refusals().answer(asked, Trouble.FORBIDDEN, e.getMessage());
    }
  }

  // Held whole: what partners gave is said before the first row.
  private Answer federated(
      Asked asked,
      NamedQuery question,
      Map<String, String> given,
      MediaKind kind,
      boolean receipt) {
    String text = runner.text(question, given, data.dataset());
    Session session = provenance.federation().session(text, runner.limit());
    try {
      return told(session, receipt, answered(asked, question, given, kind, session));
    } catch (PartnerFailed e) {
      Answer failed = around.refusals().answer(asked, Trouble.of(e), e.getMessage());
      return told(session, receipt, failed);
    }
  }

  private Answer answered(
      Asked asked,
      NamedQuery question,
      Map<String, String> given,
      MediaKind kind,
      Session session) {
    ResultTable table = runner.reaching(session::into).execute(question, given, data.dataset());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    switch (kind) {
      case CSV -> {
        table.writeCsv(out);
        return Answer.of(200, kind, out.toByteArray());
      }
      case JSON -> {
        table.writeJson(out);
        return Answer.of(200, kind, out.toByteArray());
      }
      default -> {
        return page(asked, question, given, Optional.of(table), SourceLine.of(session.receipt()));
      }
    }
  }

  private Answer told(Session session, boolean receipt, Answer plain) {
    Answer answer = plain;
    for (Map.Entry<String, String> header : provenance.headers(session, receipt).entrySet()) {
      answer = answer.with(header.getKey(), header.getValue());
    }
    return answer.with("Vary", Spoken.VARY);
  }

  private static Optional<MediaKind> kind(Asked asked) {
    Optional<String> format = asked.parameter("format");
    return format.isPresent()
        ? MediaKind.ofSuffix(format.get()).filter(FORMS::contains)
        : Negotiation.choose(asked.accept(), FORMS);
  }

  // A question that needs a value it was not given shows its form, not an error.
  private static boolean lacks(NamedQuery question, Map<String, String> given) {
    return question.parameters().stream()
        .filter(Parameter::required)
        .anyMatch(parameter -> given.getOrDefault(parameter.name(), "").isBlank());
  }

  private Answer result(
      Asked asked, NamedQuery question, Map<String, String> given, MediaKind kind) {
    switch (kind) {
      case CSV -> {
        // Throws for a value that cannot be; what follows is written when the headers are gone.
        runner.text(question, given, data.dataset());
        Answer.Body body = out -> runner.writeCsv(question, given, data.dataset(), out);
        return Answer.of(200, kind, body);
      }
      case JSON -> {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        runner.execute(question, given, data.dataset()).writeJson(out);
        return Answer.of(200, kind, out.toByteArray());
      }
      default -> {
        ResultTable table = runner.execute(shortened(question), given, data.dataset());
        return page(asked, question, given, Optional.of(table), List.of());
      }
    }
  }

  // One row more than the page lists tells that there are more.
  private static NamedQuery shortened(NamedQuery question) {
    Query query = question.query().cloneQuery();
    if (query.isSelectType()) {
      long most = query.hasLimit() ? query.getLimit() : Long.MAX_VALUE;
      query.setLimit(Math.min(most, SHOWN_ROWS + 1L));
    }
    return new NamedQuery(question.name(), question.header(), question.text(), query);
  }

  private Answer page(
      Asked asked,
      NamedQuery question,
      Map<String, String> given,
      Optional<ResultTable> table,
      List<SourceLine> sources) {
    Map<String, Object> model = new HashMap<>();
    model.put("question", question);
    model.put("fields", fields(question, given));
    model.put("exports", exports(question, given));
    model.put("asked", table.isPresent());
    model.put("sources", sources);
    model.put("columns", table.map(ResultTable::columns).orElse(List.of()));
    int size = table.map(ResultTable::size).orElse(0);
    model.put("size", Math.min(size, SHOWN_ROWS));
    model.put("more", size > SHOWN_ROWS);
    model.put("rows", table.map(t -> rows(asked, t)).orElse(List.of()));
    return Answer.of(200, MediaKind.HTML, around.pages().page(asked, "question", model));
  }

  /** One line of the form of a question. */
  record Field(Parameter parameter, String value) {}

  private static List<Field> fields(NamedQuery question, Map<String, String> given) {
    return question.parameters().stream()
        .map(p -> new Field(p, given.getOrDefault(p.name(), p.defaultValue().orElse(""))))
        .toList();
  }

  private String exports(NamedQuery question, Map<String, String> given) {
    String parameters =
        given.entrySet().stream()
            .map(e -> component(e.getKey()) + "=" + component(e.getValue()) + "&")
            .collect(Collectors.joining());
    return around.addresses().at("questions/" + question.name()) + "?" + parameters;
  }

  private static String component(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private List<List<Shown>> rows(Asked asked, ResultTable table) {
    StoreView store = around.view(data, asked.language());
    List<List<Shown>> rows = new ArrayList<>();
    for (int i = 0; i < Math.min(SHOWN_ROWS, table.size()); i++) {
      int row = i;
      rows.add(
          table.columns().stream()
              .map(column -> table.value(row, column).map(store::shown).orElse(Shown.NOTHING))
              .toList());
    }
    return rows;
  }
}
