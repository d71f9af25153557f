package org.plainsight.cli;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plainsight.tasking.fit.Rule;
import org.plainsight.tasking.plan.HourPrice;
import org.plainsight.tasking.plan.Left;
import org.plainsight.tasking.plan.Person;
import org.plainsight.tasking.plan.Plan;
import org.plainsight.tasking.workload.Network;

/** A plan as a manager reads it. */
final class PlanWords {
    private static final int SHOWN = 10;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final Plan plan;
    private final Map<String, Network> networks;
    private final StringBuilder text = new StringBuilder();

    PlanWords(Plan plan) {
        this.plan = plan;
        this.networks = plan.workload().networks().stream().collect(Collectors.toMap(Network::id, Function.identity()));
    }

    String told(Path out) {
        summary();
        hours();
        left(out);
        prices();
        changes(out);
        strains(out);
        line("WHERE IT IS");
        line("  all of it, with every reason: %s", out);
        return text.toString();
    }

    /** The annotation that the compiler would like is in a library that is not worth having for one private method. */
    @SuppressWarnings("AnnotateFormatMethod")
    private void line(String words, Object... values) {
        text.append(OneLine.whole(words.formatted(values))).append('\n');
    }

    private void summary() {
        var work = plan.workload();
        var quality = plan.quality();
        line(
                "THE PLAN for %d days from %s: %,d people, %,d networks",
                work.days(),
                DAY.format(work.start()),
                work.analysts().size(),
                work.networks().size());
        line(
                "  %,d of %,d networks are given to somebody, and %,d are left.",
                plan.placements().size(), work.networks().size(), plan.left().size());
        line(
                "  Their weight is %,d. No plan that keeps the rules can have more than %,d: at most %.2f %% is missing.",
                quality.assignedWeight(), quality.bound(), 100 * quality.gap().doubleValue());
        line(
                "  Going down a list, the best of three ways, gives %,d. Of the highest priority %,d of %,d are given (by the list %,d).",
                quality.greedyWeight(),
                quality.firstPriority(),
                work.networks().stream().filter(n -> n.priority() == 1).count(),
                quality.greedyFirstPriority());
    }

    private void hours() {
        if (plan.people().isEmpty()) return;
        line("HOURS");
        var teams =
                plan.people().stream().collect(Collectors.groupingBy(Person::team, TreeMap::new, Collectors.toList()));
        teams.forEach((team, people) -> line(
                "  %-12s %3d %s   %5d of %5d hours   difficult content %4d of %4d hours",
                team.isEmpty() ? "no team" : team,
                people.size(),
                people.size() == 1 ? "person" : "people",
                hours(people, Person::minutes),
                hours(people, Person::availableMinutes),
                hours(people, Person::difficultMinutes),
                hours(people, Person::difficultAllowed)));
    }

    private static long hours(List<Person> people, Function<Person, Integer> minutes) {
        return Math.round(people.stream().mapToInt(minutes::apply).sum() / 60.0);
    }

    private void left(Path out) {
        if (plan.left().isEmpty()) return;
        var weightiest = plan.left().stream()
                .sorted(Comparator.<Left>comparingInt(l -> network(l).priority())
                        .thenComparingInt(l -> -network(l).weight())
                        .thenComparing(Left::network))
                .limit(SHOWN)
                .toList();
        line("LEFT, AND WHY%s", more(weightiest.size(), plan.left().size(), out));
        weightiest.forEach(this::left);
    }

    private static String more(int shown, int all, Path out) {
        return shown == all ? "" : " (the first %d of %,d; the others are in %s)".formatted(shown, all, out);
    }

    private Network network(Left left) {
        return java.util.Objects.requireNonNull(networks.get(left.network()));
    }

    private void left(Left left) {
        var network = network(left);
        line(
                "  %s (priority %d, weight %,d, %,d minutes, due day %d): %s.",
                network.id(), network.priority(), network.weight(), network.minutes(), network.dueDay(), reasons(left));
        line("      %s", exchange(left.exchange()));
    }

