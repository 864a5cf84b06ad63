package org.gongkai.rule;

import java.math.BigDecimal;
import java.util.Optional;
import org.gongkai.report.CellState;

/**
 * A cell as stated.
 *
 * @param state what it holds
 * @param printed its characters
 * @param value whole number or yuan; present exactly if the state has a figure
 */
public record StatedCell(CellState state, String printed, Optional<BigDecimal> value) {}
