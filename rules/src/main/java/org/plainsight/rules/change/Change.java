package org.plainsight.rules.change;

import org.plainsight.rules.facts.Finding;
import org.plainsight.rules.language.Value;

/**
 * One fact, had it been otherwise.
 *
 * @param from what is known of it
 * @param to the value nearest to that which would do
 * @param follows whether it follows from the change before it, as a share follows from its count, and so is not counted
 */
public record Change(String fact, Finding from, Value to, boolean follows) {}
