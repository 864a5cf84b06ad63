package org.gongkai.reader.layout;

import java.util.List;

/** A file as rows and paragraphs, in reading order; says nothing about the form. */
public record Layout(TextView view, List<Block> blocks) {
  public Layout {
    blocks = List.copyOf(blocks);
  }
}
