/**
 * In: reports with what the rules find in them. Out: lists of findings as text, CSV, JSON, SARIF
 * and JUnit XML. Forbidden here: evaluating rules, RDF, stores.
 */
package org.gongkai.findings;