    private static String reasons(Left left) {
        if (left.reasons().size() == 1 && left.reasons().get(0).analyst().isEmpty())
            return "everybody " + left.reasons().get(0).detail();
        var counts = left.reasons().stream()
                .collect(Collectors.groupingBy(Left.Reason::rule, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(entry -> words(entry.getKey()).formatted(entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String words(Rule rule) {
        return switch (rule) {
            case NOBODY -> "there is nobody";
            case PIN -> "%d are not whom it is pinned to";
            case SKILL -> "%d lack a skill";
            case CONFLICT -> "%d may not look at it";
            case DEADLINE -> "%d work too few hours by its due day";
            case EXPOSURE -> "it shows too much for %d";
            case HOURS -> "the hours of %d are taken";
            case EXPOSURE_LEFT -> "%d have too few difficult minutes left";
            case CHOICE -> "%d have room for it";
        };
    }

    private static String exchange(Left.Exchange exchange) {
        return exchange.fold(
                giveUp -> giveUp.displaced().isEmpty()
                        ? "%s could take it as it is.".formatted(giveUp.analyst())
                        : "To have it looked at, %s would give up %s (weight %,d)%s."
                                .formatted(
                                        giveUp.analyst(),
                                        String.join(" and ", giveUp.displaced()),
                                        giveUp.weightLost(),
                                        giveUp.isCheapest() ? "; nobody else would give up less" : ""),
                none -> "Nobody could take it, whatever they gave up.");
    }

    private void prices() {
        if (plan.prices().isEmpty()) return;
        line("WHAT ONE MORE HOUR IS WORTH, in weight, for the first few hours");
        var weights = plan.prices().stream().map(HourPrice::weight).distinct().toList();
        if (weights.size() == 1) {
            line("  %s, whoever's it is", weights.get(0));
        } else {
            line("  by team   %s", prices(HourPrice.Of.TEAM));
            line("  by skill  %s", prices(HourPrice.Of.SKILL));
        }
        line("  by the day on which it is there, each team's");
        teams().forEach(price -> line("    %-10s %s", price.name(), byDay(price)));
        line("WHAT ONE MORE DAY WOULD LET BE LOOKED AT, all else staying as it is");
        plan.prices().forEach(price -> line("  %-12s %s", price.name(), day(price)));
    }

    private Stream<HourPrice> teams() {
        return plan.prices().stream().filter(price -> price.of() == HourPrice.Of.TEAM);
    }

    private static String byDay(HourPrice price) {
        return price.byDueDay().stream().map(BigDecimal::toPlainString).collect(Collectors.joining("  "));
    }

    private static String day(HourPrice price) {
        return price.day()
                .map(day -> "%,d more with %d minutes of %s: %s"
                        .formatted(
                                day.networks().size(), day.minutes(), day.analyst(), String.join(", ", day.networks())))
                .orElse("nothing more");
    }

    private String prices(HourPrice.Of of) {
        return plan.prices().stream()
                .filter(price -> price.of() == of)
                .sorted(Comparator.comparing(HourPrice::weight).reversed().thenComparing(HourPrice::name))
                .map(price -> "%s %s".formatted(price.name(), price.weight()))
                .collect(Collectors.joining(", "));
    }

    private void changes(Path out) {
        if (plan.workload().published().isEmpty()) return;
        var changes = plan.changes();
        line("CHANGED SINCE THE PLAN IN FORCE%s", more(Math.min(SHOWN, changes.size()), changes.size(), out));
        if (changes.isEmpty()) line("  nothing");
        changes.stream()
                .limit(SHOWN)
                .forEach(change -> line(
                        "  %s: %s to %s, because %s",
                        change.network(), somebody(change.from()), somebody(change.to()), change.why()));
    }

    private static String somebody(String id) {
        return id.isEmpty() ? "nobody" : id;
    }

    private void strains(Path out) {
        var strains = plan.schedule().strains();
        if (strains.isEmpty()) return;
        line("DAYS ON WHICH A LIMIT CANNOT BE KEPT%s", more(Math.min(SHOWN, strains.size()), strains.size(), out));
        strains.stream()
                .limit(SHOWN)
                .forEach(strain -> line("  %s, day %d: %s", strain.analyst(), strain.day(), strain.detail()));
    }
}
