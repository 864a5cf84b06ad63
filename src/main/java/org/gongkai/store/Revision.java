package org.gongkai.store;

/**
 * One report in the state it is to have in the store. The array is not copied: nobody may change it
 * afterwards.
 *
 * @param report address relative to the store's base, such as {@code id/report/360981/2020}
 * @param json the parsed report, from which the same statements can be mapped again
 * @param statements what the mapping says about {@code json}
 * @param source what was parsed
 */
public record Revision(String report, byte[] json, Statements statements, Source source) {}
