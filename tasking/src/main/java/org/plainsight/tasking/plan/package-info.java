/**
 * A plan and every reason in it: why this analyst, why nobody, what would have to give way, what changed, what happens on which day.
 * All of it is computed from the plan, never from the memory of whoever made it.
 */
@NullMarked
package org.plainsight.tasking.plan;

import org.jspecify.annotations.NullMarked;
