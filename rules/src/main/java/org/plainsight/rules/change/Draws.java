package org.plainsight.rules.change;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.plainsight.rules.pack.Pack;

/**
 * Many subjects, weighed many times over, each time with points drawn afresh for every row within its plausible points. The same
 * seed always draws the same. Immutable.
 */
public final class Draws {

    /**
     * Where one subject stands among all; rank 1 has the most points, and a rank is one more than the number with more points.
     *
     * @param rank with the points that the pack gives
     * @param usualBest fewer than one draw in twenty gave it a better rank
     * @param usualWorst fewer than one draw in twenty gave it a worse rank
     * @param putForward in how many draws it was put forward
     * @param tied how many others have exactly its points
     */
    public record Standing(
            int draws,
            int subjects,
            int rank,
            int best,
            int usualBest,
            int usualWorst,
            int worst,
            int putForward,
            int tied) {}

    private final int subjects;
    private final int[] own;
    /** For each draw, the points of each subject, and whether it was put forward. */
    private final short[][] points;

    private final boolean[][] forward;

    private Draws(int subjects, int draws) {
        this.subjects = subjects;
        this.own = new int[subjects];
        this.points = new short[draws][subjects];
        this.forward = new boolean[draws][subjects];
    }

    /** Weighs all subjects so many times with other points. */
    public static Draws of(Otherwise model, Pack pack, List<Rows> subjects, int draws, long seed) {
        var ledger = model.ledger();
        var made = new Draws(subjects.size(), draws);
        for (int i = 0; i < subjects.size(); i++)
            made.own[i] = Ledger.pointsIn(ledger.judge(subjects.get(i).alive()));
        var random = new SplittableRandom(seed);
        for (int draw = 0; draw < draws; draw++) {
            int[] worth = drawn(ledger, pack, random);
            for (int i = 0; i < subjects.size(); i++) {
                long judged = ledger.judge(subjects.get(i).alive(), worth);
                made.points[draw][i] =
                        (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Ledger.pointsIn(judged)));
                made.forward[draw][i] = ledger.putForward(judged);
            }
        }
        return made;
    }

    /** Points for each row, every whole number of its plausible points as likely as any other. */
    private static int[] drawn(Ledger ledger, Pack pack, SplittableRandom random) {
        int[] worth = new int[ledger.rows()];
        for (int row = 0; row < worth.length; row++) {
            var indicator = pack.indicator(ledger.rowId(row));
            worth[row] = indicator.isPresent()
                    ? random.nextInt(
                            indicator.get().plausibleLow(), indicator.get().plausibleHigh() + 1)
                    : ledger.points(row);
        }
        return worth;
    }

    /** Where the subject at a place of the list stands. */
    public Standing standing(int place) {
        int[] ranks = new int[points.length];
        int times = 0;
        for (int draw = 0; draw < points.length; draw++) {
            ranks[draw] = rank(points[draw], place);
            if (forward[draw][place]) times++;
        }
        Arrays.sort(ranks);
        int twentieth = points.length / 20;
        return new Standing(
                points.length,
                subjects,
                1 + (int) Arrays.stream(own).filter(p -> p > own[place]).count(),
                ranks[0],
                ranks[twentieth],
                ranks[ranks.length - 1 - twentieth],
                ranks[ranks.length - 1],
                times,
                (int) Arrays.stream(own).filter(p -> p == own[place]).count() - 1);
    }

    private static int rank(short[] all, int place) {
        short own = all[place];
        int rank = 1;
        for (short other : all) if (other > own) rank++;
        return rank;
    }
}
