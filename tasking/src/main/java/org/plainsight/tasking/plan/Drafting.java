package org.plainsight.tasking.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.plainsight.tasking.bound.Prices;
import org.plainsight.tasking.fit.Allocation;
import org.plainsight.tasking.fit.Load;
import org.plainsight.tasking.fit.Roster;
import org.plainsight.tasking.fit.Standing;

/** Turns an allocation into a plan with all its reasons. */
public final class Drafting {
    private Drafting() {}

    /**
     * @param allocation keeps every rule
     * @param prices what people's time is worth
     */
    public static Plan plan(Roster roster, Standing standing, Allocation allocation, Quality quality, Prices prices) {
        var reasons = new Reasons(roster, standing, allocation);
        var placements = new ArrayList<Placement>();
        var left = new ArrayList<Left>();
        for (int n = 0; n < roster.networks(); n++) {
            if (allocation.isAssigned(n)) placements.add(reasons.placement(n));
            else left.add(reasons.left(n));
        }
        return new Plan(
                roster.workload(),
                placements,
                left,
                Diary.of(roster, allocation),
                people(roster, allocation),
                quality,
                new HourPrices(roster, allocation, prices).all(),
                Changes.of(roster, standing, allocation));
    }

    /** Why nobody has what the allocation gives to nobody; it may break rules itself. */
    public static List<Left> left(Roster roster, Allocation allocation) {
        var reasons = new Reasons(roster, Standing.of(roster), allocation);
        return IntStream.range(0, roster.networks())
                .filter(n -> !allocation.isAssigned(n))
                .mapToObj(reasons::left)
                .toList();
    }

    /** Everybody's days under an allocation that may break rules itself. */
    public static Schedule schedule(Roster roster, Allocation allocation) {
        return Diary.of(roster, allocation);
    }

    private static List<Person> people(Roster roster, Allocation allocation) {
        var loads = Load.all(roster, allocation);
        return IntStream.range(0, roster.analysts())
                .mapToObj(a -> new Person(
                        roster.analyst(a).id(),
                        roster.analyst(a).team(),
                        allocation.networksOf(a).length,
                        loads[a].minutes(),
                        roster.minutes(a),
                        loads[a].difficult(),
                        roster.difficultAllowed(a)))
                .toList();
    }
}
