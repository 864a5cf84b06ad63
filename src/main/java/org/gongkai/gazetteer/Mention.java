package org.gongkai.gazetteer;

/**
 * A government named in running text.
 *
 * @param start index of the first character in the text, in UTF-16 units
 * @param end index after the last one
 * @param printed the text between the two, as it stands
 */
public record Mention(int start, int end, String printed, Resolution resolution) {}
