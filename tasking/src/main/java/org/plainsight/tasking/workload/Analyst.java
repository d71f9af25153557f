package org.plainsight.tasking.workload;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * One person who looks at networks.
 *
 * @param team the team that the person works in, as screens show it
 * @param region where the person knows people and places; empty if that does not matter
 * @param minutesPerDay minutes of work on each day of the period, 0 on leave; at most {@link #MOST_MINUTES_A_DAY}
 * @param difficultMinutesPerDay the most minutes of difficult content on a day of work
 * @param conflicts ids of networks that this person may not look at
 * @param workedOn ids of networks that this person has looked at before
 */
public record Analyst(
        String id,
        String team,
        String region,
        SortedSet<String> skills,
        List<Integer> minutesPerDay,
        int difficultMinutesPerDay,
        SortedSet<String> conflicts,
        SortedSet<String> workedOn) {

    public static final int MOST_MINUTES_A_DAY = 24 * 60;

    public Analyst {
        Refuse.blank("analyst", id);
        for (int minutes : minutesPerDay) Refuse.outside("minutes of a day", minutes, 0, MOST_MINUTES_A_DAY);
        Refuse.outside("difficult minutes of a day", difficultMinutesPerDay, 0, MOST_MINUTES_A_DAY);
        skills = frozen(skills);
        minutesPerDay = List.copyOf(minutesPerDay);
        conflicts = frozen(conflicts);
        workedOn = frozen(workedOn);
    }

    static SortedSet<String> frozen(SortedSet<String> names) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(names));
    }

    /** The same person with other hours. */
    public Analyst withMinutesPerDay(List<Integer> minutes) {
        return new Analyst(id, team, region, skills, minutes, difficultMinutesPerDay, conflicts, workedOn);
    }

    /** The same person, off from one day to another, both counted from 1 and both included. */
    public Analyst withAbsence(int from, int to) {
        return withMinutesPerDay(IntStream.rangeClosed(1, minutesPerDay.size())
                .mapToObj(day -> day >= from && day <= to ? 0 : minutesPerDay.get(day - 1))
                .toList());
    }

    /** Days with any work on them. */
    public int workedDays() {
        return (int) minutesPerDay.stream().filter(minutes -> minutes > 0).count();
    }
}
