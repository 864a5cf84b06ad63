/**
 * In: a file of a report. Out: the parsed report, or the reasons there is none. Forbidden here:
 * RDF, and any knowledge of the form that could stand in mappings/codes.
 */
package org.gongkai.reader;
