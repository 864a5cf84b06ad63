package org.gongkai.reader.claim;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.reader.claim.LabelledTexts.Label;
import org.gongkai.report.Span;

/** Reads {@code claims/sentences.txt}: sentences with marks, and a line for each claim. */
final class MadeUpSentences {
  /** A sentence without its marks, and its claims. */
  record Case(String text, List<Label> labels) {}

  private final List<Case> cases = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final List<Label> labels = new ArrayList<>();
  private final List<Span> marks = new ArrayList<>();

  private MadeUpSentences() {}

  static List<Case> read(Path file) throws IOException {
    MadeUpSentences sentences = new MadeUpSentences();
    Files.readAllLines(file).forEach(sentences::line);
    sentences.end();
    return sentences.cases;
  }

  private void line(String line) {
    if (line.isEmpty() || line.startsWith("#")) {
      end();
    } else if (line.matches("\\d .*\\|.*")) {
      labels.add(label(line));
    } else {
      end();
      sentence(line);
    }
  }

  private void sentence(String line) {
    int open = -1;
    for (char c : line.toCharArray()) {
      if (c == '⟦') {
        open = text.length();
      } else if (c == '⟧') {
        marks.add(new Span(open, text.length()));
      } else {
        text.append(c == '↵' ? '\n' : c);
      }
    }
  }

  private Label label(String line) {
    String[] c = line.substring(2).split("\\|", -1);
    Span mark = marks.get(line.charAt(0) - '1');
    return new Label(trimmed(mark), c[0], c[1], c[2], c[3], c[4] + " " + c[5], c[6]);
  }

  /** The mark without 约 and blanks at its ends. */
  private Span trimmed(Span mark) {
    int start = mark.start();
    while ("近约逾不足 ".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    int end = mark.end();
    while (text.charAt(end - 1) == ' ') {
      end--;
    }
    return new Span(start, end);
  }

  private void end() {
    if (!text.isEmpty()) {
      cases.add(new Case(text.toString(), List.copyOf(labels)));
    }
    text.setLength(0);
    labels.clear();
    marks.clear();
  }
}
