package org.gongkai.report;

/**
 * Characters of a report and where they stand.
 *
 * @param printed the characters as they stand, line breaks included
 * @param span where they stand
 */
public record Quote(String printed, Span span) {}
