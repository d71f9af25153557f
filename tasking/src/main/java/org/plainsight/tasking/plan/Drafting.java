package org.plainsight.tasking.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.plainsight.tasking.bound.Prices;
import org.plainsight.tasking.fit.Allocation;
import org.plainsight.tasking.fit.Load;
import org.plainsight.tasking.fit.Roster;
import org.plainsight.tasking.fit.Standing;
import org.plainsight.tasking.workload.Analyst;

/** Turns an allocation into a plan with all its reasons. */
public final class Drafting {
    private static final int MINUTES_AN_HOUR = 60;

    private Drafting() {}

    /**
     * @param allocation keeps every rule
     * @param prices what people's time is worth
     */
    public static Plan plan(Roster roster, Standing standing, Allocation allocation, Quality quality, Prices prices) {
        var reasons = new Reasons(roster, standing, allocation);
        var placements = new ArrayList<Placement>();
        var left = new ArrayList<Left>();
        for (int n = 0; n < roster.networks(); n++) {
            if (allocation.isAssigned(n)) placements.add(reasons.placement(n));
            else left.add(reasons.left(n));
        }
        return new Plan(
                roster.workload(),
                placements,
                left,
                Diary.of(roster, allocation),
                people(roster, allocation),
                quality,
                hourPrices(roster, prices),
                Changes.of(roster, standing, allocation));
    }

    /** Why nobody has what the allocation gives to nobody; it may break rules itself. */
    public static List<Left> left(Roster roster, Allocation allocation) {
        var reasons = new Reasons(roster, Standing.of(roster), allocation);
        return IntStream.range(0, roster.networks())
                .filter(n -> !allocation.isAssigned(n))
                .mapToObj(reasons::left)
                .toList();
    }

    /** Everybody's days under an allocation that may break rules itself. */
    public static Schedule schedule(Roster roster, Allocation allocation) {
        return Diary.of(roster, allocation);
    }

    private static List<Person> people(Roster roster, Allocation allocation) {
        var loads = Load.all(roster, allocation);
        return IntStream.range(0, roster.analysts())
                .mapToObj(a -> new Person(
                        roster.analyst(a).id(),
                        roster.analyst(a).team(),
                        allocation.networksOf(a).length,
                        loads[a].minutes(),
                        roster.minutes(a),
                        loads[a].difficult(),
                        roster.difficultAllowed(a)))
                .toList();
    }

    private static List<HourPrice> hourPrices(Roster roster, Prices prices) {
        var teams = new TreeSet<String>();
        var skills = new TreeSet<String>();
        for (var analyst : roster.workload().analysts()) {
            if (!analyst.team().isEmpty()) teams.add(analyst.team());
            skills.addAll(analyst.skills());
        }
        var all = new ArrayList<HourPrice>();
        for (var team : teams)
            all.add(hourPrice(
                    roster,
                    prices,
                    HourPrice.Of.TEAM,
                    team,
                    person -> person.team().equals(team)));
        for (var skill : skills)
            all.add(hourPrice(
                    roster,
                    prices,
                    HourPrice.Of.SKILL,
                    skill,
                    person -> person.skills().contains(skill)));
        return all;
    }

    /** The price of a minute that may be used for whatever is due on the last day; an earlier minute is worth no less. */
    private static HourPrice hourPrice(
            Roster roster, Prices prices, HourPrice.Of of, String name, Predicate<Analyst> who) {
        var people = IntStream.range(0, roster.analysts())
                .filter(a -> who.test(roster.analyst(a)))
                .toArray();
        double minute = IntStream.of(people)
                .mapToLong(a -> prices.minute(a, 0))
                .average()
                .orElse(0);
        var weight =
                BigDecimal.valueOf(MINUTES_AN_HOUR * minute / Prices.MILLION).setScale(1, RoundingMode.HALF_UP);
        return new HourPrice(of, name, people.length, weight, words(of, name, weight));
    }

    private static String words(HourPrice.Of of, String name, BigDecimal weight) {
        var whose = of == HourPrice.Of.TEAM ? "in team " + name : "of somebody with " + name;
        if (weight.signum() == 0) return "one more hour %s would let nothing more be looked at".formatted(whose);
        return "one more hour %s is worth a weight of about %s".formatted(whose, weight.toPlainString());
    }
}
