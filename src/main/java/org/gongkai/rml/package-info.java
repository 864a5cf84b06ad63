/**
 * In: RML-Core mappings in Turtle, and parsed JSON documents or sources of records. Out: statements
 * to a Jena StreamRDF or lines of N-Quads, and the problems that kept others from being made.
 * Forbidden: knowledge of reports, reading files or the network while mapping, libraries other than
 * Jackson and Jena.
 */
package org.gongkai.rml;
