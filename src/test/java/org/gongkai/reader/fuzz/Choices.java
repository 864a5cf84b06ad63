package org.gongkai.reader.fuzz;

import java.util.Arrays;
import java.util.List;

/**
 * Decisions taken from the bytes of an input, one after another; when they are used up, each is the
 * first there is. Jazzer's own provider of such cannot be used without its agent, so that an input
 * could not be tried again by a plain test.
 */
public final class Choices {
  private static final int BYTE = 256;

  private final byte[] input;
  private int next;

  /** Decisions from this input. */
  public Choices(byte[] input) {
    this.input = input;
  }

  /** Whether all of the input is used up. */
  public boolean isAtEnd() {
    return next >= input.length;
  }

  /** A number from 0, below a bound of at most 65536. */
  public int below(int bound) {
    int value = octet();
    return (bound > BYTE ? value * BYTE + octet() : value) % bound;
  }

  /** One of several. */
  public <T> T of(List<T> several) {
    return several.get(below(several.size()));
  }

  /** Text up to a line break, or what is left. */
  public String line() {
    int start = next;
    while (next < input.length && input[next] != '\n') {
      next++;
    }
    String line = Lenient.text(Arrays.copyOfRange(input, start, next));
    next = Math.min(input.length, next + 1);
    return line;
  }

  /** The bytes that are left. */
  public byte[] rest() {
    byte[] rest = Arrays.copyOfRange(input, next, input.length);
    next = input.length;
    return rest;
  }

  /** What is left as text. */
  public String text() {
    return Lenient.text(rest());
  }

  private int octet() {
    return next < input.length ? Byte.toUnsignedInt(input[next++]) : 0;
  }
}
