/**
 * In: a parsed report. Out: the same figures typeset, neutral and in file formats. Forbidden here:
 * the classes of the reader that will read them back, but for the code tables.
 */
package org.gongkai.reader.render;
