package org.gongkai.assessment;

/**
 * How often one rule was looked at in one report, by what it came to.
 *
 * @param rule notation of the rule
 */
public record Tally(String rule, int holds, int broken, int undecidable, int notApplicable) {}
