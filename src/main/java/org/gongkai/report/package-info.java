/**
 * In: nothing. Out: the parsed report as records, its addresses, its JSON, and the problems a
 * person should know of. Forbidden here: formats, RDF, files of the form.
 */
package org.gongkai.report;
