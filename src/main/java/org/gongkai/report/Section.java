package org.gongkai.report;

/**
 * One of the six sections of the form.
 *
 * @param number 1 to 6, by its heading's words, not by its printed number
 * @param heading as printed
 * @param span from the heading to the end of the section
 */
public record Section(int number, String heading, Span span) {}
