package org.plainsight.tasking.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lays networks out over the days as a person would do them: one after another, each in one go, what is long in pieces worth
 * sitting down for. A day takes on difficult networks until it has its even share of difficult minutes, never beyond the limit.
 */
final class Sittings {

    /**
     * What may be torn up.
     *
     * @param longFrom what takes so many minutes may be done on several days
     * @param piece no piece of it is shorter, its last one neither
     */
    private record Grain(int longFrom, int piece) {}

    private static final List<Grain> GRAINS = List.of(new Grain(240, 60), new Grain(60, 30));
    /** How many shares between the even one and the limit are tried. */
    private static final int SHARES = 8;

    private final Pile pile;
    private final int share;
    private final Grain grain;
    private final int[] minutes;
    private final int[] difficult;
    private final List<Schedule.Work> work = new ArrayList<>();
    private final List<Schedule.Day> days = new ArrayList<>();

    private Sittings(Pile pile, int share, Grain grain) {
        this.pile = pile;
        this.share = share;
        this.grain = grain;
        this.minutes = pile.parts().stream().mapToInt(Pile.Part::minutes).toArray();
        this.difficult = pile.parts().stream().mapToInt(Pile.Part::difficult).toArray();
    }

    /** The evenest that keeps every due day and every limit; empty where that needs shorter pieces. */
    static Optional<Schedule> of(Pile pile) {
        int even = pile.evenShare();
        int step = Math.max(1, (pile.limit() - even + SHARES - 1) / SHARES);
        for (var grain : GRAINS) {
            for (int share = even; share < pile.limit() + step; share += step) {
                var sittings = new Sittings(pile, Math.min(share, pile.limit()), grain);
                if (sittings.keepEveryDay()) return Optional.of(sittings.schedule());
            }
        }
        return Optional.empty();
    }

    private Schedule schedule() {
        return new Schedule(work, days, List.of());
    }

    private boolean keepEveryDay() {
        for (int day = 0; day < pile.days(); day++) {
            work(day);
            for (int i = 0; i < minutes.length; i++)
                if (pile.parts().get(i).due() <= day && minutes[i] > 0) return false;
        }
        return true;
    }

    private void work(int day) {
        int free = pile.minutesOn(day);
        int shown = 0;
        var heavy = new ArrayList<Schedule.Work>();
        var light = new ArrayList<Schedule.Work>();
        for (int i = 0; i < minutes.length; i++) {
            int piece = piece(i, free, shown);
            if (piece == 0) continue;
            int hard = piece == minutes[i] ? difficult[i] : part(difficult[i], piece, minutes[i]);
            var sitting = new Schedule.Work(
                    pile.analyst(), day + 1, pile.parts().get(i).network(), piece, hard);
            (hard > 0 ? heavy : light).add(sitting);
            minutes[i] -= piece;
            difficult[i] -= hard;
            free -= piece;
            shown += hard;
        }
        work.addAll(heavy);
        work.addAll(light);
        days.add(pile.day(day, free, shown));
    }

    /** How many minutes of a network are done in this sitting; 0: it waits for another day. */
    private int piece(int part, int free, int shown) {
        int left = minutes[part];
        if (left <= free && isBearable(difficult[part], shown)) return left;
        boolean mayBeTorn = left >= grain.longFrom || isBegun(part) || difficult[part] > pile.limit();
        if (!mayBeTorn) return 0;
        int piece = Math.min(free, left);
        if (difficult[part] > 0) piece = Math.min(piece, part(left, Math.max(0, share - shown), difficult[part]));
        piece = Math.min(piece, left - grain.piece);
        return piece < grain.piece ? 0 : piece;
    }

    /** Whether a day that has shown so much takes more on whole: to its even share, as near as whole networks come to it. */
    private boolean isBearable(int more, int shown) {
        if (more == 0) return true;
        return shown + more <= pile.limit() && (shown == 0 ? share > 0 : shown + more / 2 <= share);
    }

    private boolean isBegun(int part) {
        return minutes[part] < pile.parts().get(part).minutes();
    }

    /** {@code whole} times {@code some} of {@code all}, rounded down. */
    private static int part(int whole, int some, int all) {
        return (int) Math.min(Integer.MAX_VALUE, (long) whole * some / all);
    }
}
