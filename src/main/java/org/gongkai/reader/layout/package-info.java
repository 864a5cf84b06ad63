/**
 * In: nothing. Out: the neutral layout that stands between formats and form: a text view, and rows
 * and paragraphs by their positions in it. Forbidden here: any format, any knowledge of the form.
 */
package org.gongkai.reader.layout;
