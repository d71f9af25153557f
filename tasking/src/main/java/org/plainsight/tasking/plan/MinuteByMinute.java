package org.plainsight.tasking.plan;

import java.util.ArrayList;
import java.util.List;
import org.plainsight.tasking.workload.Minutes;

/**
 * Lays one analyst's networks out to the minute, for piles that are too tight for anything else: difficult and lighter minutes
 * of a network may lie on different days. All networks are there from the first day and may be interrupted.
 */
final class MinuteByMinute {
    private final Pile pile;
    private final List<Part> parts = new ArrayList<>();
    private final List<Schedule.Work> work = new ArrayList<>();
    private final List<Schedule.Day> days = new ArrayList<>();
    private final List<Schedule.Strain> strains = new ArrayList<>();

    /** What is still to be done of one network. */
    private static final class Part {
        private final String network;
        private final int due;
        private int difficult;
        private int easy;

        private Part(Pile.Part whole) {
            this.network = whole.network();
            this.due = whole.due();
            this.difficult = whole.difficult();
            this.easy = whole.easy();
        }
    }

    private MinuteByMinute(Pile pile) {
        this.pile = pile;
        pile.parts().forEach(whole -> parts.add(new Part(whole)));
    }

    static Schedule of(Pile pile) {
        var laid = new MinuteByMinute(pile);
        int even = pile.evenShare();
        for (int day = 0; day < pile.days(); day++) laid.fill(day, even);
        return new Schedule(laid.work, laid.days, laid.strains);
    }

    private int difficultDueBy(int day) {
        return parts.stream()
                .filter(p -> p.due <= day)
                .mapToInt(p -> p.difficult)
                .sum();
    }

    private int easyDueBy(int day) {
        return parts.stream().filter(p -> p.due <= day).mapToInt(p -> p.easy).sum();
    }

    private void fill(int day, int even) {
        int difficult = difficultToday(day, even);
        var shown = new int[parts.size()];
        var rest = new int[parts.size()];
        int left = difficult;
        for (int i = 0; i < parts.size(); i++) {
            shown[i] = Math.min(left, parts.get(i).difficult);
            parts.get(i).difficult -= shown[i];
            left -= shown[i];
        }
        left = pile.minutesOn(day) - difficult;
        for (int i = 0; i < parts.size(); i++) {
            rest[i] = Math.min(left, parts.get(i).easy);
            parts.get(i).easy -= rest[i];
            left -= rest[i];
        }
        write(day, shown, rest);
        days.add(pile.day(day, left, difficult));
        noteStrains(day, difficult);
    }

    /** The even share, more where a due day presses, but never so much that lighter work would be late for it. */
    private int difficultToday(int day, int even) {
        int pressing = 0;
        int inTime = pile.minutesOn(day);
        int later = 0;
        int time = 0;
        for (int d = day; d < pile.days(); d++) {
            if (d > day) later += Math.min(pile.limit(), pile.minutesOn(d));
            time += pile.minutesOn(d);
            pressing = Math.max(pressing, difficultDueBy(d) - later);
            inTime = Math.min(inTime, Math.max(difficultDueBy(d), time - easyDueBy(d)));
        }
        int all = parts.stream().mapToInt(p -> p.difficult).sum();
        return Math.min(Math.min(all, inTime), Math.max(even, pressing));
    }

    private void write(int day, int[] shown, int[] rest) {
        for (int i = 0; i < parts.size(); i++) {
            if (shown[i] > 0) add(day, i, shown[i] + rest[i], shown[i]);
        }
        for (int i = 0; i < parts.size(); i++) {
            if (shown[i] == 0 && rest[i] > 0) add(day, i, rest[i], 0);
        }
    }

    private void add(int day, int part, int minutes, int difficult) {
        work.add(new Schedule.Work(pile.analyst(), day + 1, parts.get(part).network, minutes, difficult));
    }

    private void noteStrains(int day, int difficult) {
        if (difficult > pile.limit())
            strains.add(new Schedule.Strain(
                    pile.analyst(),
                    day + 1,
                    "%s where %d are the limit, because of what is due"
                            .formatted(Minutes.difficult(difficult), pile.limit())));
        for (var part : parts) {
            int missing = part.difficult + part.easy;
            if (part.due == day && missing > 0)
                strains.add(new Schedule.Strain(
                        pile.analyst(),
                        day + 1,
                        "%s is due and lacks %s".formatted(part.network, Minutes.words(missing))));
        }
    }
}
