/**
 * In: the Turtle files of the folder {@code ontology}. Out: its terms as constants, its files as
 * graphs. Forbidden: reports, stores, servers, and any knowledge of what a term means.
 */
package org.gongkai.vocab;
