package org.gongkai.check;

/**
 * One thing a shape found in the graph of a report.
 *
 * @param shape address of the shape
 * @param focus address of the resource to look at; the offending cell where the shape looks from a
 *     term of the form
 * @param blocking whether the report must stay out of the store; false for a warning
 * @param messageZh what to do about it, in Chinese
 * @param messageEn what to do about it, in English
 * @param path property or path that was looked at; empty if the resource as a whole
 * @param value what was found; empty if something is missing
 */
public record ShapeResult(
    String shape,
    String focus,
    boolean blocking,
    String messageZh,
    String messageEn,
    String path,
    String value) {

  /** Name of the shape without its namespace, {@code report/agency}, {@code assessment/finding}. */
  public String name() {
    return shape.replaceFirst("^.*/shape/(report/)?", "");
  }

  /** What was found and what to do about it, on one line. */
  public String found() {
    return name() + " " + value + ": " + messageEn + " " + messageZh;
  }
}
