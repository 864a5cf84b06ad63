package org.gongkai.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Chooses a form by the Accept header (RFC 9110, 12.5.1).
 *
 * <p>The most specific range that fits a form gives its quality; quality 0 excludes it. Among equal
 * qualities a form that was named beats one that a wildcard lets in, then the order of the header
 * counts, then the order of the offers. So a browser, which names text/html, gets the page, and a
 * client that sends nothing or {@code *}{@code /*} gets the first offer.
 */
final class Negotiation {

  private static final Comparator<Match> BEST =
      Comparator.comparingDouble(Match::quality)
          .thenComparing(Match::specificity)
          .thenComparing(Comparator.comparingInt(Match::position).reversed());

  private record Range(String type, String subtype, double quality, int position) {

    int specificity() {
      return "*".equals(type) ? 0 : "*".equals(subtype) ? 1 : 2;
    }

    boolean fits(MediaKind kind) {
      String[] parts = kind.type().split("/", 2);
      return specificity() == 0
          || type.equals(parts[0]) && (specificity() == 1 || subtype.equals(parts[1]));
    }
  }

  private record Match(MediaKind kind, double quality, int specificity, int position) {}

  private Negotiation() {}

  /** Empty when none of the offers is acceptable. */
  static Optional<MediaKind> choose(String accept, List<MediaKind> offers) {
    List<Range> ranges = ranges(accept.isBlank() ? "*/*" : accept);
    List<Match> matches = new ArrayList<>();
    for (MediaKind kind : offers) {
      match(kind, ranges).filter(m -> m.quality() > 0).ifPresent(matches::add);
    }
    Match best = null;
    for (Match match : matches) {
      best = best == null || BEST.compare(match, best) > 0 ? match : best;
    }
    return Optional.ofNullable(best).map(Match::kind);
  }

  private static Optional<Match> match(MediaKind kind, List<Range> ranges) {
    return ranges.stream()
        .filter(range -> range.fits(kind))
        .max(Comparator.comparingInt(Range::specificity))
        .map(r -> new Match(kind, r.quality(), r.specificity(), r.position()));
  }

  private static List<Range> ranges(String accept) {
    List<Range> ranges = new ArrayList<>();
    for (String item : accept.toLowerCase(Locale.ROOT).split(",")) {
      String[] parts = item.split(";");
      String[] type = parts[0].strip().split("/", 2);
      if (type.length == 2) {
        ranges.add(new Range(type[0], type[1], quality(parts), ranges.size()));
      }
    }
    return ranges;
  }

  // A quality that is not a number is read as 0: what a client garbles it does not get.
  private static double quality(String[] parts) {
    for (int i = 1; i < parts.length; i++) {
      String parameter = parts[i].strip();
      if (parameter.startsWith("q=")) {
        String value = parameter.substring(2).strip();
        return value.matches("0?\\.\\d{1,3}|0\\.?|1(\\.0{0,3})?") ? Double.parseDouble(value) : 0;
      }
    }
    return 1;
  }
}
