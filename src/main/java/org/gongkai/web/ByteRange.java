package org.gongkai.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One range of the bytes of a file (RFC 9110, 14.1.2). Of several ranges, or of what is no range,
 * the whole file is given, as that allows.
 */
record ByteRange(long from, long length) {

  private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

  /** The part of a file that was asked for; any other answer as it is. */
  static Answer applied(Answer whole, HttpServletRequest request) {
    if (whole.status() != 200 || !(whole.body() instanceof Answer.Filed file)) {
      return whole;
    }
    Answer answer = whole.with("Accept-Ranges", "bytes");
    List<String> ranges = Collections.list(request.getHeaders("Range"));
    Matcher range = ONE.matcher(String.join(",", ranges).strip());
    if (!range.matches() || !isValid(range) || !isStill(answer, request)) {
      return answer;
    }
    Optional<ByteRange> part = of(range.group(1), range.group(2), file.length());
    return part.map(p -> p.of(answer, file))
        .orElseGet(
            () -> new Answer(416, Map.of("Content-Range", "bytes */" + file.length()), out -> {}));
  }

  private static boolean isValid(Matcher range) {
    String first = range.group(1);
    String last = range.group(2);
    return first.isEmpty()
        ? !last.isEmpty()
        : last.isEmpty() || Long.parseLong(first) <= Long.parseLong(last);
  }

  // RFC 9110, 13.1.5: who has a part of another state gets the whole of this one.
  private static boolean isStill(Answer answer, HttpServletRequest request) {
    String has = request.getHeader("If-Range");
    return has == null
        || has.equals(answer.headers().get("ETag"))
        || has.equals(answer.headers().get("Last-Modified"));
  }

  /** Empty if no byte of the file is in it. */
  static Optional<ByteRange> of(String first, String last, long size) {
    if (first.isEmpty()) {
      long length = Math.min(Long.parseLong(last), size);
      return length == 0 ? Optional.empty() : Optional.of(new ByteRange(size - length, length));
    }
    long from = Long.parseLong(first);
    long end = last.isEmpty() ? size - 1 : Math.min(Long.parseLong(last), size - 1);
    return from > end ? Optional.empty() : Optional.of(new ByteRange(from, end - from + 1));
  }

  private Answer of(Answer whole, Answer.Filed file) {
    String range = "bytes " + from + "-" + (from + length - 1) + "/" + file.length();
    return new Answer(206, whole.headers(), new Answer.Filed(file.file(), from, length))
        .with("Content-Range", range);
  }
}
