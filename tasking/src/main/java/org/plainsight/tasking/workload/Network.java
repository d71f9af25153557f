package org.plainsight.tasking.workload;

import java.util.Optional;
import java.util.SortedSet;

/**
 * One network that waits for a person's time; one analyst does the whole of it.
 *
 * @param priority 1 is highest
 * @param weight what looking at it is worth to the board; 0 to {@link #MOST_WEIGHT}
 * @param minutes how long it is expected to take; 0 to {@link #MOST_MINUTES}
 * @param difficultMinutes how many of those minutes show difficult content
 * @param skills all of them are needed
 * @param region where it is; empty if that does not matter
 * @param dueDay the day of the period, counted from 1, by whose end it should be done
 * @param pinnedTo the analyst who has to do it; empty if anyone may
 */
public record Network(
        String id,
        int priority,
        int weight,
        int minutes,
        int difficultMinutes,
        SortedSet<String> skills,
        String region,
        int dueDay,
        String pinnedTo) {

    public static final int LAST_PRIORITY = 1_000;
    public static final int MOST_WEIGHT = 1_000_000;
    public static final int MOST_MINUTES = 600_000;

    public Network {
        Refuse.blank("network", id);
        Refuse.outside("priority", priority, 1, LAST_PRIORITY);
        Refuse.outside("weight", weight, 0, MOST_WEIGHT);
        Refuse.outside("minutes", minutes, 0, MOST_MINUTES);
        Refuse.outside("difficult minutes", difficultMinutes, 0, minutes);
        Refuse.outside("due day", dueDay, 1, Workload.MOST_DAYS);
        skills = Analyst.frozen(skills);
    }

    /** The analyst who has to do it, if somebody said so. */
    public Optional<String> pin() {
        return pinnedTo.isEmpty() ? Optional.empty() : Optional.of(pinnedTo);
    }

    /** The same network, weighing more. */
    public Network heavierBy(int more) {
        int heavier = Math.min(MOST_WEIGHT, weight + more);
        return new Network(id, priority, heavier, minutes, difficultMinutes, skills, region, dueDay, pinnedTo);
    }

    /** The same network, to be done by {@code analyst}. */
    public Network pinnedTo(String analyst) {
        return new Network(id, priority, weight, minutes, difficultMinutes, skills, region, dueDay, analyst);
    }
}
