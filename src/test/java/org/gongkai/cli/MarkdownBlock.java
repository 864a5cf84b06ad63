package org.gongkai.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fenced block of a Markdown file.
 *
 * @param language the word behind the fence
 * @param text its lines
 */
record MarkdownBlock(String language, String text) {
  private static final Pattern FENCE = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$");

  static List<MarkdownBlock> of(Path file) throws IOException {
    List<MarkdownBlock> blocks = new ArrayList<>();
    Matcher m = FENCE.matcher(Files.readString(file));
    while (m.find()) {
      blocks.add(new MarkdownBlock(m.group(1), m.group(2)));
    }
    return blocks;
  }

  /** The commands of a console block with what each prints. */
  List<String[]> dialogue() {
    List<String[]> turns = new ArrayList<>();
    for (String turn : text.split("(?m)^\\$ ")) {
      if (!turn.isBlank()) {
        int end = turn.indexOf('\n');
        turns.add(new String[] {turn.substring(0, end), turn.substring(end + 1)});
      }
    }
    return turns;
  }
}
