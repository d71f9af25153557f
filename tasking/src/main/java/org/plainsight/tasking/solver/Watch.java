package org.plainsight.tasking.solver;

/** Asked before each move whether to go on. */
@FunctionalInterface
public interface Watch {
    boolean goOn();
}
