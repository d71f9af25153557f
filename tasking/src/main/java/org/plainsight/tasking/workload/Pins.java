package org.plainsight.tasking.workload;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What pins alone already ask of each analyst. */
final class Pins {
    private final int days;
    private final Map<String, long[]> minutesDue = new HashMap<>();
    private final Map<String, Long> difficult = new HashMap<>();

    Pins(int days) {
        this.days = days;
    }

    /** Counts a pin in; gives the rule that it breaks together with the pins before it, if it breaks one. */
    Optional<String> add(Analyst analyst, Network network) {
        var due = minutesDue.computeIfAbsent(analyst.id(), id -> new long[days + 1]);
        due[network.dueDay()] += network.minutes();
        long shown = difficult.merge(analyst.id(), (long) network.difficultMinutes(), Long::sum);
        var late = firstDayOver(analyst, due);
        if (late.isPresent()) return late;
        long bearable = (long) analyst.difficultMinutesPerDay() * analyst.workedDays();
        if (shown <= bearable) return Optional.empty();
        return Optional.of(
                "the pins show %s where %,d are allowed".formatted(Minutes.difficult((int) shown), bearable));
    }

    private Optional<String> firstDayOver(Analyst analyst, long[] due) {
        long asked = 0;
        long there = 0;
        for (int day = 1; day <= days; day++) {
            asked += due[day];
            there += analyst.minutesPerDay().get(day - 1);
            if (asked > there)
                return Optional.of("the pins ask %s by day %d where %,d are there"
                        .formatted(Minutes.words((int) asked), day, there));
        }
        return Optional.empty();
    }
}
