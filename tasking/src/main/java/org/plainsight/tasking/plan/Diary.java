package org.plainsight.tasking.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.plainsight.tasking.fit.Allocation;
import org.plainsight.tasking.fit.Roster;

/**
 * Lays one analyst's networks out over the days: what is due first comes first, and difficult minutes are spread evenly over the
 * days, as far as due days allow. All networks are there from the first day and may be interrupted.
 */
final class Diary {
    private static final int REST_FOR_EACH = 4;

    private final Roster roster;
    private final int analyst;
    private final int limit;
    private final List<Part> parts = new ArrayList<>();
    private final List<Schedule.Work> work = new ArrayList<>();
    private final List<Schedule.Day> days = new ArrayList<>();
    private final List<Schedule.Strain> strains = new ArrayList<>();

    /** What is still to be done of one network. */
    private static final class Part {
        private final int network;
        private final int due;
        private int difficult;
        private int easy;

        private Part(int network, int due, int difficult, int easy) {
            this.network = network;
            this.due = due;
            this.difficult = difficult;
            this.easy = easy;
        }
    }

    private Diary(Roster roster, Allocation allocation, int analyst) {
        this.roster = roster;
        this.analyst = analyst;
        this.limit = roster.analyst(analyst).difficultMinutesPerDay();
        IntStream.of(allocation.networksOf(analyst))
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(roster::due)
                        .thenComparingInt(n -> roster.network(n).priority())
                        .thenComparing(n -> n))
                .forEach(this::add);
    }

    private void add(int network) {
        var whole = roster.network(network);
        parts.add(new Part(
                network, roster.due(network), whole.difficultMinutes(), whole.minutes() - whole.difficultMinutes()));
    }

    /** Everybody's days. */
    static Schedule of(Roster roster, Allocation allocation) {
        var work = new ArrayList<Schedule.Work>();
        var days = new ArrayList<Schedule.Day>();
        var strains = new ArrayList<Schedule.Strain>();
        for (int a = 0; a < roster.analysts(); a++) {
            var diary = new Diary(roster, allocation, a);
            diary.fill();
            work.addAll(diary.work);
            days.addAll(diary.days);
            strains.addAll(diary.strains);
        }
        return new Schedule(work, days, strains);
    }

    private void fill() {
        int even = evenShare();
        for (int day = 0; day < roster.days(); day++) fill(day, even);
    }

    private int minutesOn(int day) {
        return roster.analyst(analyst).minutesPerDay().get(day);
    }

    /** The least difficult minutes a day with which every due day can be met, if not more than the limit. */
    private int evenShare() {
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
        for (int day = 0; day < roster.days(); day++) {
            done += Math.min(share, minutesOn(day));
            if (done < difficultDueBy(day)) return false;
        }
        return true;
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
        int there = minutesOn(day);
        int difficult = difficultToday(day, even);
        var shown = new int[parts.size()];
        var rest = new int[parts.size()];
        int left = difficult;
        for (int i = 0; i < parts.size(); i++) {
            shown[i] = Math.min(left, parts.get(i).difficult);
            parts.get(i).difficult -= shown[i];
            left -= shown[i];
        }
        left = there - difficult;
        for (int i = 0; i < parts.size(); i++) {
            rest[i] = Math.min(left, parts.get(i).easy);
            parts.get(i).easy -= rest[i];
            left -= rest[i];
        }
        write(day, shown, rest);
        int kept = Math.min(left, (difficult + REST_FOR_EACH - 1) / REST_FOR_EACH);
        days.add(new Schedule.Day(id(), day + 1, there, there - left, difficult, kept));
        noteStrains(day, difficult);
    }

    /** The even share, more where a due day presses, but never so much that lighter work would be late for it. */
    private int difficultToday(int day, int even) {
        int pressing = 0;
        int inTime = minutesOn(day);
        int later = 0;
        int time = 0;
        for (int d = day; d < roster.days(); d++) {
            if (d > day) later += Math.min(limit, minutesOn(d));
            time += minutesOn(d);
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
        var network = roster.network(parts.get(part).network).id();
        work.add(new Schedule.Work(id(), day + 1, network, minutes, difficult));
    }

    private void noteStrains(int day, int difficult) {
        if (difficult > limit)
            strains.add(new Schedule.Strain(
                    id(),
                    day + 1,
                    "%d difficult minutes where %d are the limit, because of what is due".formatted(difficult, limit)));
        for (var part : parts) {
            int missing = part.difficult + part.easy;
            if (part.due == day && missing > 0)
                strains.add(new Schedule.Strain(
                        id(),
                        day + 1,
                        "%s is due and lacks %d minutes"
                                .formatted(roster.network(part.network).id(), missing)));
        }
    }

    private String id() {
        return roster.analyst(analyst).id();
    }
}
