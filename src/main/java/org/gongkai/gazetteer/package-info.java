/**
 * Comes in: the edition of divisions, successions and zones in {@code ontology/jurisdictions}, and
 * names as reports print them. Goes out: divisions in force in a year, bodies that report, and
 * register documents for the mappings. Forbidden here: RDF, report layout, and any guess where the
 * lists or the context do not decide.
 */
package org.gongkai.gazetteer;
