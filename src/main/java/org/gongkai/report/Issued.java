package org.gongkai.report;

import java.time.LocalDate;

/**
 * The day a report was issued, as it prints it.
 *
 * @param date the day
 * @param told how the report tells it
 */
public record Issued(LocalDate date, Told told) {}
