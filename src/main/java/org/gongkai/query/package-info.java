/**
 * Comes in: query files with a header, parameters as strings, a data set to read. Goes out: named
 * queries, tables of results, and those tables as CSV, JSON or text. Forbidden here: writing to the
 * data, pasting a value into query text, TDB2, servlets.
 */
package org.gongkai.query;
