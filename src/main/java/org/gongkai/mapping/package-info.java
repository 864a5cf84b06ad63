/**
 * In: a parsed report or a register as JSON. Out: its statements, by mappings/*.rml.ttl. Forbidden
 * here: what the statements mean; that stands in the mappings.
 */
package org.gongkai.mapping;
