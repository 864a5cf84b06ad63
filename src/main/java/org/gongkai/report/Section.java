package org.gongkai.report;

/**
 * A section of a report: one of the six of the forms since 2019, or one that the report numbers.
 *
 * @param number 1 to 6 by its heading's words on the forms since 2019; on an older report as
 *     printed, from 1
 * @param heading as printed
 * @param span from the heading to the end of the section
 */
public record Section(int number, String heading, Span span) {}
