package org.plainsight.tasking.fit;

import java.util.Optional;
import org.plainsight.tasking.workload.Minutes;

/** What one analyst has taken on so far, and whether more fits. Changes as networks are taken and given back. */
public final class Load {
    private final Roster roster;
    private final int analyst;
    private final int[] minutesDue;
    private int minutes;
    private int difficult;

    public Load(Roster roster, int analyst) {
        this.roster = roster;
        this.analyst = analyst;
        this.minutesDue = new int[roster.days()];
    }

    /** What an allocation gives to one analyst. */
    public static Load of(Roster roster, Allocation allocation, int analyst) {
        var load = new Load(roster, analyst);
        for (int network : allocation.networksOf(analyst)) load.take(network);
        return load;
    }

    /** What an allocation gives to every analyst. */
    public static Load[] all(Roster roster, Allocation allocation) {
        var loads = new Load[roster.analysts()];
        for (int a = 0; a < loads.length; a++) loads[a] = new Load(roster, a);
        for (int n = 0; n < roster.networks(); n++) {
            if (allocation.isAssigned(n)) loads[allocation.analystOf(n)].take(n);
        }
        return loads;
    }

    public void take(int network) {
        count(network, 1);
    }

    public void giveBack(int network) {
        count(network, -1);
    }

    private void count(int network, int sign) {
        var work = roster.network(network);
        minutesDue[roster.due(network)] += sign * work.minutes();
        minutes += sign * work.minutes();
        difficult += sign * work.difficultMinutes();
    }

    public int minutes() {
        return minutes;
    }

    public int difficult() {
        return difficult;
    }

    public int spareMinutes() {
        return roster.minutes(analyst) - minutes;
    }

    public int spareDifficult() {
        return roster.difficultAllowed(analyst) - difficult;
    }

    /** Whether the network fits beside what is taken; skills and conflicts are not asked here. */
    public boolean fits(int network) {
        var work = roster.network(network);
        return spareDifficult() >= work.difficultMinutes() && freeFor(network) >= work.minutes();
    }

    /** Whether what is taken fits by itself. */
    public boolean fits() {
        if (spareDifficult() < 0) return false;
        int asked = 0;
        for (int day = 0; day < roster.days(); day++) {
            asked += minutesDue[day];
            if (asked > roster.minutesUpTo(analyst, day)) return false;
        }
        return true;
    }

    /** The minutes that are free for a network with this due day, whatever day they lie on. */
    public int freeFor(int network) {
        int asked = 0;
        int free = Integer.MAX_VALUE;
        for (int day = 0; day < roster.days(); day++) {
            asked += minutesDue[day];
            if (day >= roster.due(network)) free = Math.min(free, roster.minutesUpTo(analyst, day) - asked);
        }
        return free;
    }

    /** What stops the network beside what is taken; empty if it fits. */
    public Optional<Obstacle> obstacle(int network) {
        var worst = worstDay(network);
        if (worst.isPresent()) return worst.map(Shortage::obstacle);
        int needed = roster.network(network).difficultMinutes();
        if (needed <= spareDifficult()) return Optional.empty();
        return Optional.of(new Obstacle(
                Rule.EXPOSURE_LEFT,
                "has %,d of %s left, and it shows %,d"
                        .formatted(
                                Math.max(0, spareDifficult()),
                                Minutes.difficult(roster.difficultAllowed(analyst)),
                                needed)));
    }

    /** The day on which the most minutes are missing, the earliest of such days. */
    private Optional<Shortage> worstDay(int network) {
        int asked = 0;
        Shortage worst = null;
        for (int day = 0; day < roster.days(); day++) {
            asked += minutesDue[day];
            if (day < roster.due(network)) continue;
            int free = roster.minutesUpTo(analyst, day) - asked;
            int needed = roster.network(network).minutes();
            if (needed > free && (worst == null || free < worst.free)) worst = new Shortage(day, free, needed);
        }
        return Optional.ofNullable(worst);
    }

    private record Shortage(int day, int free, int needed) {
        Obstacle obstacle() {
            var has = free < 0
                    ? "is %s over by day %d".formatted(Minutes.words(-free), day + 1)
                    : "has %s free by day %d".formatted(Minutes.words(free), day + 1);
            return new Obstacle(Rule.HOURS, "%s, and it takes %,d: %,d short".formatted(has, needed, needed - free));
        }
    }
}
