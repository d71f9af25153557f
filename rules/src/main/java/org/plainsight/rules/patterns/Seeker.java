package org.plainsight.rules.patterns;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Finds the adverts that a beginning sentence speaks of. Public for Drools alone, which calls it from the conditions that
 * the dictionary writes. Hopeful as {@link Those} is.
 */
public final class Seeker {

    private static final long HOUR = 3_600;
    private static final long DAY = 24 * HOUR;

    private final List<Sighting> sightings;
    private final Usual usual;
    private final boolean hopeful;

    Seeker(Collection<Sighting> sightings, Usual usual, boolean hopeful) {
        this.sightings = sightings.stream()
                .sorted(Comparator.comparingLong(Sighting::at).thenComparing(Sighting::advert))
                .toList();
        this.usual = usual;
        this.hopeful = hopeful;
    }

    public List<Those> apart(String kind, int km, int hours) {
        return perShared(
                Mark.valueOf(kind), shared -> Apart.of(shared, km, hours * HOUR, hopeful, a -> "", (a, b) -> true));
    }

    public List<Those> sameNameApart(String differing, int km, int hours) {
        var mark = Mark.valueOf(differing);
        return perShared(
                Mark.NAME,
                shared -> Apart.of(
                        shared, km, hours * HOUR, hopeful, a -> Set.copyOf(a.all(mark)), (a, b) -> differ(a, b, mark)));
    }

    private boolean differ(Sighting a, Sighting b, Mark mark) {
        if (!a.knows(mark) || !b.knows(mark)) return hopeful;
        return a.all(mark).stream().noneMatch(b.all(mark)::contains);
    }

    public List<Those> shared(String kind, int least) {
        return perShared(Mark.valueOf(kind), shared -> keepIf(shared, all -> all.size() >= least));
    }

    public List<Those> sharedBy(String kind, String counted, int least) {
        var mark = Mark.valueOf(counted);
        return perShared(Mark.valueOf(kind), shared -> keepIf(shared, all -> Those.count(all, mark, hopeful) >= least));
    }

    public List<Those> sharedByWithin(String kind, String counted, int least, int days) {
        var mark = Mark.valueOf(counted);
        return perShared(
                Mark.valueOf(kind),
                shared -> Stretches.of(shared, days * DAY, mark, hopeful).stream()
                        .filter(stretch -> stretch.count() >= least)
                        .map(stretch -> stretch.of(shared))
                        .toList());
    }

    public List<Those> rotation(String kind, int days, int least) {
        return perShared(
                Mark.valueOf(kind), shared -> keepIf(shared, all -> Rotation.turns(all, days, hopeful) >= least));
    }

    public List<Those> bursts(int accounts, int minutes, int times) {
        var days = new TreeSet<Long>();
        var taking = new ArrayList<Sighting>();
        int taken = 0;
        for (var stretch : Stretches.of(sightings, minutes * 60L, Mark.ACCOUNT, hopeful)) {
            if (stretch.count() < accounts) continue;
            days.add(sightings.get(stretch.from()).at() / DAY);
            // Stretches overlap; what one has taken the next need not take again.
            taking.addAll(sightings.subList(Math.max(taken, stretch.from()), stretch.to()));
            taken = stretch.to();
        }
        if (days.size() < times) return List.of();
        return List.of(Those.inOrder(taking, hopeful, "bursts on " + days.size() + " days"));
    }

    public List<Those> churn(int phones, int days) {
        return perShared(Mark.TEXT, shared -> {
            var churn = new Churn(shared, hopeful);
            return Stretches.of(shared, days * DAY, Mark.PHONE, hopeful).stream()
                    .filter(stretch -> churn.phonesInTurn(stretch.from(), stretch.to()) >= phones)
                    .map(stretch -> stretch.of(shared))
                    .toList();
        });
    }

    public List<Those> growth(int least, int days, int times) {
        var newest = sightings.stream()
                .filter(s -> s.at() > usual.asOf() - days * DAY && s.at() <= usual.asOf())
                .toList();
        if (newest.size() < least) return List.of();
        if (!usual.known()) return hopeful ? List.of(new Those(newest, true, "new adverts")) : List.of();
        boolean grows = newest.size() * 100L >= times * usual.advertsPerHundredDays() * days;
        return grows ? List.of(new Those(newest, hopeful, "new adverts")) : List.of();
    }

    private static List<List<Sighting>> keepIf(List<Sighting> shared, Predicate<List<Sighting>> enough) {
        return enough.test(shared) ? List.of(shared) : List.of();
    }

    /** Asks for picks among the adverts of each shared value; a pick is of two adverts or more. */
    private List<Those> perShared(Mark mark, java.util.function.Function<List<Sighting>, List<List<Sighting>>> picks) {
        var those = new ArrayList<Those>();
        byValue(mark).forEach((value, shared) -> {
            if (shared.size() < 2) return;
            for (var pick : picks.apply(shared))
                if (pick.size() > 1) those.add(Those.inOrder(pick, hopeful, mark.one() + " " + value));
        });
        return those;
    }

    private Map<String, List<Sighting>> byValue(Mark mark) {
        Map<String, List<Sighting>> byValue = new TreeMap<>();
        for (var sighting : sightings)
            for (var value : sighting.all(mark).stream().distinct().toList())
                byValue.computeIfAbsent(value, v -> new ArrayList<>()).add(sighting);
        return byValue;
    }
}
