/**
 * In: a layout. Out: who reports, on which year and form, and every cell of the tables with its
 * characters. Forbidden here: file formats, bytes, RDF.
 */
package org.gongkai.reader.form;
