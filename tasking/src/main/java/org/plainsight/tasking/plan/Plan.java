package org.plainsight.tasking.plan;

import java.util.List;
import java.util.Optional;
import org.plainsight.tasking.workload.Assignment;
import org.plainsight.tasking.workload.Workload;

/** Who looks at what, what is left, and why. */
public record Plan(
        Workload workload,
        List<Placement> placements,
        List<Left> left,
        Schedule schedule,
        List<Person> people,
        Quality quality,
        List<HourPrice> prices,
        List<Change> changes) {

    public Plan {
        placements = List.copyOf(placements);
        left = List.copyOf(left);
        people = List.copyOf(people);
        prices = List.copyOf(prices);
        changes = List.copyOf(changes);
    }

    /** The plan as it can be published. */
    public List<Assignment> assignments() {
        return placements.stream()
                .map(placement -> new Assignment(placement.network(), placement.analyst()))
                .toList();
    }

    /** The analyst who has the network; empty if nobody has. */
    public Optional<String> analystOf(String network) {
        return placements.stream()
                .filter(placement -> placement.network().equals(network))
                .map(Placement::analyst)
                .findFirst();
    }
}
