/**
 * In: the graph of one report. Out: what its shapes find in it, as records. Forbidden: stores,
 * files of reports, and constraints written in Java that SHACL can state.
 */
package org.gongkai.check;
