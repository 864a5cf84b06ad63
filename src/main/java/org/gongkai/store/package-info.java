/**
 * In: reports as mapped triples with their parsed JSON, source bytes and text; registers as a
 * graph. Out: one directory with the default graph and the files it points to, readable in
 * transactions, and the log of what happened to them. Forbidden: the meaning of any triple, JSON
 * parsing, mapping, HTTP. TDB2 is known only here.
 */
package org.gongkai.store;
