/**
 * In: one state of a store. Out: its downloads as files, and what they are in DCAT, VoID and CSVW;
 * the same tables of one report. Forbidden here: holding more than a report, the clock, HTTP.
 */
package org.gongkai.release;
