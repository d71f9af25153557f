package org.plainsight.tasking.bound;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.plainsight.tasking.fit.Roster;

/**
 * What is left of everyone's time once the pins are done, in steps of some minutes. Lengths are rounded down to whole steps, so
 * that whatever fits in minutes fits in steps too.
 */
public final class Room {
    private static final int MOST_STEPS = 4_096;

    private final Roster roster;
    private final int step;
    private final int[][] stepsUpTo;
    private final int[] difficult;
    private final int[][] wanted;
    private final long pinned;

    public Room(Roster roster) {
        this.roster = roster;
        int analysts = roster.analysts();
        var pins = new int[analysts][roster.days()];
        difficult = new int[analysts];
        for (int a = 0; a < analysts; a++) difficult[a] = roster.difficultAllowed(a);
        long weight = 0;
        for (int n = 0; n < roster.networks(); n++) {
            if (roster.pin(n).isEmpty()) continue;
            int analyst = roster.pin(n).getAsInt();
            pins[analyst][roster.due(n)] += roster.network(n).minutes();
            difficult[analyst] -= roster.network(n).difficultMinutes();
            weight += roster.network(n).weight();
        }
        pinned = weight;
        var minutes = new int[analysts][];
        for (int a = 0; a < analysts; a++) minutes[a] = left(a, pins[a]);
        step = step(minutes);
        stepsUpTo = minutes;
        for (int[] upTo : stepsUpTo) for (int day = 0; day < upTo.length; day++) upTo[day] /= step;
        wanted = new int[analysts][];
        whoWantsWhat();
    }

    /** The minutes up to each day that can still be used without being late for a pin on a later day. */
    private int[] left(int analyst, int[] pins) {
        var left = new int[roster.days()];
        int asked = 0;
        for (int day = 0; day < left.length; day++) {
            asked += pins[day];
            left[day] = roster.minutesUpTo(analyst, day) - asked;
        }
        for (int day = left.length - 2; day >= 0; day--) left[day] = Math.min(left[day], left[day + 1]);
        return left;
    }

    /** As fine as can be told apart, and no finer than can be reckoned with. */
    private int step(int[][] minutes) {
        int same = IntStream.range(0, roster.networks())
                .filter(n -> roster.pin(n).isEmpty())
                .map(n -> roster.network(n).minutes())
                .reduce(0, Room::greatestCommonDivisor);
        int most = 1;
        for (int[] upTo : minutes) most = Math.max(most, upTo[upTo.length - 1]);
        return Math.max(Math.max(1, same), (most + MOST_STEPS - 1) / MOST_STEPS);
    }

    private static int greatestCommonDivisor(int a, int b) {
        return b == 0 ? a : greatestCommonDivisor(b, a % b);
    }

    private void whoWantsWhat() {
        var lists = new ArrayList<List<Integer>>();
        for (int a = 0; a < wanted.length; a++) lists.add(new ArrayList<>());
        IntStream.range(0, roster.networks())
                .filter(n -> roster.pin(n).isEmpty())
                .boxed()
                .sorted(Comparator.comparingInt(roster::due).thenComparing(n -> n))
                .forEach(n -> {
                    for (int a : roster.able(n)) if (fits(a, n)) lists.get(a).add(n);
                });
        for (int a = 0; a < wanted.length; a++)
            wanted[a] = lists.get(a).stream().mapToInt(Integer::intValue).toArray();
    }

    private boolean fits(int analyst, int network) {
        return steps(network) <= stepsUpTo[analyst][roster.due(network)]
                && roster.network(network).difficultMinutes() <= difficult[analyst];
    }

    public Roster roster() {
        return roster;
    }

    public int steps(int network) {
        return roster.network(network).minutes() / step;
    }

    public int stepsUpTo(int analyst, int day) {
        return stepsUpTo[analyst][day];
    }

    /** Steps in the whole period. */
    public int allSteps(int analyst) {
        return stepsUpTo[analyst][roster.days() - 1];
    }

    /** The same, of whoever has the most. */
    public int mostSteps() {
        return IntStream.range(0, stepsUpTo.length).map(this::allSteps).max().orElse(0);
    }

    /** Difficult minutes left after the pins. */
    public int difficult(int analyst) {
        return difficult[analyst];
    }

    /** Networks that the analyst could take beside the pins, by due day. */
    public int[] wanted(int analyst) {
        return wanted[analyst];
    }

    /** The weight of all pins. */
    public long pinned() {
        return pinned;
    }
}
