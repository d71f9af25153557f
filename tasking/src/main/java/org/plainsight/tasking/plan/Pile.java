package org.plainsight.tasking.plan;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.plainsight.tasking.fit.Allocation;
import org.plainsight.tasking.fit.Roster;

/**
 * What one analyst has to do, what is due first on top.
 *
 * @param minutesPerDay the minutes that there are on each day
 * @param limit the most difficult minutes of a day
 */
record Pile(String analyst, List<Integer> minutesPerDay, int limit, List<Part> parts) {

    /** @param due the day, from 0, by whose end it should be done */
    record Part(String network, int due, int minutes, int difficult) {
        int easy() {
            return minutes - difficult;
        }
    }

    Pile {
        minutesPerDay = List.copyOf(minutesPerDay);
        parts = List.copyOf(parts);
    }

    static Pile of(Roster roster, Allocation allocation, int analyst) {
        var person = roster.analyst(analyst);
        var parts = IntStream.of(allocation.networksOf(analyst))
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(roster::due)
                        .thenComparingInt(n -> roster.network(n).priority())
                        .thenComparing(n -> n))
                .map(n -> part(roster, n))
                .toList();
        return new Pile(person.id(), person.minutesPerDay(), person.difficultMinutesPerDay(), parts);
    }

    private static Part part(Roster roster, int network) {
        var whole = roster.network(network);
        return new Part(whole.id(), roster.due(network), whole.minutes(), whole.difficultMinutes());
    }

    int days() {
        return minutesPerDay.size();
    }

    int minutesOn(int day) {
        return minutesPerDay.get(day);
    }

    /** The least difficult minutes a day with which every due day can be met, if not more than the limit. */
    int evenShare() {
        int low = 0;
        int high = limit;
        while (low < high) {
            int middle = (low + high) / 2;
            if (suffices(middle)) high = middle;
            else low = middle + 1;
        }
        return low;
    }

    private boolean suffices(int share) {
        int done = 0;
        for (int day = 0; day < days(); day++) {
            done += Math.min(share, minutesOn(day));
            if (done < difficultDueBy(day)) return false;
        }
        return true;
    }

    private int difficultDueBy(int day) {
        return parts.stream()
                .filter(p -> p.due <= day)
                .mapToInt(Part::difficult)
                .sum();
    }

    /** One day as the schedule has it, with a rest of a quarter of the difficult minutes where there is time for it. */
    Schedule.Day day(int day, int unused, int difficult) {
        int there = minutesOn(day);
        int rest = Math.min(unused, (difficult + REST_FOR_EACH - 1) / REST_FOR_EACH);
        return new Schedule.Day(analyst, day + 1, there, there - unused, difficult, rest);
    }

    private static final int REST_FOR_EACH = 4;
}
