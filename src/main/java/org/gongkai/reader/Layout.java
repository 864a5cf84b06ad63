package org.gongkai.reader;

import java.util.List;

/** A file as rows and paragraphs, in reading order; says nothing about the form. */
record Layout(TextView view, List<Block> blocks) {
  Layout {
    blocks = List.copyOf(blocks);
  }
}
