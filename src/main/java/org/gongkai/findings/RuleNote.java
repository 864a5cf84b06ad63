package org.gongkai.findings;

/**
 * What a list says of a rule.
 *
 * @param notation of the rule
 * @param address of the rule
 * @param severity how much a broken one matters
 */
public record RuleNote(
    String notation, String address, Severity severity, String labelZh, String labelEn) {}
