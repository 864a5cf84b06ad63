package org.gongkai.rml;

import java.util.ArrayList;
import java.util.List;

/**
 * A string template: text and references in turn.
 *
 * @param texts one more than references: before, between and after them
 */
record Template(String text, List<String> texts, List<JsonPath> references) {

  Template {
    texts = List.copyOf(texts);
    references = List.copyOf(references);
  }

  static Template parse(String text, PathReader reader) throws SyntaxException {
    return new Parser(text, reader).parse();
  }

  /** Reads what stands between the braces. */
  @FunctionalInterface
  interface PathReader {
    JsonPath read(String reference) throws SyntaxException;
  }

  private static final class Parser {
    private final String text;
    private final PathReader reader;
    private final List<String> texts = new ArrayList<>();
    private final List<JsonPath> references = new ArrayList<>();
    private final StringBuilder part = new StringBuilder();
    private boolean inReference;

    Parser(String text, PathReader reader) {
      this.text = text;
      this.reader = reader;
    }

    Template parse() throws SyntaxException {
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c == '\\') {
          i++;
          part.append(escaped(i));
        } else if (c == '{' || c == '}') {
          brace(c, i);
        } else {
          part.append(c);
        }
      }
      if (inReference) {
        throw fault("'{' is never closed", text.length());
      }
      texts.add(part.toString());
      return new Template(text, texts, references);
    }

    private char escaped(int i) throws SyntaxException {
      if (i == text.length() || "\\{}".indexOf(text.charAt(i)) < 0) {
        throw fault("a backslash may only stand before a backslash or a brace", i);
      }
      return text.charAt(i);
    }

    private void brace(char c, int i) throws SyntaxException {
      if (inReference != (c == '}')) {
        throw fault("'" + c + "' without its partner; write it with a backslash", i + 1);
      }
      if (inReference) {
        references.add(reader.read(part.toString()));
      } else {
        texts.add(part.toString());
      }
      part.setLength(0);
      inReference = !inReference;
    }

    private SyntaxException fault(String message, int position) {
      return new SyntaxException("template " + text + ": " + message + " at character " + position);
    }
  }
}
