package org.plainsight.app.deciding;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.plainsight.explain.Member;

/**
 * When the adverts of a network were posted, by days, weeks or months: the finest that a reader can take in.
 *
 * @param unit what a step is: a day, a week or a month
 */
record Timeline(String unit, List<Step> steps) {

    /**
     * The adverts of one day, week or month in which there are any.
     *
     * @param share of the most in any step, from 0 to 100
     */
    record Step(String when, int adverts, int share, List<String> towns, List<String> names) {}

    private static final int MOST_STEPS = 31;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    /** What a step is, its first day, and how it is called. */
    private record Unit(String name, UnaryOperator<LocalDate> first, String words) {}

    private static final List<Unit> UNITS = List.of(
            new Unit("day", day -> day, "%s"),
            new Unit("week", day -> day.minusDays(day.getDayOfWeek().getValue() - 1L), "the week from %s"),
            new Unit("month", day -> day.withDayOfMonth(1), "%s"));

    Timeline {
        steps = List.copyOf(steps);
    }

    static Timeline of(List<Member> members) {
        for (var unit : UNITS) {
            var steps = byStep(members, unit);
            if (steps.size() <= MOST_STEPS || unit.name().equals("month"))
                return new Timeline(unit.name(), told(steps, unit));
        }
        throw new IllegalStateException("months are the last unit");
    }

    private static TreeMap<LocalDate, List<Member>> byStep(List<Member> members, Unit unit) {
        var steps = new TreeMap<LocalDate, List<Member>>();
        for (var member : members)
            steps.computeIfAbsent(
                            unit.first().apply(LocalDate.ofInstant(member.postedAt(), ZoneOffset.UTC)),
                            day -> new ArrayList<>())
                    .add(member);
        return steps;
    }

    private static List<Step> told(TreeMap<LocalDate, List<Member>> steps, Unit unit) {
        int most = steps.values().stream().mapToInt(List::size).max().orElse(1);
        return steps.entrySet().stream()
                .map(step -> new Step(
                        unit.words().formatted((unit.name().equals("month") ? MONTH : DAY).format(step.getKey())),
                        step.getValue().size(),
                        100 * step.getValue().size() / most,
                        distinct(step.getValue().stream().map(Member::town).toList()),
                        distinct(step.getValue().stream().map(Member::name).toList())))
                .toList();
    }

    /** Each once, those that are not given left out. */
    static List<String> distinct(List<String> words) {
        return words.stream()
                .filter(word -> !word.isEmpty())
                .distinct()
                .sorted(Comparator.naturalOrder())
                .toList();
    }
}
