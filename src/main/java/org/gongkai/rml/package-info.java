/**
 * In: RML-Core mappings in Turtle, and parsed JSON documents. Out: statements to a Jena StreamRDF,
 * or the list of problems that kept them from being made. Forbidden: knowledge of reports, reading
 * files or the network while mapping, libraries other than Jackson and Jena.
 */
package org.gongkai.rml;
