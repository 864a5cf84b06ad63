package org.gongkai.accuracy;

/** A cell of the form by the notations of its table, row and column. */
public record CellKey(String table, String row, String column) {}
