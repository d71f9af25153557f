package org.plainsight.app.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.plainsight.app.deciding.Desk;
import org.plainsight.tasking.plan.Change;
import org.plainsight.tasking.plan.Left.Reason;
import org.plainsight.tasking.plan.Person;
import org.plainsight.tasking.plan.Placement;
import org.plainsight.tasking.plan.Plan;
import org.plainsight.tasking.plan.Schedule;

/** Draws a plan as a sheet: people by their names, days by their dates. */
final class Drawing {

    private final Queueing.Now now;
    private final Plan plan;
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Desk.Waiting> waiting = new HashMap<>();

    private Drawing(Queueing.Now now, Plan plan) {
        this.now = now;
        this.plan = plan;
        now.workers().forEach(w -> names.put(w.id().toString(), w.name()));
        now.waiting().forEach(w -> waiting.put(w.network(), w));
    }

    static Sheet of(Queueing.Now now, Plan plan) {
        return new Drawing(now, plan).sheet();
    }

    private Sheet sheet() {
        return new Sheet(
                now.start(),
                Queueing.DAYS,
                figures(),
                now.workers().stream().map(this::row).toList(),
                given(),
                plan.left().stream().map(this::left).toList(),
                plan.schedule().strains().stream().map(this::strain).toList(),
                plan.prices().stream().map(p -> told(p.words())).toList());
    }

    private Sheet.Figures figures() {
        var quality = plan.quality();
        return new Sheet.Figures(
                plan.workload().networks().size(),
                plan.placements().size(),
                quality.assignedWeight(),
                quality.bound(),
                quality.greedyWeight(),
                quality.gap()
                        .movePointRight(4)
                        .setScale(0, java.math.RoundingMode.UP)
                        .longValueExact(),
                (int) plan.changes().stream()
                        .filter(c -> c.kind() == Change.Kind.MOVED || c.kind() == Change.Kind.LEFT)
                        .count());
    }

    private Sheet.Row row(Rota.Worker worker) {
        var id = worker.id().toString();
        var person = plan.people().stream()
                .filter(p -> p.analyst().equals(id))
                .findFirst()
                .orElse(new Person(id, "", 0, 0, 0, 0, 0));
        return new Sheet.Row(
                id,
                worker.name(),
                worker.hours().team(),
                person.networks(),
                person.minutes(),
                person.availableMinutes(),
                person.difficultMinutes(),
                person.difficultAllowed(),
                IntStream.rangeClosed(1, Queueing.DAYS)
                        .mapToObj(day -> day(worker, day))
                        .toList());
    }

    private Sheet.Day day(Rota.Worker worker, int day) {
        var id = worker.id().toString();
        var date = date(day);
        return new Sheet.Day(
                date,
                worker.minutesOn(date),
                plan.schedule().work().stream()
                        .filter(w -> w.analyst().equals(id) && w.day() == day)
                        .map(w -> work(w, date))
                        .toList(),
                plan.schedule().days().stream()
                        .filter(d -> d.analyst().equals(id) && d.day() == day)
                        .mapToInt(Schedule.Day::restMinutes)
                        .sum());
    }

    private Sheet.Work work(Schedule.Work work, LocalDate date) {
        var network = waiting.get(work.network());
        return new Sheet.Work(
                work.network(),
                work.minutes(),
                network == null ? 3 : Estimate.of(network).priority(),
                network != null
                        && network.promisedBy()
                                .filter(by -> Dates.of(by).isBefore(date))
                                .isPresent());
    }

    private List<Sheet.Given> given() {
        var all = new ArrayList<Sheet.Given>();
        plan.placements().forEach(p -> all.add(given(p)));
        plan.left()
                .forEach(l -> all.add(new Sheet.Given(
                        l.network(), had(l.network()), "", "", minutes(l.network()), List.of(), List.of())));
        return all;
    }

    private Sheet.Given given(Placement placement) {
        return new Sheet.Given(
                placement.network(),
                had(placement.network()),
                placement.analyst(),
                name(placement.analyst()),
                minutes(placement.network()),
                placement.because().stream().map(f -> told(f.words())).toList(),
                placement.next().stream().map(this::otherwise).toList());
    }

    private String otherwise(Placement.Alternative other) {
        var name = name(other.analyst());
        if (!other.displaced().isEmpty())
            return "%s, if nobody looked at %s".formatted(name, String.join(", ", other.displaced()));
        return other.pointsMore() > 0
                ? "%s could as well; the work would be spread a little less evenly".formatted(name)
                : "%s could as well".formatted(name);
    }

    private Sheet.Left left(org.plainsight.tasking.plan.Left left) {
        var network = waiting.get(left.network());
        return new Sheet.Left(
                left.network(),
                network == null ? 3 : Estimate.of(network).priority(),
                network == null
                        ? ""
                        : network.promisedBy()
                                .map(by -> Dates.words(Dates.of(by)))
                                .orElse(""),
                minutes(left.network()),
                left.reasons().stream().map(this::reason).toList(),
                left.exchange()
                        .fold(
                                give -> give.displaced().isEmpty()
                                        ? "%s could take it".formatted(name(give.analyst()))
                                        : "%s could take it if nobody looked at %s"
                                                .formatted(name(give.analyst()), String.join(", ", give.displaced())),
                                none -> "nobody could take it, whatever they gave up"));
    }

    private String reason(Reason reason) {
        var who = reason.analyst().isEmpty() ? "Everybody" : name(reason.analyst());
        return "%s: %s".formatted(who, told(reason.detail()));
    }

    private String strain(Schedule.Strain strain) {
        return "%s, %s: %s".formatted(name(strain.analyst()), Dates.words(date(strain.day())), told(strain.detail()));
    }

    /** Day numbers become dates, ids names. */
    private String told(String words) {
        var dated = java.util.regex.Pattern.compile("\\bday (\\d+)\\b")
                .matcher(words)
                .replaceAll(found -> Dates.words(date(Integer.parseInt(found.group(1)))));
        for (var entry : names.entrySet()) dated = dated.replace(entry.getKey(), entry.getValue());
        return dated;
    }

    private LocalDate date(int day) {
        return now.start().plusDays(day - 1L);
    }

    private String had(String network) {
        var known = waiting.get(network);
        return known == null ? "" : known.holder().map(Object::toString).orElse("");
    }

    private int minutes(String network) {
        var known = waiting.get(network);
        return known == null ? 0 : Estimate.of(known).minutes();
    }

    private String name(String analyst) {
        return names.getOrDefault(analyst, "somebody who left");
    }
}
