package org.plainsight.rules.patterns;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** The adverts that came nearest to a pattern that is not there, in words, with the numbers that they reach. */
final class Nearest {

    private static final long HOUR = 3_600;
    private static final long DAY = 24 * HOUR;
    private static final PatternFinding.NotSeen NOTHING = new PatternFinding.NotSeen(List.of(), "");

    private final Seeker seeker;
    private final List<Sighting> sightings;

    /** @param seeker the adverts, with nothing unknown taken for what it may be */
    Nearest(Sightings sightings, Seeker seeker) {
        this.seeker = seeker;
        this.sightings = sightings.inOrder();
    }

    /**
     * Of no advert where no two share what the pattern begins with.
     *
     * @param call what the pattern's first sentence calls
     * @param asked what stands in the placeholders of that sentence
     */
    PatternFinding.NotSeen to(String call, Asked asked) {
        return switch (call) {
            case "apart" -> pair(asked.mark(), asked.number("km"), asked.number("hours"));
            case "sameNameApart" -> pair(Mark.NAME, asked.number("km"), asked.number("hours"));
            case "shared" -> most(asked, Those::number, "stands in %d adverts");
            case "sharedBy" ->
                most(asked, t -> t.different(asked.marks().name()), "is seen with %d different " + asked.word("marks"));
            case "sharedByWithin" ->
                most(
                        asked,
                        t -> inStretch(t, asked.marks(), asked.number("days")),
                        "is seen with %d different " + asked.word("marks") + " within the days");
            case "rotation" ->
                most(
                        asked,
                        t -> Rotation.turns(t.inOrder(), asked.number("days"), false),
                        "shows a new name so %d times");
            case "churn" ->
                best(
                        Mark.TEXT,
                        t -> new Churn(t.inOrder(), false).phonesInTurn(0, t.number()),
                        "is shown with %d phones, one after another");
            case "bursts" -> bursts(asked.number("minutes"));
            default -> NOTHING;
        };
    }

    private static int inStretch(Those those, Mark counted, int days) {
        return Stretches.of(those.inOrder(), days * DAY, counted, false).stream()
                .mapToInt(Stretches.Stretch::count)
                .max()
                .orElse(0);
    }

    private PatternFinding.NotSeen bursts(int minutes) {
        return Stretches.of(sightings, minutes * 60L, Mark.ACCOUNT, false).stream()
                .filter(stretch -> stretch.count() > 1)
                .min(Comparator.comparingInt((Stretches.Stretch s) -> -s.count())
                        .thenComparingInt(s -> s.from()))
                .map(stretch -> new PatternFinding.NotSeen(
                        Those.inOrder(stretch.of(sightings), false, "").adverts(),
                        "at most %d accounts post within those minutes".formatted(stretch.count())))
                .orElse(NOTHING);
    }

    private static Comparator<Those> mostFirst(ToIntFunction<Those> measure) {
        return Comparator.<Those>comparingInt(t -> -measure.applyAsInt(t)).thenComparing(Those.BY_BEGINNING);
    }

    private PatternFinding.NotSeen most(Asked asked, ToIntFunction<Those> measure, String words) {
        return best(asked.mark(), measure, words);
    }

    private PatternFinding.NotSeen best(Mark mark, ToIntFunction<Those> measure, String words) {
        return seeker.shared(mark.name(), 2).stream()
                .min(mostFirst(measure))
                .map(t ->
                        new PatternFinding.NotSeen(t.adverts(), t.by() + " " + words.formatted(measure.applyAsInt(t))))
                .orElse(NOTHING);
    }

    /** The pair in time that is furthest apart; if no pair is in time, the far pair that is nearest in time. */
    private PatternFinding.NotSeen pair(Mark mark, int km, int hours) {
        var pairs = new ArrayList<Pair>();
        for (var those : seeker.shared(mark.name(), 2)) pairsOf(those, pairs);
        Optional<Pair> inTime =
                pairs.stream().filter(p -> p.seconds <= hours * HOUR).min(Pair.FURTHEST);
        return inTime.or(() -> pairs.stream().filter(p -> p.km > km).min(Pair.SOONEST))
                .map(Pair::found)
                .orElse(NOTHING);
    }

    /** Neighbours in time are enough to look at where a group is large: the nearest pair in time is among them. */
    private static void pairsOf(Those those, List<Pair> pairs) {
        var all = those.inOrder();
        int reach = all.size() <= 300 ? all.size() : 50;
        for (int i = 0; i < all.size(); i++)
            for (int j = i + 1; j < Math.min(all.size(), i + reach); j++) {
                var a = all.get(i);
                var b = all.get(j);
                if (a.place().known() && b.place().known())
                    pairs.add(new Pair(those.by(), a, b, a.place().kmTo(b.place()), b.at() - a.at()));
            }
    }

    /** Two adverts, how far apart they stand and how long one came after the other. */
    private record Pair(String by, Sighting a, Sighting b, double km, long seconds) {
        static final Comparator<Pair> BY_NAME =
                Comparator.<Pair, String>comparing(p -> p.a.advert()).thenComparing(p -> p.b.advert());
        static final Comparator<Pair> FURTHEST =
                Comparator.<Pair>comparingDouble(p -> -p.km).thenComparing(BY_NAME);
        static final Comparator<Pair> SOONEST =
                Comparator.<Pair>comparingLong(p -> p.seconds).thenComparing(BY_NAME);

        PatternFinding.NotSeen found() {
            return new PatternFinding.NotSeen(
                    Stream.of(a.advert(), b.advert()).sorted().toList(), words());
        }

        private String words() {
            return String.format(
                    Locale.UK,
                    "%s: adverts %s and %s stand %d km and %d hours apart",
                    by,
                    a.advert(),
                    b.advert(),
                    Math.round(km),
                    seconds / HOUR);
        }
    }
}
