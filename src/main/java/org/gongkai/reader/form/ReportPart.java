package org.gongkai.reader.form;

import org.gongkai.reader.layout.Layout;

/**
 * One report of a file.
 *
 * @param layout its rows and paragraphs, over the view of the whole file
 * @param text the view up to {@code end}, without page furniture and other reports, which are line
 *     breaks
 * @param titles the titles in that text
 * @param end where it ends in the view
 * @param isAlone whether the file has no other report
 */
record ReportPart(Layout layout, String text, Titles titles, int end, boolean isAlone) {}
