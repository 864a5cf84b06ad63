package org.gongkai.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.system.Txn;

/**
 * {@code /source/SHA} is the text as it was read, for people with the characters of {@code ?char=}
 * lit; {@code /source/SHA/original} are the bytes of the file.
 */
final class SourceHandler implements Handler {

  private static final Pattern PATH = Pattern.compile("source/([0-9a-f]{64})(/original)?");
  private static final List<MediaKind> FORMS = List.of(MediaKind.TEXT, MediaKind.HTML);

  private final ServedData data;
  private final Surroundings around;

  SourceHandler(ServedData data, Surroundings around) {
    this.data = data;
    this.around = around;
  }

  @Override
  public Answer answer(Asked asked) {
    Matcher path = PATH.matcher(asked.path());
    if (!path.matches()) {
      return around.refusals().answer(asked, Trouble.NOT_FOUND, asked.path());
    }
    return path.group(2) == null ? text(asked, path.group(1)) : original(asked, path.group(1));
  }

  private Answer original(Asked asked, String sha256) {
    return data.source(sha256)
        .map(
            bytes ->
                new Answer(
                        200,
                        Map.of("Content-Type", "application/octet-stream"),
                        new Answer.Held(bytes))
                    .with("Content-Disposition", "attachment; filename=\"" + sha256 + "\""))
        .orElseGet(() -> around.refusals().answer(asked, Trouble.NOT_FOUND, asked.path()));
  }

  private Answer text(Asked asked, String sha256) {
    Optional<MediaKind> kind = Negotiation.choose(asked.accept(), FORMS);
    Optional<String> text = data.text(sha256);
    if (text.isEmpty()) {
      return around.refusals().answer(asked, Trouble.NOT_FOUND, asked.path());
    }
    if (kind.isEmpty()) {
      return around.refusals().answer(asked, Trouble.NOT_ACCEPTABLE, "text/plain\ntext/html");
    }
    String range = asked.parameter("char").orElse("0,0");
    Optional<Passage> passage = Passage.of(text.get(), range, Integer.MAX_VALUE);
    if (passage.isEmpty()) {
      return around.refusals().answer(asked, Trouble.BAD_REQUEST, "char=" + range);
    }
    String body = kind.get() == MediaKind.HTML ? page(sha256, passage.get()) : text.get();
    return Answer.of(200, kind.get(), body).with("Vary", "Accept");
  }

  private String page(String sha256, Passage passage) {
    String iri = data.base() + "source/" + sha256;
    Map<String, Object> model = new HashMap<>();
    model.put("sha256", sha256);
    model.put("passage", passage);
    Txn.executeRead(
        data.dataset(),
        () -> {
          StoreView store =
              new StoreView(data.dataset().getDefaultGraph(), around.queries(), around.addresses());
          model.put("reports", store.rows(PageQuery.SOURCE_REPORTS, NodeFactory.createURI(iri)));
        });
    return around.pages().page("source", model);
  }
}
