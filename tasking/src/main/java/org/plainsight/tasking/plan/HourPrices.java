package org.plainsight.tasking.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.plainsight.tasking.bound.Prices;
import org.plainsight.tasking.fit.Allocation;
import org.plainsight.tasking.fit.Load;
import org.plainsight.tasking.fit.Roster;
import org.plainsight.tasking.workload.Analyst;

/** What more time would bring: prices of an hour by team and by skill, and what would fit into one more day. */
final class HourPrices {
    private static final int MINUTES_AN_HOUR = 60;
    private static final int NAMED = 5;

    private final Roster roster;
    private final Prices prices;
    private final List<Integer> left;
    private final List<Optional<HourPrice.OneMoreDay>> days;

    HourPrices(Roster roster, Allocation allocation, Prices prices) {
        this.roster = roster;
        this.prices = prices;
        left = IntStream.range(0, roster.networks())
                .filter(n -> !allocation.isAssigned(n))
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(this::minutesForItsWeight)
                        .thenComparing(n -> n))
                .toList();
        var loads = Load.all(roster, allocation);
        days = IntStream.range(0, roster.analysts())
                .mapToObj(a -> oneMoreDay(a, loads[a]))
                .toList();
    }

    private double minutesForItsWeight(int network) {
        var work = roster.network(network);
        return work.minutes() / Math.max(0.5, work.weight());
    }

    private Optional<HourPrice.OneMoreDay> oneMoreDay(int analyst, Load load) {
        var person = roster.analyst(analyst);
        int minutes = person.minutesPerDay().isEmpty() ? 0 : Collections.max(person.minutesPerDay());
        var fits = new ArrayList<String>();
        for (int n : left) {
            var work = roster.network(n);
            boolean hasRoom = load.freeFor(n) + minutes >= work.minutes()
                    && load.spareDifficult() + person.difficultMinutesPerDay() >= work.difficultMinutes();
            if (minutes == 0 || !hasRoom || !roster.isAmongAble(n, analyst)) continue;
            load.take(n);
            fits.add(work.id());
        }
        return fits.isEmpty() ? Optional.empty() : Optional.of(new HourPrice.OneMoreDay(person.id(), minutes, fits));
    }

    /** Teams first, each by name; everybody together where there is no team and no skill. */
    List<HourPrice> all() {
        var teams = new TreeSet<String>();
        var skills = new TreeSet<String>();
        for (var analyst : roster.workload().analysts()) {
            if (!analyst.team().isEmpty()) teams.add(analyst.team());
            skills.addAll(analyst.skills());
        }
        var all = new ArrayList<HourPrice>();
        boolean areAllAlike = teams.isEmpty() && skills.isEmpty() && roster.analysts() > 0;
        if (areAllAlike) all.add(price(HourPrice.Of.EVERYBODY, "everybody", person -> true));
        for (var team : teams)
            all.add(price(HourPrice.Of.TEAM, team, person -> person.team().equals(team)));
        for (var skill : skills)
            all.add(price(HourPrice.Of.SKILL, skill, person -> person.skills().contains(skill)));
        return all;
    }

    private HourPrice price(HourPrice.Of of, String name, Predicate<Analyst> who) {
        var people = IntStream.range(0, roster.analysts())
                .filter(a -> who.test(roster.analyst(a)))
                .toArray();
        var byDueDay = IntStream.range(0, roster.days())
                .mapToObj(day -> hour(people, day))
                .toList();
        var weight = byDueDay.get(0);
        var day = IntStream.of(people)
                .mapToObj(days::get)
                .flatMap(Optional::stream)
                .max(Comparator.<HourPrice.OneMoreDay>comparingInt(
                                more -> more.networks().size())
                        .thenComparing(HourPrice.OneMoreDay::analyst, Comparator.reverseOrder()));
        return new HourPrice(of, name, people.length, weight, byDueDay, day, words(of, name, weight, day));
    }

    /** An hour on one day serves whatever is due on that day or later; one on an earlier day is worth no less. */
    private BigDecimal hour(int[] people, int day) {
        double minute = IntStream.of(people)
                .mapToLong(a -> prices.minute(a, day))
                .average()
                .orElse(0);
        return BigDecimal.valueOf(MINUTES_AN_HOUR * minute / Prices.MILLION).setScale(1, RoundingMode.HALF_UP);
    }

    private static String words(HourPrice.Of of, String name, BigDecimal weight, Optional<HourPrice.OneMoreDay> day) {
        var whose = switch (of) {
            case EVERYBODY -> "of anybody";
            case TEAM -> "in team " + name;
            case SKILL -> "of somebody with " + name;
        };
        var hour = weight.signum() == 0
                ? "one more hour %s would gain nothing".formatted(whose)
                : "one more hour %s is worth a weight of about %s".formatted(whose, weight.toPlainString());
        return hour + day.map(HourPrices::words).orElse("; a whole day more would let no more networks be looked at");
    }

    private static String words(HourPrice.OneMoreDay day) {
        var networks = day.networks();
        var named = String.join(", ", networks.subList(0, Math.min(NAMED, networks.size())));
        return "; one more day of %s (%,d minutes) would let %,d more %s be looked at: %s%s"
                .formatted(
                        day.analyst(),
                        day.minutes(),
                        networks.size(),
                        networks.size() == 1 ? "network" : "networks",
                        named,
                        networks.size() > NAMED ? " …" : "");
    }
}
