package org.gongkai.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.system.Txn;
import org.gongkai.search.Found;
import org.gongkai.search.FoundJson;
import org.gongkai.search.FoundJson.Suggestion;
import org.gongkai.search.Hit;
import org.gongkai.search.Kind;
import org.gongkai.search.Question;
import org.gongkai.search.SearchIndex;

/**
 * {@code /search?q=&kind=&page=} as a page or JSON, {@code /search/suggest?q=} for what is being
 * typed, and {@code /search/opensearch.xml}, by which a browser finds both.
 */
final class SearchHandler implements Handler {
  static final int PAGE = 20;
  static final int SUGGESTED = 10;

  private static final List<MediaKind> FORMS = List.of(MediaKind.JSON, MediaKind.HTML);
  private static final String USAGE =
      "/search?q=...(<=%d)&kind=%s&page=1..%d&format=html|json"
          .formatted(
              Question.LONGEST,
              String.join("|", Stream.of(Kind.values()).map(Kind::id).toList()),
              Question.DEEPEST / PAGE);

  private final ServedData data;
  private final Surroundings around;

  SearchHandler(ServedData data, Surroundings around) {
    this.data = data;
    this.around = around;
  }

  @Override
  public Answer answer(Asked asked) {
    if (asked.path().equals("search/opensearch.xml")) {
      return description();
    }
    Optional<SearchIndex> index = data.search();
    if (index.isEmpty() || !List.of("search", "search/suggest").contains(asked.path())) {
      return around.refusals().answer(asked, Trouble.NOT_FOUND, asked.path());
    }
    Optional<Question> question = question(asked);
    if (question.isEmpty()) {
      return around.refusals().answer(asked, Trouble.BAD_REQUEST, USAGE);
    }
    return asked.path().equals("search")
        ? found(asked, question.get(), index.get())
        : suggestions(asked, question.get(), index.get());
  }

  /** Empty if it cannot be one. */
  private static Optional<Question> question(Asked asked) {
    String text = asked.parameter("q").orElse("").strip();
    String page = asked.parameter("page").filter(p -> !p.isEmpty()).orElse("1");
    Optional<String> id = asked.parameter("kind").filter(k -> !k.isEmpty());
    Optional<Kind> kind = id.flatMap(Kind::ofId);
    boolean fits =
        text.length() <= Question.LONGEST
            && page.matches("[1-9]\\d{0,2}")
            && Integer.parseInt(page) <= Question.DEEPEST / PAGE
            && id.isPresent() == kind.isPresent();
    return fits
        ? Optional.of(new Question(text, kind, (Integer.parseInt(page) - 1) * PAGE, PAGE))
        : Optional.empty();
  }

  @Override
  public Optional<MediaKind> tagged(Asked asked) {
    return asked.path().equals("search") ? asked.form(FORMS) : Optional.empty();
  }

  private Answer found(Asked asked, Question question, SearchIndex index) {
    Optional<MediaKind> form = asked.form(FORMS);
    if (form.isEmpty()) {
      return around.refusals().unacceptable(asked, FORMS);
    }
    Found found =
        Txn.calculateRead(data.dataset(), () -> index.ask(search -> search.find(question)));
    byte[] body =
        form.get() == MediaKind.JSON
            ? FoundJson.of(question, found, data.base())
            : page(asked, question, found).getBytes(StandardCharsets.UTF_8);
    return Answer.of(200, form.get(), body);
  }

  private String page(Asked asked, Question question, Found found) {
    return around
        .pages()
        .page(asked, "search", new SearchPage(question, found, data, around).model());
  }

  private Answer suggestions(Asked asked, Question question, SearchIndex index) {
    List<Suggestion> names =
        Txn.calculateRead(
                data.dataset(),
                () -> index.ask(search -> search.suggest(question.text(), SUGGESTED)))
            .stream()
            .map(hit -> suggestion(asked.language(), hit))
            .toList();
    return new Answer(
        200,
        Map.of("Content-Type", "application/x-suggestions+json"),
        new Answer.Held(FoundJson.suggestions(question.text(), names)));
  }

  private Suggestion suggestion(Language language, Hit hit) {
    String kind = language.say(hit.kind().chinese(), hit.kind().english());
    String what = hit.context().isEmpty() ? kind : kind + " · " + hit.context();
    return new Suggestion(hit.name(), what, around.addresses().link(hit.address()));
  }

  private Answer description() {
    String body =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
        <ShortName>公开 gongkai</ShortName>
        <Description>政府信息公开年度报告：地方、机关、类别、数字、正文</Description>
        <InputEncoding>UTF-8</InputEncoding>
        <Url type="text/html" template="%1$ssearch?q={searchTerms}&amp;page={startPage?}"/>
        <Url type="application/json" template="%1$ssearch?q={searchTerms}&amp;page={startPage?}&amp;format=json"/>
        <Url type="application/x-suggestions+json" rel="suggestions" template="%1$ssearch/suggest?q={searchTerms}"/>
        </OpenSearchDescription>
        """
            .formatted(SourceText.html(data.base()));
    return new Answer(
        200,
        Map.of("Content-Type", "application/opensearchdescription+xml"),
        new Answer.Held(body.getBytes(StandardCharsets.UTF_8)));
  }
}
