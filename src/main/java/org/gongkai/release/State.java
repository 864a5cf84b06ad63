package org.gongkai.release;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gongkai.store.ChangeLog;
import org.gongkai.store.LoggedChange;

/**
 * Which state of a store something was made of.
 *
 * @param version differs whenever anything in the store may
 * @param modified when the last change of a report was; empty if there never was one
 */
public record State(String version, Optional<Instant> modified) {
  /** The state that the caller's transaction sees. */
  public static State of(ChangeLog log) {
    List<ChangeLog.Page> pages = log.pages();
    Optional<Instant> last =
        pages.isEmpty()
            ? Optional.empty()
            : log.changes(pages.get(pages.size() - 1)).stream()
                .reduce((first, second) -> second)
                .map(LoggedChange::when);
    return new State(log.state(), last);
  }
}
