/**
 * Finds what a store holds by words: places, bodies, reports, concepts, figures of the prose and
 * the prose itself. The index stands beside the store and is used only for the very state it was
 * made from.
 */
package org.gongkai.search;
