package org.plainsight.app.planning;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.plainsight.app.governing.ForeseenWork;
import org.plainsight.tasking.workload.Analyst;
import org.plainsight.tasking.workload.Network;
import org.plainsight.tasking.workload.Workload;

/** Something that a manager imagines. */
sealed interface Scenario {

    /** The same fortnight, imagined so; its published plan stays what it was. */
    Workload of(Fortnight now, Workload workload);

    /** As a clause after "what if". */
    String words(Fortnight now);

    /** What is wrong with it; empty: nothing. */
    List<String> faults(Fortnight now);

    /** Those who are imagined, by their ids. */
    default Map<String, String> imagined() {
        return Map.of();
    }

    /** One analyst more, who works Monday to Friday. */
    record OneMore(List<String> languages, int minutes, int difficultMinutes) implements Scenario {

        static final String ID = "one-more";

        public OneMore {
            languages = List.copyOf(languages);
        }

        @Override
        public Workload of(Fortnight now, Workload workload) {
            var days = now.days().stream()
                    .map(day -> Rota.Hours.USUAL.includes(day.getDayOfWeek().getValue()) ? minutes : 0)
                    .toList();
            return workload.withAnalyst(new Analyst(
                    ID, "", "", new TreeSet<>(languages), days, difficultMinutes, new TreeSet<>(), new TreeSet<>()));
        }

        @Override
        public String words(Fortnight now) {
            var reads = languages.isEmpty() ? "" : " who reads " + String.join(" and ", languages);
            return "there were one more analyst%s, with %s a day".formatted(reads, Amounts.hours(minutes));
        }

        @Override
        public List<String> faults(Fortnight now) {
            var faults = new ArrayList<String>();
            if (minutes < 1 || minutes > Analyst.MOST_MINUTES_A_DAY) faults.add("Minutes of a day are 1 to 1440.");
            if (difficultMinutes < 0 || difficultMinutes > Analyst.MOST_MINUTES_A_DAY)
                faults.add("Difficult minutes of a day are 0 to 1440.");
            if (!Rota.LANGUAGES.containsAll(languages)) faults.add("Choose among the languages that are listed.");
            return faults;
        }

        @Override
        public Map<String, String> imagined() {
            return Map.of(ID, "the one more analyst");
        }
    }

    /** Somebody is not there for some days. */
    record Off(String analyst, LocalDate from, LocalDate to) implements Scenario {

        @Override
        public Workload of(Fortnight now, Workload workload) {
            int first = (int) ChronoUnit.DAYS.between(now.start(), from) + 1;
            int last = (int) ChronoUnit.DAYS.between(now.start(), to) + 1;
            return workload.withAbsence(analyst, Math.max(1, first), last);
        }

        @Override
        public String words(Fortnight now) {
            return "%s were off from %s to %s".formatted(new Told(now).name(analyst), Dates.full(from), Dates.full(to));
        }

        @Override
        public List<String> faults(Fortnight now) {
            var faults = new ArrayList<String>();
            if (now.workers().stream().noneMatch(w -> w.id().toString().equals(analyst)))
                faults.add("Choose who is off.");
            if (to.isBefore(from)) faults.add("The last day off is before the first.");
            if (to.isBefore(now.start()) || !from.isBefore(now.start().plusDays(Fortnight.DAYS)))
                faults.add("These days are not in the fortnight that is planned.");
            return faults;
        }
    }

    /** More networks wait, say because of a change of the rules. */
    record MoreNetworks(int count, int minutes, int priority) implements Scenario {

        static final String ID = "imagined-";
        static final int MOST = 2_000;

        @Override
        public Workload of(Fortnight now, Workload workload) {
            return workload.withMoreNetworks(IntStream.rangeClosed(1, count)
                    .mapToObj(i -> new Network(
                            ID + i,
                            priority,
                            Estimates.weight(priority),
                            minutes,
                            Estimates.difficult(minutes),
                            new TreeSet<>(),
                            "",
                            dueDay(),
                            ""))
                    .toList());
        }

        private int dueDay() {
            return switch (priority) {
                case 1 -> 2;
                case 2 -> 7;
                default -> Fortnight.DAYS;
            };
        }

        @Override
        public String words(Fortnight now) {
            return "%s more waited, to be looked at %s, each taking %s"
                    .formatted(
                            Amounts.of(count, "network"), Estimate.priorityWords(priority), Amounts.minutes(minutes));
        }

        @Override
        public List<String> faults(Fortnight now) {
            var faults = new ArrayList<String>();
            if (count < 1 || count > MOST) faults.add("Imagine 1 to %,d networks.".formatted(MOST));
            if (minutes < 1 || minutes > 6_000) faults.add("Minutes of a network are 1 to 6,000.");
            if (priority < 1 || priority > 3) faults.add("Choose how soon they are to be looked at.");
            return faults;
        }
    }

    /** A change of the rules that the board considers is in force, and puts more networks forward. */
    record RuleChange(ForeseenWork.Foreseen change, int priority) implements Scenario {

        @Override
        public Workload of(Fortnight now, Workload workload) {
            return more().of(now, workload);
        }

        private MoreNetworks more() {
            return new MoreNetworks(inAFortnight(), change.minutesEach(), priority);
        }

        /** As many more as the kept adverts' days would give a fortnight, rounded up; all of them where those are fewer days. */
        int inAFortnight() {
            long days = Math.max(Fortnight.DAYS, change.days());
            return (int) Math.min(Integer.MAX_VALUE, (change.more() * Fortnight.DAYS + days - 1) / days);
        }

        /** As a line of a list. */
        String offer() {
            return "Change %d, “%s”: %s more in a fortnight, by the adverts of %s; %s each"
                    .formatted(
                            change.change(),
                            change.title(),
                            Amounts.of(inAFortnight(), "network"),
                            Amounts.of(change.days(), "day"),
                            Amounts.minutes(change.minutesEach()));
        }

        @Override
        public String words(Fortnight now) {
            return "change %d of the rules, “%s”, were in force and %s"
                    .formatted(change.change(), change.title(), more().words(now));
        }

        @Override
        public List<String> faults(Fortnight now) {
            return change.more() == 0
                    ? List.of("Change %d puts no more networks forward.".formatted(change.change()))
                    : more().faults(now);
        }
    }
}
