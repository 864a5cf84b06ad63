package org.gongkai.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.gongkai.manifest.Entry;
import org.gongkai.reader.Opened;
import org.gongkai.report.Place;
import org.gongkai.report.Problem;
import org.gongkai.store.Readings;

/**
 * Remembers what files came to, so that what has not changed is not read again. What it says of
 * reports holds only while the store has those very reports; refusals depend on nothing else.
 */
final class Memory {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A report by its address, and the SHA-256 of its JSON. */
  private record Kept(String address, String parsed) {}

  private record Noted(Problem.Code code, String part, int line, String found) {}

  private record Note(String mediaType, int refused, List<Kept> reports, List<Noted> problems) {}

  private final Readings readings;
  private final Map<String, String> stored;

  /**
   * @param stored the SHA-256 of each parsed report that the store has, by its address
   */
  Memory(Readings readings, Map<String, String> stored) {
    this.readings = readings;
    this.stored = Map.copyOf(stored);
  }

  /** The same file under the same name with the same statements about it. */
  static String key(Entry entry, Opened.Bytes file) {
    MessageDigest digest = DigestUtils.getSha256Digest();
    digest.update((file.name() + "\0" + entry.given() + "\0").getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest.digest(file.bytes()));
  }

  /** What a file came to, if that is still so. */
  Optional<Prepared> recall(String file, String key) {
    return readings
        .get(key)
        .flatMap(Memory::note)
        .filter(n -> n.reports().stream().allMatch(this::isStored))
        .map(n -> prepared(file, n));
  }

  private boolean isStored(Kept kept) {
    return kept.parsed().equals(stored.get(kept.address()));
  }

  /** Remembers what a file came to. */
  void note(String key, Prepared prepared) {
    List<Kept> reports =
        prepared.drafts().stream()
            .map(
                d ->
                    new Kept(
                        d.address(),
                        d.revision().map(r -> DigestUtils.sha256Hex(r.json())).orElse("")))
            .toList();
    List<Noted> problems =
        prepared.problems().stream()
            .map(p -> new Noted(p.code(), p.place().part(), p.place().line(), p.found()))
            .toList();
    try {
      Note note = new Note(prepared.mediaType().orElse(""), prepared.refused(), reports, problems);
      readings.put(key, JSON.writeValueAsBytes(note));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a note is plain data", e);
    }
  }

  /** A note that a crash broke is none. */
  private static Optional<Note> note(byte[] bytes) {
    try {
      return Optional.of(JSON.readValue(bytes, Note.class));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Prepared prepared(String file, Note note) {
    List<Draft> drafts =
        note.reports().stream().map(k -> new Draft(k.address(), Optional.empty())).toList();
    List<Problem> problems =
        note.problems().stream()
            .map(n -> new Problem(n.code(), new Place(file, n.part(), n.line()), n.found()))
            .toList();
    Optional<String> mediaType = Optional.of(note.mediaType()).filter(m -> !m.isEmpty());
    return new Prepared(file, mediaType, drafts, note.refused(), problems, true);
  }
}
