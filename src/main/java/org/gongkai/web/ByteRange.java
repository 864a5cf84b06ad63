package org.gongkai.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
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
    boolean same = known.isEmpty() || known.equals(whole.headers().get("ETag"));
    return divisible && same && whole.body() instanceof Answer.Held held
        ? part(whole, held.bytes())
        : whole;
  }

  private Answer part(Answer whole, byte[] bytes) {
    long from = first.isEmpty() ? Math.max(0, bytes.length - number(last)) : number(first);
    boolean open = first.isEmpty() || last.isEmpty();
    long to = open ? bytes.length - 1L : Math.min(number(last), bytes.length - 1L);
    if (from > to) {
      boolean nonsense = !open && number(last) < number(first);
      return nonsense ? whole : outside(bytes.length);
    }
    byte[] part = Arrays.copyOfRange(bytes, (int) from, (int) to + 1);
    return new Answer(206, whole.headers(), new Answer.Held(part))
        .with("Content-Range", "bytes %d-%d/%d".formatted(from, to, bytes.length));
  }

  private static Answer outside(int length) {
    return Answer.of(416, MediaKind.TEXT, Trouble.RANGE.text("0-" + (length - 1)))
        .with("Content-Range", "bytes */" + length);
  }

  private static long number(String digits) {
    return digits.isEmpty() ? 0 : Long.parseLong(digits);
  }
}
