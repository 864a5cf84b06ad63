/**
 * In: the bytes of a file. Out: its layout, or why there is none. Forbidden here: any knowledge of
 * the form; this is the only place for jsoup, POI, PDFBox and ICU4J.
 */
package org.gongkai.reader.format;
