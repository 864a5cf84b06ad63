package org.gongkai.assessment;

/**
 * A count that says how good a report is (DQV, section 4: quality measurement).
 *
 * @param metric notation of code list {@code metric}: {@code cells-read}, {@code cells-ambiguous},
 *     {@code cells-missing}, {@code rules-held}, {@code rules-broken} ...
 */
public record Measurement(String metric, int value) {}
