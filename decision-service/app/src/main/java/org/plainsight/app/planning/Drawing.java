package org.plainsight.app.planning;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.plainsight.app.deciding.Desk;
import org.plainsight.tasking.plan.Change;
import org.plainsight.tasking.plan.Placement;
import org.plainsight.tasking.plan.Plan;
import org.plainsight.tasking.plan.Quality;
import org.plainsight.tasking.plan.Schedule;

/** Draws a plan as a sheet: people by their names, days by their dates. */
final class Drawing {

    private final Fortnight now;
    private final Plan plan;
    private final Told told;

    private Drawing(Fortnight now, Plan plan) {
        this.now = now;
        this.plan = plan;
        this.told = new Told(now);
    }

    static Sheet of(Fortnight now, Plan plan) {
        return new Drawing(now, plan).sheet();
    }

    private Sheet sheet() {
        return new Sheet(
                now.start(),
                Fortnight.DAYS,
                figures(),
                Grid.of(now, plan.schedule(), plan.people()).rows(),
                given(),
                new Stuck(now, told).list(plan.left()),
                plan.schedule().strains().stream().map(this::strain).toList(),
                plan.prices().stream().map(p -> told.words(p.words())).toList(),
                now.newestByHand(),
                now.estimates().words());
    }

    private Sheet.Figures figures() {
        var quality = plan.quality();
        return new Sheet.Figures(
                plan.workload().networks().size(),
                plan.placements().size(),
                quality.assignedWeight(),
                quality.bound(),
                quality.greedyWeight(),
                gap(quality),
                (int) plan.changes().stream()
                        .filter(c -> c.kind() == Change.Kind.MOVED || c.kind() == Change.Kind.LEFT)
                        .count());
    }

    /** In hundredths of a percent. */
    static long gap(Quality quality) {
        return quality.gap().movePointRight(4).setScale(0, RoundingMode.UP).longValueExact();
    }

    private List<Sheet.Given> given() {
        var all = new ArrayList<Sheet.Given>();
        plan.placements().forEach(p -> all.add(given(p)));
        plan.left()
                .forEach(l -> all.add(new Sheet.Given(
                        l.network(),
                        had(l.network()),
                        "",
                        "",
                        minutes(l.network()),
                        takes(l.network()),
                        List.of(),
                        List.of())));
        return all;
    }

    private Sheet.Given given(Placement placement) {
        return new Sheet.Given(
                placement.network(),
                had(placement.network()),
                placement.analyst(),
                told.name(placement.analyst()),
                minutes(placement.network()),
                takes(placement.network()),
                placement.because().stream().map(f -> told.words(f.words())).toList(),
                placement.next().stream().map(this::otherwise).toList());
    }

    private String otherwise(Placement.Alternative other) {
        var name = told.name(other.analyst());
        if (!other.displaced().isEmpty())
            return "%s, if nobody looked at %s".formatted(name, String.join(", ", other.displaced()));
        return other.pointsMore() > 0
                ? "%s could as well; the work would be spread a little less evenly".formatted(name)
                : "%s could as well".formatted(name);
    }

    private String strain(Schedule.Strain strain) {
        return "%s, %s: %s"
                .formatted(
                        told.name(strain.analyst()), Dates.words(told.date(strain.day())), told.words(strain.detail()));
    }

    private String had(String network) {
        return now.waiting(network)
                .flatMap(Desk.Waiting::holder)
                .map(Object::toString)
                .orElse("");
    }

    private int minutes(String network) {
        return now.waiting(network).map(w -> now.estimate(w).minutes()).orElse(0);
    }

    private String takes(String network) {
        return now.waiting(network).map(w -> now.estimate(w).words()).orElse("");
    }
}
