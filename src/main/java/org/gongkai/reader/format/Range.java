package org.gongkai.reader.format;

/**
 * Where a cell or a paragraph stands in a text view that is being written.
 *
 * @param start UTF-16 position
 * @param end exclusive
 */
record Range(int start, int end) {}
