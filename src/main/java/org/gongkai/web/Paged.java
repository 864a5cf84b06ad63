package org.gongkai.web;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One page of a list that may be long.
 *
 * @param number from 1
 * @param total of all pages
 * @param link to a page, without its number
 */
record Paged<T>(List<T> rows, int number, long total, String link) {

  static final int SIZE = 100;

  Paged {
    rows = List.copyOf(rows);
  }

  /** The page that a request asks for by a parameter. */
  static <T> Paged<T> of(Asked asked, String parameter, List<T> all) {
    int number = number(asked, parameter, all.size());
    int first = (number - 1) * SIZE;
    List<T> rows = all.subList(first, Math.min(all.size(), first + SIZE));
    return new Paged<>(rows, number, all.size(), link(asked, parameter));
  }

  /**
   * @throws Refused if it is no number, or beyond the last page
   */
  static int number(Asked asked, String parameter, long total) {
    String text = asked.parameter(parameter).orElse("1");
    if (!text.matches("[1-9][0-9]{0,6}")) {
      throw new Refused(Trouble.BAD_REQUEST, parameter + "=" + text);
    }
    int number = Integer.parseInt(text);
    if (number > Math.max(1, pages(total))) {
      throw new Refused(Trouble.NOT_FOUND, parameter + "=" + text);
    }
    return number;
  }

  /** The same request but for one parameter, whose value is to follow. */
  static String link(Asked asked, String parameter) {
    String others =
        Arrays.stream(asked.query().split("&"))
            .filter(part -> !part.isEmpty() && !part.startsWith(parameter + "="))
            .map(part -> part + "&")
            .collect(Collectors.joining());
    return "?" + others + parameter + "=";
  }

  /** Only what is shown is named. */
  <R> Paged<R> map(Function<T, R> shown) {
    return new Paged<>(rows.stream().map(shown).toList(), number, total, link);
  }

  private static long pages(long total) {
    return (total + SIZE - 1) / SIZE;
  }

  public long pages() {
    return pages(total);
  }

  public long first() {
    return (number - 1L) * SIZE + 1;
  }

  public long last() {
    return first() + rows.size() - 1;
  }

  public String href(long page) {
    return link + page;
  }
}
