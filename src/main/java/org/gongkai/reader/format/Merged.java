package org.gongkai.reader.format;

/**
 * A cell of a table that reaches into a row below its own.
 *
 * @param row that row, counted from 0
 * @param before how many cells that begin in that row stand left of it
 * @param fromRow the row in which it begins
 * @param fromCell its place among the cells that begin there
 */
record Merged(int row, int before, int fromRow, int fromCell) {}
