package org.gongkai.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.system.Txn;

/**
 * {@code /source/SHA} is the text as it was read, for people with the characters of {@code ?char=}
 * lit, and by a script those of {@code #char=}, which no server is sent; {@code
 * /source/SHA/original} are the bytes of the file.
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

  /**
   * What strangers wrote is handed out as a file: never shown, and never run, as a page of ours.
   */
  private Answer original(Asked asked, String sha256) {
    Optional<byte[]> bytes = data.source(sha256);
    if (bytes.isEmpty()) {
      return around.refusals().answer(asked, Trouble.NOT_FOUND, asked.path());
    }
    Map<String, Shown> known = facts(sha256).stream().findFirst().orElse(Map.of());
    String name = Addresses.encoded(text(known, "file").replace('/', '_'));
    return new Answer(200, Map.of("Content-Type", contentType(known)), new Answer.Held(bytes.get()))
        .with(
            "Content-Disposition",
            "attachment; filename=\""
                + sha256
                + "\""
                + (name.isEmpty() ? "" : "; filename*=UTF-8''" + name))
        .with("Content-Security-Policy", "default-src 'none'; sandbox");
  }

  /** As it was told when it was read; what does not look like a media type is not said. */
  private static String contentType(Map<String, Shown> known) {
    String type = text(known, "type");
    String charset = text(known, "charset");
    if (!type.matches("[a-z]+/[a-z0-9.+-]+")) {
      return "application/octet-stream";
    }
    boolean says = type.startsWith("text/") && charset.matches("[A-Za-z0-9_.:-]+");
    return says ? type + "; charset=" + charset : type;
  }

  private static String text(Map<String, Shown> row, String name) {
    return row.getOrDefault(name, Shown.NOTHING).text();
  }

  private Answer text(Asked asked, String sha256) {
    Optional<MediaKind> kind = Negotiation.choose(asked.accept(), FORMS);
    Optional<String> text = data.text(sha256);
    if (text.isEmpty()) {
      return around.refusals().answer(asked, Trouble.NOT_FOUND, asked.path());
    }
    if (kind.isEmpty()) {
      return around.refusals().unacceptable(asked, FORMS);
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
    Map<String, Object> model = new HashMap<>();
    model.put("sha256", sha256);
    model.put("passage", passage);
    model.put("before", SourceText.html(passage.before()));
    model.put("hit", SourceText.html(passage.hit()));
    model.put("after", SourceText.html(passage.after()));
    model.put("reports", facts(sha256));
    return around.pages().page("source", model);
  }

  /** One row for each report that was read from the file. */
  private List<Map<String, Shown>> facts(String sha256) {
    Node source = NodeFactory.createURI(data.base() + "source/" + sha256);
    return Txn.calculateRead(
        data.dataset(), () -> around.view(data).rows(PageQuery.SOURCE_REPORTS, source));
  }
}
