/**
 * What weighing one subject gave, and why: results, contributions, and the verdict of every cell of every row.
 * The compact trace is a vector of states; everything here is looked up from it, so that no second evaluation can disagree.
 * Whatever shows a decision reads these values and nothing else.
 */
@NullMarked
package org.plainsight.rules.trace;

import org.jspecify.annotations.NullMarked;
