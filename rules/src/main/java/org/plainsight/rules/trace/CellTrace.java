package org.plainsight.rules.trace;

import java.math.BigDecimal;
import java.util.Optional;
import org.plainsight.rules.facts.Finding;
import org.plainsight.rules.language.Cell;
import org.plainsight.rules.language.Logic.Column;

/**
 * One cell of one row, judged.
 *
 * @param found the column's value, or why it is not known
 * @param distance how far a failing ordered value is from the nearest value that passes, in the column's own unit
 *     (days for dates, seconds for spans); empty where distance means nothing. Zero means that the bound itself is just excluded.
 */
public record CellTrace(Column column, Cell cell, CellVerdict verdict, Finding found, Optional<BigDecimal> distance) {}
