package org.plainsight.tasking.solver;

import org.plainsight.tasking.bound.Prices;
import org.plainsight.tasking.bound.Room;
import org.plainsight.tasking.packing.Worth;

/**
 * What moves know beyond the desks; all copies of a plan share it.
 *
 * @param prices what everyone's time is worth
 * @param worth what a network counts for while desks are packed
 * @param tolerance how much weight a move may give away and still be worth a try
 */
record Outlook(Room room, Prices prices, Worth worth, long tolerance, Watch watch) {}
