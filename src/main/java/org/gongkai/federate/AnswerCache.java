package org.gongkai.federate;

import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Answers that may be given again, in memory; the one longest unused goes first. */
final class AnswerCache {
  private record Key(String partner, String query) {}

  private final long most;
  private final Map<Key, Answer> answers = new LinkedHashMap<>(16, 0.75f, true);
  private long held;

  /**
   * @param most bytes of bodies and queries together
   */
  AnswerCache(long most) {
    this.most = most;
  }

  /** Empty where there is none that is young enough. */
  synchronized Optional<Answer> find(Partner partner, String query, Instant now) {
    Key key = new Key(partner.name(), query);
    Answer known = answers.get(key);
    if (known == null || known.retrieved().plus(partner.reuse()).isBefore(now)) {
      remove(key);
      return Optional.empty();
    }
    return Optional.of(known);
  }

  synchronized void keep(Partner partner, String query, Answer answer) {
    if (partner.reuse().isZero()) {
      return;
    }
    Key key = new Key(partner.name(), query);
    remove(key);
    answers.put(key, answer);
    held += size(key, answer);
    for (Iterator<Map.Entry<Key, Answer>> all = answers.entrySet().iterator(); held > most; ) {
      Map.Entry<Key, Answer> eldest = all.next();
      held -= size(eldest.getKey(), eldest.getValue());
      all.remove();
    }
  }

  synchronized long held() {
    return held;
  }

  private void remove(Key key) {
    Answer known = answers.remove(key);
    held -= known == null ? 0 : size(key, known);
  }

  /** A character of a query may take two bytes. */
  private static long size(Key key, Answer answer) {
    return answer.body().length + 2L * key.query().length();
  }
}
