/**
 * In: files of JSON, JSON Lines or CSV. Out: their records, one after another, for a mapper that
 * need not know the format. Forbidden: knowledge of mappings and of RDF.
 */
package org.gongkai.rml.source;
