package org.gongkai.reader.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes page numbers and running headers and footers off pages: a number alone as first or last
 * line near the edge, and a first or last line that other pages have in the same place. A line of
 * parts (a browser prints time and title, address and 1/3) has to be the same but for the count of
 * pages and the time, and none of it a figure: it might be a row of a table.
 */
final class PdfFurniture {
  private static final Pattern NUMBER =
      Pattern.compile(
          "[-—–－·\\s]*(第\\s*)?[0-9０-９]{1,4}(\\s*页)?(\\s*[/／,，]?\\s*共?\\s*[0-9０-９]{1,4}\\s*页?)?[-—–－·\\s]*");
  private static final String COUNT = "^\\d{1,4} ?/ ?\\d{1,4}$";
  private static final Pattern CLOCK = Pattern.compile("\\d{1,2}:\\d{2}");
  private static final String FIGURE = "[\\d.,%+-]+";
  private static final double EDGE = 0.14; // of the page's height
  private static final double NARROWEST_EDGE = 100; // points
  private static final double SAME_PLACE = 3;
  private static final int MOST_LINES = 3; // at either end of a page

  private PdfFurniture() {}

  /** The items of each page without its furniture; heights are those of the pages. */
  static List<List<PdfItem>> without(List<List<PdfItem>> pages, List<Double> heights) {
    List<List<PdfItem>> rest = new ArrayList<>();
    for (int p = 0; p < pages.size(); p++) {
      List<PdfItem> items = new ArrayList<>(pages.get(p));
      for (int i = 0; i < MOST_LINES && !items.isEmpty(); i++) {
        if (isFurniture(items.get(0), pages, p, heights.get(p))) {
          items.remove(0);
        }
        if (!items.isEmpty()
            && isFurniture(items.get(items.size() - 1), pages, p, heights.get(p))) {
          items.remove(items.size() - 1);
        }
      }
      rest.add(items);
    }
    return rest;
  }

  private static boolean isFurniture(
      PdfItem item, List<List<PdfItem>> pages, int page, double height) {
    double edge = Math.max(NARROWEST_EDGE, EDGE * height);
    boolean nearEdge = item.place() < edge || item.place() > height - edge;
    if (!(item instanceof PdfItem.Text text) || !nearEdge) {
      return false;
    }
    if (text.isRow()) {
      return parts(text).noneMatch(p -> p.matches(FIGURE)) && isRepeated(text, pages, page);
    }
    return NUMBER.matcher(text.line().text()).matches() || isRepeated(text, pages, page);
  }

  private static boolean isRepeated(PdfItem.Text text, List<List<PdfItem>> pages, int page) {
    int same = 0;
    for (int p = Math.max(0, page - 2); p <= Math.min(pages.size() - 1, page + 2); p++) {
      boolean found = p != page && ends(pages.get(p)).stream().anyMatch(i -> isSame(text, i));
      same += found ? 1 : 0;
    }
    return same > 0;
  }

  private static List<PdfItem> ends(List<PdfItem> items) {
    int n = items.size();
    List<PdfItem> ends = new ArrayList<>(items.subList(0, Math.min(MOST_LINES, n)));
    ends.addAll(items.subList(Math.max(0, n - MOST_LINES), n));
    return ends;
  }

  private static boolean isSame(PdfItem.Text text, PdfItem other) {
    return other instanceof PdfItem.Text o
        && Math.abs(o.line().base() - text.line().base()) < SAME_PLACE
        && (text.isRow() ? counted(o).equals(counted(text)) : masked(o).equals(masked(text)));
  }

  private static String counted(PdfItem.Text text) {
    return parts(text).map(PdfFurniture::uncounted).collect(Collectors.joining("|"));
  }

  private static String uncounted(String part) {
    return CLOCK.matcher(part).find() ? part.replaceAll("\\d+", "#") : part.replaceAll(COUNT, "#");
  }

  private static Stream<String> parts(PdfItem.Text text) {
    return text.segments().stream().map(PdfLine::text);
  }

  private static String masked(PdfItem.Text text) {
    return text.line().text().replaceAll("\\d+", "#");
  }
}
