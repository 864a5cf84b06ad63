package org.gongkai.web;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
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

/** {@code /questions/NAME?param=value}: runs a question; a page, CSV, JSON, or its SPARQL. */
final class QuestionHandler implements Handler {

  static final List<MediaKind> FORMS =
      List.of(MediaKind.CSV, MediaKind.JSON, MediaKind.HTML, MediaKind.SPARQL);

  private final ServedData data;
  private final Surroundings around;
  private final QueryRunner runner;
  private final Provenance provenance;
  private final QuestionPage page;

  QuestionHandler(
      ServedData data,
      Surroundings around,
      Provenance provenance,
      Kept<Language, Choices> choices) {
    this.data = data;
    this.around = around;
    this.runner = new QueryRunner(data.base(), around.queries().limit());
    this.provenance = provenance;
    this.page = new QuestionPage(data, around, choices);
  }

  @Override
  public Answer answer(Asked asked) {
    if (asked.rest().isEmpty()) {
      Map<String, ?> model = Map.of("themes", Themed.of(data.questions()));
      return Answer.of(200, MediaKind.HTML, around.pages().page(asked, "questions", model));
    }
    return question(asked)
        .map(question -> run(asked, question))
        .orElseGet(() -> around.refusals().missing(asked, asked.rest(), near(asked.rest())));
  }

  private Optional<NamedQuery> question(Asked asked) {
    return data.questions().stream()
        .filter(question -> question.name().equals(asked.rest()))
        .findFirst();
  }

  // What partners say changes without the store.
  @Override
  public Optional<MediaKind> tagged(Asked asked) {
    if (asked.rest().isEmpty()) {
      return Optional.of(MediaKind.HTML);
    }
    return question(asked)
        .filter(question -> !Federation.isFederated(question.query()))
        .flatMap(question -> asked.form(FORMS));
  }

  private List<Near> near(String name) {
    List<String> names = data.questions().stream().map(NamedQuery::name).toList();
    return Near.spelt(name, names, other -> around.addresses().at("questions/" + other));
  }

  private Answer run(Asked asked, NamedQuery question) {
    Optional<MediaKind> kind = asked.form(FORMS);
    if (kind.isEmpty()) {
      String address = around.addresses().at(asked.path()) + "?format=";
      return around.refusals().offering(asked, FORMS, form -> address + form.suffix());
    }
    Map<String, String> given = new HashMap<>(asked.parameters());
    given.remove("format");
    given.remove("page");
    boolean receipt = "1".equals(given.remove(Provenance.PARAMETER));
    return run(asked, question, given, kind.get(), receipt);
  }

  private <T> T read(Supplier<T> reading) {
    return Txn.calculateRead(data.dataset(), reading);
  }

  // What is thrown ends the transaction it comes out of: it is caught outside of any.
  private Answer run(
      Asked asked,
      NamedQuery question,
      Map<String, String> given,
      MediaKind kind,
      boolean receipt) {
    try {
      if (kind == MediaKind.SPARQL) {
        return Answer.of(200, kind, read(() -> sparql(asked, question, given)));
      }
      if (kind == MediaKind.HTML && lacks(question, given)) {
        return read(() -> page(asked, question, given, Optional.empty(), List.of()));
      }
      return Federation.isFederated(question.query())
          ? federated(asked, question, given, kind, receipt)
          : read(() -> result(asked, question, given, kind));
    } catch (BadParameter e) {
      return kind == MediaKind.HTML
          ? read(() -> faulty(asked, question, given, e))
          : around.refusals().answer(asked, Trouble.BAD_REQUEST, e.getMessage());
    } catch (ServiceRefused e) {
      return around.refusals().answer(asked, Trouble.FORBIDDEN, e.getMessage());
    }
  }

  // A question that needs a value it was not given shows its form, not an error.
  private static boolean lacks(NamedQuery question, Map<String, String> given) {
    return given.isEmpty() && question.parameters().stream().anyMatch(Parameter::required);
  }

  /** What has to stand in a query and was not given is an example that the store has. */
  private String sparql(Asked asked, NamedQuery question, Map<String, String> given) {
    Map<String, String> values = new HashMap<>(given);
    values.values().removeIf(String::isBlank);
    Choices choices = page.choices(asked);
    question.parameters().stream()
        .filter(parameter -> parameter.required() || parameter.defaultValue().isPresent())
        .forEach(p -> values.putIfAbsent(p.name(), choices.example(p)));
    QuestionText text = new QuestionText(question, asked.language());
    return text.text(
        values, values.isEmpty() ? text.body() : runner.text(question, values, data.dataset()));
  }

  private Answer page(
      Asked asked,
      NamedQuery question,
      Map<String, String> given,
      Optional<ResultTable> table,
      List<SourceLine> sources) {
    return page.answer(
        new QuestionPage.Turn(asked, question, given, table, sources, Optional.empty()),
        sparql(asked, question, given));
  }

  private Answer faulty(
      Asked asked, NamedQuery question, Map<String, String> given, BadParameter fault) {
    return page.answer(
        new QuestionPage.Turn(
            asked, question, given, Optional.empty(), List.of(), Optional.of(fault)),
        sparql(asked, question, Map.of()));
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
      return told(session, receipt, read(() -> answered(asked, question, given, kind, session)));
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
    return kind == MediaKind.HTML
        ? page(asked, question, given, Optional.of(table), SourceLine.of(session.receipt()))
        : written(table, kind);
  }

  private static Answer written(ResultTable table, MediaKind kind) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (kind == MediaKind.CSV) {
      table.writeCsv(out);
    } else {
      table.writeJson(out);
    }
    return Answer.of(200, kind, out.toByteArray());
  }

  private Answer told(Session session, boolean receipt, Answer plain) {
    Answer answer = plain;
    for (Map.Entry<String, String> header : provenance.headers(session, receipt).entrySet()) {
      answer = answer.with(header.getKey(), header.getValue());
    }
    return answer.with("Vary", Spoken.VARY);
  }

  private Answer result(
      Asked asked, NamedQuery question, Map<String, String> given, MediaKind kind) {
    if (kind == MediaKind.CSV) {
      // Throws for a value that cannot be; what follows is written when the headers are gone.
      runner.text(question, given, data.dataset());
      Answer.Body body = out -> runner.writeCsv(question, given, data.dataset(), out);
      return Answer.of(200, kind, body);
    }
    if (kind == MediaKind.JSON) {
      return written(runner.execute(question, given, data.dataset()), kind);
    }
    ResultTable table = runner.execute(shortened(question), given, data.dataset());
    return page(asked, question, given, Optional.of(table), List.of());
  }

  // One row more than the pages list tells that there are more.
  private static NamedQuery shortened(NamedQuery question) {
    Query query = question.query().cloneQuery();
    if (query.isSelectType()) {
      long most = query.hasLimit() ? query.getLimit() : Long.MAX_VALUE;
      query.setLimit(Math.min(most, QuestionPage.MOST_ROWS + 1L));
    }
    return new NamedQuery(question.name(), question.header(), question.text(), query);
  }
}
