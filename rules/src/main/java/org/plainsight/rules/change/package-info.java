/**
 * What would be otherwise: with other facts, with what is unknown found out, without one row, with other points for the rows.
 * {@link org.plainsight.rules.change.Otherwise} answers all of it from the rows that a subject's facts leave standing, exactly,
 * on the pack's own grid; whatever is shown as a way to another result was weighed again as real facts first.
 */
@NullMarked
package org.plainsight.rules.change;

import org.jspecify.annotations.NullMarked;
