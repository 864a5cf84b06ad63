/**
 * In: a file of partners, and the SERVICE parts of queries while they run. Out: rows of other
 * SPARQL endpoints, within their limits, and a receipt of who gave what. Forbidden here: servlets,
 * the store, asking anybody whom the file does not name.
 */
package org.gongkai.federate;
