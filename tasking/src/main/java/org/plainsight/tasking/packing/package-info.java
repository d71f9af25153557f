/**
 * A better list: two desks at a time are cleared and packed anew, each exactly, until every two have met often.
 * Quick where there are many desks; where it ends, the solver begins. Worth says what a network counts for while desks are packed.
 */
@NullMarked
package org.plainsight.tasking.packing;

import org.jspecify.annotations.NullMarked;
