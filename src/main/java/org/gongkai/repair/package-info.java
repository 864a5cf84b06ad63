/**
 * In: the figures of one report as a {@link org.gongkai.repair.Grid} of cells, the sums that they
 * must satisfy, and what else speaks of them. Out: the smallest sets of cell changes that satisfy
 * all sums at once, ranked. Forbidden here: the form, RDF, changing a figure.
 */
package org.gongkai.repair;
