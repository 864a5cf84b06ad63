/**
 * In: the text of a name as somebody wrote it, with what is known beside it (kind, parent, year,
 * level, code), and the keys of the agencies that report. Out: the divisions and agencies that may
 * be meant, scored from 0 to 100, each with its reasons, and matched only where exactly one is
 * certain. Forbidden here: RDF, JSON, HTTP, and any guess that is called a match.
 */
package org.gongkai.reconcile;
