package org.plainsight.rules.trace;

/**
 * Points that one row, or a cap that bit, gave to a weighing.
 *
 * @param table the family; for the cap over all weak families, {@code weak families}
 * @param row the DMN rule id, or {@code cap}
 * @param indicator the row's name in words
 * @param points the points; of a cap, the difference it made
 */
public record Contribution(String table, String row, String indicator, int points) {}
