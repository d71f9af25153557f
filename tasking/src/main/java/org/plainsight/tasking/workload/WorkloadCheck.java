package org.plainsight.tasking.workload;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Finds every fault of a workload at once, each with its place as in the file. */
final class WorkloadCheck {
    private final int days;
    private final List<Analyst> analysts;
    private final List<Network> networks;
    private final List<Assignment> published;
    private final List<String> faults = new ArrayList<>();
    private final Map<String, Analyst> people = new HashMap<>();

    WorkloadCheck(int days, List<Analyst> analysts, List<Network> networks, List<Assignment> published) {
        this.days = days;
        this.analysts = analysts;
        this.networks = networks;
        this.published = published;
    }

    List<String> faults() {
        checkSize();
        checkAnalysts();
        checkNetworks();
        checkPublished();
        return faults;
    }

    private void checkSize() {
        if (days < 1 || days > Workload.MOST_DAYS)
            faults.add("`days` is `%d`; give 1 to %d".formatted(days, Workload.MOST_DAYS));
        if (analysts.size() > Workload.MOST_ANALYSTS)
            faults.add("`analysts` holds %,d; at most %,d are planned at once"
                    .formatted(analysts.size(), Workload.MOST_ANALYSTS));
        if (networks.size() > Workload.MOST_NETWORKS)
            faults.add("`networks` holds %,d; at most %,d are planned at once"
                    .formatted(networks.size(), Workload.MOST_NETWORKS));
        if ((long) networks.size() * analysts.size() > Workload.MOST_PAIRS)
            faults.add("%,d networks for %,d analysts are too many pairs to give reasons for; plan by team or region"
                    .formatted(networks.size(), analysts.size()));
    }

    private void checkAnalysts() {
        for (int i = 0; i < analysts.size(); i++) {
            var analyst = analysts.get(i);
            var at = "analysts[%d]".formatted(i);
            if (people.putIfAbsent(analyst.id(), analyst) != null) given(at, analyst.id(), "another analyst");
            if (analyst.minutesPerDay().size() != days)
                faults.add("`%s.minutesPerDay` has %d entries, and the period has %d days; give one for each day"
                        .formatted(at, analyst.minutesPerDay().size(), days));
        }
    }

    private void checkNetworks() {
        var ids = new HashSet<String>();
        var pins = new Pins(days);
        for (int i = 0; i < networks.size(); i++) {
            var network = networks.get(i);
            var at = "networks[%d]".formatted(i);
            if (!ids.add(network.id())) given(at, network.id(), "another network");
            if (network.dueDay() > days)
                faults.add("`%s.dueDay` is `%d`, and the period ends on day %d; give 1 to %d"
                        .formatted(at, network.dueDay(), days, days));
            network.pin().ifPresent(id -> checkPin(at, network, id, pins));
        }
    }

    private void checkPin(String at, Network network, String id, Pins pins) {
        var analyst = people.get(id);
        if (analyst == null) {
            faults.add("`%s.pinnedTo` is `%s`, and no analyst has that id; name one, or give null".formatted(at, id));
            return;
        }
        var missing = new TreeSet<>(network.skills());
        missing.removeAll(analyst.skills());
        if (!missing.isEmpty())
            pin(at, network, id, "that analyst lacks the skill `%s`".formatted(String.join("`, `", missing)));
        if (analyst.conflicts().contains(network.id()))
            pin(at, network, id, "that analyst may not look at it: it is among `conflicts`");
        if (analyst.minutesPerDay().size() == days && network.dueDay() <= days)
            pins.add(analyst, network).ifPresent(why -> pin(at, network, id, why));
    }

    private void pin(String at, Network network, String analyst, String why) {
        faults.add("`%s.pinnedTo` holds `%s` to `%s`, and %s; pin it to another, or give null"
                .formatted(at, network.id(), analyst, why));
    }

    private void checkPublished() {
        var ids = new HashSet<String>();
        for (int i = 0; i < published.size(); i++) {
            var network = published.get(i).network();
            if (!ids.add(network))
                faults.add("`published[%d].network` is `%s`, which is published already; keep one of them"
                        .formatted(i, network));
        }
    }

    private void given(String at, String id, String to) {
        faults.add("`%s.id` is `%s`, which %s has; give each its own".formatted(at, id, to));
    }
}
