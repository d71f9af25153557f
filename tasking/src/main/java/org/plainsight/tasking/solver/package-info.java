/**
 * The only room that knows OptaPlanner: a plan goes in, and one comes out that is better or the same.
 * {@link org.plainsight.tasking.solver.Improver} is the door; other classes are public because OptaPlanner makes them itself.
 */
@NullMarked
package org.plainsight.tasking.solver;

import org.jspecify.annotations.NullMarked;
