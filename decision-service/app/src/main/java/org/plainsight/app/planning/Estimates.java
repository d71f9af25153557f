package org.plainsight.app.planning;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.plainsight.app.deciding.Desk;

/**
 * How long looking at a network takes: what reviewers recorded for networks of its size, once there is enough of it, and an
 * assumption before.
 */
record Estimates(List<Band> bands) {

    /** So many recorded times are enough. */
    static final int ENOUGH = 10;

    private static final int ANY_NETWORK = 30;
    private static final int EACH_ADVERT = 3;
    /** Whoever looks at a very large network looks at a part of it. */
    private static final int MOST = 300;

    private static final int DIFFICULT_ONE_OF = 4;
    /** The fewest adverts of each size. */
    private static final List<Integer> SIZES = List.of(0, 6, 16);

    Estimates {
        bands = List.copyOf(bands);
    }

    /**
     * Networks of one size.
     *
     * @param from the fewest adverts
     * @param to the most adverts
     * @param minutes what reviewers recorded, the shortest first
     */
    record Band(int from, int to, List<Integer> minutes) {
        Band {
            minutes = minutes.stream().sorted().toList();
        }

        boolean isLearned() {
            return minutes.size() >= ENOUGH;
        }

        /** So many quarters of the recorded times are no longer than this. */
        int quarter(int quarters) {
            return minutes.get((minutes.size() - 1) * quarters / 4);
        }

        String words() {
            var size = to == Integer.MAX_VALUE
                    ? "%d adverts or more".formatted(from)
                    : from == 0 ? "up to %d adverts".formatted(to) : "%d to %d adverts".formatted(from, to);
            var recorded = "%s, %s recorded".formatted(size, Amounts.of(minutes.size(), "time"));
            if (!isLearned()) return recorded + ", so it is assumed";
            return "%s: half took %s or less, and the middle half %d to %d"
                    .formatted(recorded, Amounts.minutes(quarter(2)), quarter(1), quarter(3));
        }
    }

    /**
     * One time that a reviewer recorded.
     *
     * @param adverts how many the network had
     */
    record Spent(int adverts, int minutes) {}

    static Estimates of(List<Spent> spent) {
        return new Estimates(IntStream.range(0, SIZES.size())
                .mapToObj(i -> {
                    int from = SIZES.get(i);
                    int to = i + 1 < SIZES.size() ? SIZES.get(i + 1) - 1 : Integer.MAX_VALUE;
                    return new Band(
                            from,
                            to,
                            spent.stream()
                                    .filter(s -> s.adverts() >= from && s.adverts() <= to)
                                    .map(Spent::minutes)
                                    .toList());
                })
                .toList());
    }

    /** Nothing was recorded yet. */
    static Estimates assumed() {
        return of(List.of());
    }

    Estimate of(Desk.Waiting waiting) {
        int priority = switch (waiting.outcome()) {
            case "same-day" -> 1;
            case "this-week" -> 2;
            default -> 3;
        };
        var band = bands.stream()
                .filter(b -> waiting.adverts() >= b.from() && waiting.adverts() <= b.to())
                .findFirst()
                .orElseThrow();
        if (band.isLearned()) return estimate(band.quarter(2), band.quarter(1), band.quarter(3), true, priority);
        int minutes = Math.min(MOST, ANY_NETWORK + EACH_ADVERT * waiting.adverts());
        return estimate(minutes, minutes / 2, minutes * 2, false, priority);
    }

    private static Estimate estimate(int minutes, int least, int most, boolean isLearned, int priority) {
        return new Estimate(minutes, least, most, isLearned, difficult(minutes), priority, weight(priority));
    }

    static int difficult(int minutes) {
        return minutes / DIFFICULT_ONE_OF;
    }

    static int weight(int priority) {
        return switch (priority) {
            case 1 -> 100;
            case 2 -> 30;
            default -> 10;
        };
    }

    /** How it is reckoned, in words. */
    String words() {
        return "How long a network takes is what reviewers recorded with their decisions: once %d times are recorded for networks of its size, the one in the middle. Before that it is an assumption: %d minutes and %d for each advert, at most %d hours; it may be half of that, or twice. So far: %s. That a quarter of it is difficult content is assumed. One to be looked at the same day counts 100, one for this week 30, any other 10: an assumption too, which a board may change."
                .formatted(
                        ENOUGH,
                        ANY_NETWORK,
                        EACH_ADVERT,
                        MOST / 60,
                        bands.stream().map(Band::words).collect(Collectors.joining("; ")));
    }
}
