package org.plainsight.tasking.solver;

/**
 * What weight may not buy.
 *
 * @param firstPriorityLeft the most networks of the highest priority that may be left
 * @param moved the most assignments of the plan in force that may be given up though they could be kept
 */
public record Guards(int firstPriorityLeft, int moved) {}
