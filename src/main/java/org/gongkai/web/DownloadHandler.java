package org.gongkai.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gongkai.release.Download;
import org.gongkai.release.ReleaseFolder;

/**
 * {@code /download/NAME}: a file of the release, whole or a range; {@code /download/} lists them.
 */
final class DownloadHandler implements Handler {

  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

  private final Downloads downloads;
  private final Surroundings around;

  DownloadHandler(Downloads downloads, Surroundings around) {
    this.downloads = downloads;
    this.around = around;
  }

  @Override
  public Answer answer(Asked asked) {
    String name = asked.rest();
    if (name.isEmpty()) {
      return list(asked);
    }
    Optional<ReleaseFolder> folder = downloads.folder();
    if (name.equals(ReleaseFolder.SUMS) && folder.isPresent()) {
      return Answer.of(200, MediaKind.TEXT, folder.get().sums());
    }
    Optional<Download> found = folder.flatMap(f -> f.download(name));
    return found
        .map(d -> file(d, folder.get().path(d)))
        .orElseGet(() -> around.refusals().answer(asked, Trouble.NOT_FOUND, "/download/" + name));
  }

  private Answer file(Download download, Path path) {
    try {
      if (Files.size(path) != download.bytes()) {
        throw new IllegalStateException(path + " was changed while it was served");
      }
      String modified = HTTP_DATE.format(Files.getLastModifiedTime(path).toInstant());
      Answer answer =
          new Answer(
                  200,
                  Map.of("Content-Type", type(download)),
                  new Answer.Filed(path, 0, download.bytes()))
              .with("Accept-Ranges", "bytes")
              .with("ETag", "\"" + download.sha256() + "\"")
              .with("Last-Modified", modified)
              .with("Cache-Control", "no-cache")
              .with("Content-Disposition", "attachment; filename=\"" + download.name() + "\"");
      return download.name().endsWith(".csv")
          ? answer.with(
              "Link",
              "<"
                  + download.name()
                  + "-metadata.json>; rel=\"describedby\"; type=\"application/csvm+json\"")
          : answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // What is compressed is given as it is: its checksum is that of the compressed bytes.
  private static String type(Download download) {
    String type = download.compressFormat().orElse(download.mediaType());
    return type.startsWith("text/") ? type + "; charset=utf-8" : type;
  }

  private Answer list(Asked asked) {
    Map<String, Object> model = new HashMap<>();
    model.put("files", downloads.lines());
    model.put("older", downloads.isOlder());
    return Answer.of(200, MediaKind.HTML, around.pages().page(asked, "downloads", model));
  }
}
