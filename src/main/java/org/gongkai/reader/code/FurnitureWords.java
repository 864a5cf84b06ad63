package org.gongkai.reader.code;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What pages print around a report: {@code mappings/codes/furniture.csv}. */
public final class FurnitureWords {
  private final Map<String, String> kinds = new HashMap<>();
  private final Pattern labels;
  private final Pattern crumbs;
  private final Pattern share;
  private final List<String> footers;

  private FurnitureWords() {
    CodeTable.rows("furniture.csv").forEach(row -> kinds.put(row.get("words"), row.get("kind")));
    List<String> labelled = List.of("title", "signed", "issued", "address", "other", "link");
    String colon = "(?:[】\\]])?\\s*[:：]";
    labels = Pattern.compile("(?<![\\p{IsHan}])(" + anyOf(labelled) + ")" + colon);
    crumbs = Pattern.compile("(?:" + anyOf(List.of("crumb")) + ")" + colon + "|首页\\s*[>＞»›/]");
    share = Pattern.compile("(?:" + anyOf(List.of("share")) + ")");
    footers =
        kinds.entrySet().stream()
            .filter(e -> e.getValue().equals("footer"))
            .map(Map.Entry::getKey)
            .toList();
  }

  public static FurnitureWords load() {
    return new FurnitureWords();
  }

  private String anyOf(List<String> of) {
    return kinds.entrySet().stream()
        .filter(e -> of.contains(e.getValue()))
        .map(Map.Entry::getKey)
        .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(w -> w))
        .map(Pattern::quote)
        .collect(Collectors.joining("|"));
  }

  /** A label with its colon; group 1 is the label. */
  public Pattern labels() {
    return labels;
  }

  /** The beginning of a line that says where in the site the page stands. */
  public Pattern crumbs() {
    return crumbs;
  }

  /** One word of a bar with which a page is shared, printed or closed. */
  public Pattern share() {
    return share;
  }

  /** Whether a line has words of a page's foot. */
  public boolean isFoot(String line) {
    for (String footer : footers) { // every line of every file comes by: no stream
      if (line.contains(footer)) {
        return true;
      }
    }
    return false;
  }

  /**
   * What follows a label: title, signed, issued, address, other, or link if the label is all there
   * is.
   */
  public String kind(String label) {
    return kinds.getOrDefault(label, "other");
  }
}
