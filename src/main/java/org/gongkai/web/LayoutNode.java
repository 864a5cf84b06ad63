package org.gongkai.web;

import java.util.List;

/**
 * A heading of a table: what is printed before it, its concept or else its own words, and the
 * headings under it.
 *
 * @param mark number as printed; may be empty
 * @param concept below the vocabulary's address: {@code handling/granted}; may be empty
 * @param chinese only where there is no concept
 * @param english only where there is no concept
 */
record LayoutNode(
    String mark, String concept, String chinese, String english, List<LayoutNode> children) {

  LayoutNode {
    children = List.copyOf(children);
  }

  /** Its own words in a language. */
  String named(Language language) {
    return language == Language.ZH ? chinese : english;
  }

  int leaves() {
    return children.isEmpty() ? 1 : children.stream().mapToInt(LayoutNode::leaves).sum();
  }

  int depth() {
    return 1 + children.stream().mapToInt(LayoutNode::depth).max().orElse(0);
  }

  static int depth(List<LayoutNode> nodes) {
    return nodes.stream().mapToInt(LayoutNode::depth).max().orElse(0);
  }
}
