package org.gongkai.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One range of bytes as a request names it (RFC 9110, 14.1.2); of what says that it has none, of
 * several ranges and of what is not understood the whole is given.
 *
 * @param first empty if the last so many bytes are meant
 * @param last empty if all that follow are meant
 * @param known the tag that the answer must still have; empty if any will do
 */
record ByteRange(String first, String last, String known) {

  private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

  static Optional<ByteRange> of(HttpServletRequest request) {
    String range = String.valueOf(request.getHeader("Range")).strip();
    Matcher one = ONE.matcher(range);
    String known = Optional.ofNullable(request.getHeader("If-Range")).orElse("");
    return request.getMethod().equals("GET") && one.matches() && range.length() > "bytes=-".length()
        ? Optional.of(new ByteRange(one.group(1), one.group(2), known.strip()))
        : Optional.empty();
  }

  Answer of(Answer whole) {
    boolean divisible =
        whole.status() == 200 && "bytes".equals(whole.headers().get("Accept-Ranges"));
    return divisible && isStill(whole) && whole.body() instanceof Answer.Sized sized
        ? part(whole, sized)
        : whole;
  }

  // RFC 9110, 13.1.5: who has a part of another state gets the whole of this one.
  private boolean isStill(Answer whole) {
    return known.isEmpty()
        || known.equals(whole.headers().get("ETag"))
        || known.equals(whole.headers().get("Last-Modified"));
  }

  private Answer part(Answer whole, Answer.Sized body) {
    long length = body.length();
    long from = first.isEmpty() ? Math.max(0, length - number(last)) : number(first);
    boolean open = first.isEmpty() || last.isEmpty();
    long to = open ? length - 1 : Math.min(number(last), length - 1);
    if (from > to) {
      boolean nonsense = !open && number(last) < number(first);
      return nonsense ? whole : outside(length);
    }
    return new Answer(206, whole.headers(), body.part(from, to - from + 1))
        .with("Content-Range", "bytes %d-%d/%d".formatted(from, to, length));
  }

  private static Answer outside(long length) {
    return Answer.of(416, MediaKind.TEXT, Trouble.RANGE.text("0-" + (length - 1)))
        .with("Content-Range", "bytes */" + length);
  }

  private static long number(String digits) {
    return digits.isEmpty() ? 0 : Long.parseLong(digits);
  }
}
