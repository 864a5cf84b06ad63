package org.gongkai.reader.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.gongkai.reader.code.Labels;
import org.gongkai.reader.code.Labels.Axis;
import org.gongkai.reader.form.LabelScanner.Found;
import org.gongkai.reader.form.Region.Token;
import org.gongkai.reader.form.RunningValue.Kind;
import org.gongkai.reader.layout.Block;
import org.gongkai.reader.layout.Piece;
import org.gongkai.reader.layout.TextView;

/**
 * Takes paragraphs apart in which labels and cells of a table stand run together: each label, each
 * run of cells and each stretch of other text becomes a piece of its own. A label counts only in
 * its place: between labels and cells of the table, not in a sentence that mentions it.
 */
final class RunningRows {
  private static final Pattern SENTENCE = Pattern.compile("[。；！？]");
  private static final int LONGEST_ROW = 400;

  private final TextView view;
  private final Labels labels;
  private final String table;
  private final LabelScanner scanner;
  private final boolean signed;
  private final Map<String, LabelText> folded;
  private final Map<Long, RunningValue> gaps = new HashMap<>(); // by start and end

  /** {@code folded}: the texts of the report that were folded before, for another table. */
  RunningRows(
      TextView view,
      Labels labels,
      String table,
      LabelScanner scanner,
      Map<String, LabelText> folded) {
    this.folded = folded;
    this.view = view;
    this.labels = labels;
    this.table = table;
    this.scanner = scanner;
    this.signed = table.equals(ProactiveTable.TABLE);
  }

  /** The region with its running text taken apart. */
  Region apart(Region region) {
    List<Token> tokens = new ArrayList<>();
    for (Token token : region.tokens()) {
      boolean whole =
          token.kind() != Block.Kind.PARAGRAPH || token.piece().isBlank() || isLabel(token.text());
      tokens.addAll(whole ? List.of(token) : apart(token));
    }
    return new Region(tokens);
  }

  private boolean isLabel(String text) {
    return is(Axis.ROW, text) || is(Axis.COLUMN, text) || is(Axis.GROUP, text);
  }

  private boolean is(Axis axis, String text) {
    return labels.notation(table, axis, text).isPresent();
  }

  private List<Token> apart(Token token) {
    Piece piece = token.piece();
    if (gap(piece.start(), piece.end()).kind() == Kind.VALUE) {
      boolean several = piece.text().chars().anyMatch(c -> TextView.isSpace((char) c));
      return List.of(several ? Token.running(List.of(piece)) : token);
    }
    List<Found> inPlace = inPlace(piece);
    return inPlace.isEmpty() ? List.of(token) : tokens(piece, inPlace);
  }

  /** Looked at up to three times: before and behind a label, and once it is known to be one. */
  private RunningValue gap(int start, int end) {
    return gaps.computeIfAbsent(
        (long) start << Integer.SIZE | end, k -> RunningValue.of(view, start, end, signed));
  }

  /** The labels in place, in the order of the text, by positions in the view. */
  private List<Found> inPlace(Piece piece) {
    List<Found> all = labelsIn(piece.text()).stream().map(f -> f.moved(piece.start())).toList();
    List<Found> inPlace = new ArrayList<>();
    int end = piece.start();
    for (int i = 0; i < all.size(); i++) {
      Found label = all.get(i);
      boolean last = i + 1 == all.size();
      Kind behind = gap(label.end(), last ? piece.end() : all.get(i + 1).start()).kind();
      boolean row = isRow(label);
      boolean another = behind == Kind.BLANK && !last;
      boolean heads = another && (!row || label.numbered() || !isRow(all.get(i + 1)));
      boolean accepted =
          !inPlace.isEmpty() && isChained(end, label.start())
              ? !row || behind != Kind.TEXT
              : isBehindCells(piece, label.start())
                  ? another || behind == Kind.VALUE || behind == Kind.VALUE_AND_TEXT
                  : row && behind == Kind.VALUE || heads;
      if (accepted) {
        inPlace.add(label);
        end = label.end();
      }
    }
    return inPlace;
  }

  private List<Found> labelsIn(String text) {
    return scanner.find(text, folded.computeIfAbsent(text, LabelText::new));
  }

  private boolean isRow(Found label) {
    return is(Axis.ROW, view.text().substring(label.start(), label.end()));
  }

  /** Whether nothing but cells stands between two labels. */
  private boolean isChained(int end, int start) {
    if (start - end > LONGEST_ROW) {
      return false;
    }
    Kind between = gap(end, start).kind();
    return between == Kind.BLANK || between == Kind.VALUE || between == Kind.WORDS;
  }

  /** Whether a label stands right behind a figure, or at the beginning of its paragraph. */
  private boolean isBehindCells(Piece piece, int start) {
    int at = start;
    while (at > piece.start() && TextView.isSpace(view.text().charAt(at - 1))) {
      at--;
    }
    return at == piece.start() || Character.isDigit(view.text().charAt(at - 1));
  }

  private List<Token> tokens(Piece piece, List<Found> labels) {
    List<Token> tokens = new ArrayList<>();
    int end = piece.start();
    for (Found label : labels) {
      RunningValue gap = gap(end, label.start());
      boolean open = label.digit() < label.start();
      add(open ? gap.orWithout(view, label.digit()) : gap, label.start(), tokens);
      tokens.add(Token.apart(view.piece(label.start(), label.end())));
      end = label.end();
    }
    add(gap(end, piece.end()), piece.end(), tokens);
    return tokens;
  }

  private void add(RunningValue gap, int end, List<Token> tokens) {
    if (gap.kind() == Kind.WORDS) {
      tokens.add(Token.apart(gap.readings().get(0)));
    } else if (!gap.readings().isEmpty()) {
      tokens.add(Token.running(gap.readings()));
    }
    Piece rest = view.piece(gap.rest(), end);
    if (gap.rest() < end && !rest.isBlank()) {
      addText(rest, tokens);
    }
  }

  /** Text with cells at its end is a label that is not known; a sentence is no label. */
  private void addText(Piece text, List<Token> tokens) {
    int cells = text.end();
    while (cells > text.start() && isDigitOrSpace(view.text().charAt(cells - 1))) {
      cells--;
    }
    Piece label = view.piece(text.start(), cells);
    Piece value = view.piece(cells, text.end());
    if (label.isBlank() || value.isBlank() || SENTENCE.matcher(label.text()).find()) {
      tokens.add(Token.apart(text));
    } else {
      tokens.add(Token.apart(label));
      tokens.add(Token.running(List.of(value)));
    }
  }

  private static boolean isDigitOrSpace(char c) {
    return Character.isDigit(c) || TextView.isSpace(c);
  }
}
