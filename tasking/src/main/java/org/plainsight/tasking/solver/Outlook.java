package org.plainsight.tasking.solver;

import org.plainsight.tasking.bound.Claims;
import org.plainsight.tasking.bound.Prices;
import org.plainsight.tasking.bound.Room;

/**
 * What moves know beyond the desks; all copies of a plan share it.
 *
 * @param prices what everyone's time is worth
 * @param claims what each network is worth to other analysts
 * @param tolerance how much weight a move may give away and still be worth a try
 */
record Outlook(Room room, Prices prices, Claims claims, long tolerance, Watch watch) {}
