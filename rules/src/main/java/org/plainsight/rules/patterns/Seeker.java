package org.plainsight.rules.patterns;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Finds the adverts that a beginning sentence speaks of. Public for Drools alone, which calls it from the conditions that
 * the dictionary writes. Hopeful as {@link Those} is.
 */
public final class Seeker {

    private static final long HOUR = 3_600;
    private static final long DAY = 24 * HOUR;

    private final Sightings all;
    private final List<Sighting> sightings;
    private final Usual usual;
    private final boolean hopeful;

    Seeker(Sightings sightings, Usual usual, boolean hopeful) {
        this.all = sightings;
        this.sightings = sightings.inOrder();
        this.usual = usual;
        this.hopeful = hopeful;
    }

    /** What a beginning sentence picks out, asked as Drools asks it: {@code call} names the method below. */
    List<Those> picks(String call, Asked asked) {
        return switch (call) {
            case "apart" -> apart(asked.mark().name(), asked.number("km"), asked.number("hours"));
            case "sameNameApart" -> sameNameApart(asked.marks().name(), asked.number("km"), asked.number("hours"));
            case "shared" -> shared(asked.mark().name(), asked.number("n"));
            case "sharedBy" -> sharedBy(asked.mark().name(), asked.marks().name(), asked.number("n"));
            case "sharedByWithin" ->
                sharedByWithin(asked.mark().name(), asked.marks().name(), asked.number("n"), asked.number("days"));
            case "rotation" -> rotation(asked.mark().name(), asked.number("days"), asked.number("n"));
            case "bursts" -> bursts(asked.number("n"), asked.number("minutes"), asked.number("times"));
            case "churn" -> churn(asked.number("n"), asked.number("days"));
            case "growth" -> growth(asked.number("n"), asked.number("days"), asked.number("times"));
            default -> throw new IllegalArgumentException("no sentence calls `%s`".formatted(call));
        };
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
        all.shared(mark).forEach((value, shared) -> {
            for (var pick : picks.apply(shared))
                if (pick.size() > 1) those.add(Those.inOrder(pick, hopeful, mark.one() + " " + value));
        });
        return those;
    }
}
