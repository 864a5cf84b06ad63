package org.gongkai.reader.claim;

/**
 * The surroundings of a hit, in folded positions.
 *
 * @param sentence where its sentence begins
 * @param clause where its clause begins
 * @param phrase where its clause begins, or behind the figure before it in the same clause
 * @param end where its clause ends, or the next figure begins
 * @param clauseEnd where its clause ends
 */
record Context(int sentence, int clause, int phrase, int end, int clauseEnd) {}
