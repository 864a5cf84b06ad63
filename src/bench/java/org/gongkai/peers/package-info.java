/**
 * In: generated reports as JSON Lines, and the mappings. Out: how fast this engine and others map
 * them. Not part of the program; built and run by {@code mvn -Pbench test}.
 */
package org.gongkai.peers;
