/**
 * In: nothing. Out: what the rules find in one report as records, with the addresses of findings,
 * and their JSON by {@code ontology/assessment.schema.json}. Forbidden here: rules, RDF, stores.
 */
package org.gongkai.assessment;
