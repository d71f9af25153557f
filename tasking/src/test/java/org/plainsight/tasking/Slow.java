package org.plainsight.tasking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plainsight.tasking.workload.Analyst;
import org.plainsight.tasking.workload.Network;
import org.plainsight.tasking.workload.Workload;

/**
 * The rules of a plan written once more, as slowly and simply as the contract says them; nothing here knows how the module does
 * it.
 */
final class Slow {
    private final Workload workload;

    Slow(Workload workload) {
        this.workload = workload;
    }

    /** The heaviest of all plans that keep every rule, found by trying every plan. */
    long heaviest() {
        return heaviest(0, new HashMap<>());
    }

    private long heaviest(int from, Map<String, String> plan) {
        if (from == workload.networks().size()) return keepsEveryRule(plan) ? weight(plan) : Long.MIN_VALUE;
        var network = workload.networks().get(from);
        long best = heaviest(from + 1, plan);
        for (var analyst : workload.analysts()) {
            plan.put(network.id(), analyst.id());
            best = Math.max(best, heaviest(from + 1, plan));
            plan.remove(network.id());
        }
        return best;
    }

    long weight(Map<String, String> plan) {
        return workload.networks().stream()
                .filter(network -> plan.containsKey(network.id()))
                .mapToLong(Network::weight)
                .sum();
    }

    boolean keepsEveryRule(Map<String, String> plan) {
        for (var network : workload.networks()) {
            var holder = plan.get(network.id());
            if (!network.pinnedTo().isEmpty() && !network.pinnedTo().equals(holder)) return false;
            if (holder != null && !isAllowed(analyst(holder), network)) return false;
        }
        return workload.analysts().stream().allMatch(analyst -> fits(analyst, held(analyst, plan)));
    }

    private boolean isAllowed(Analyst analyst, Network network) {
        return analyst.skills().containsAll(network.skills())
                && !analyst.conflicts().contains(network.id());
    }

    Analyst analyst(String id) {
        return workload.analysts().stream()
                .filter(a -> a.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    Network network(String id) {
        return workload.networks().stream()
                .filter(n -> n.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    List<Network> held(Analyst analyst, Map<String, String> plan) {
        return workload.networks().stream()
                .filter(network -> analyst.id().equals(plan.get(network.id())))
                .toList();
    }

    int minutesBy(Analyst analyst, int day) {
        int sum = 0;
        for (int d = 1; d <= day; d++) sum += analyst.minutesPerDay().get(d - 1);
        return sum;
    }

    int asked(List<Network> networks, int day) {
        return networks.stream()
                .filter(n -> n.dueDay() <= day)
                .mapToInt(Network::minutes)
                .sum();
    }

    int difficultAllowed(Analyst analyst) {
        return analyst.difficultMinutesPerDay()
                * (int) analyst.minutesPerDay().stream().filter(m -> m > 0).count();
    }

    static int difficult(List<Network> networks) {
        return networks.stream().mapToInt(Network::difficultMinutes).sum();
    }

    boolean fits(Analyst analyst, List<Network> networks) {
        for (int day = 1; day <= workload.days(); day++)
            if (asked(networks, day) > minutesBy(analyst, day)) return false;
        return difficult(networks) <= difficultAllowed(analyst);
    }

    /** The first rule that says no, and its sentence; empty if none does. */
    Optional<List<String>> obstacle(Analyst analyst, Network network, Map<String, String> plan) {
        if (!network.pinnedTo().isEmpty() && !network.pinnedTo().equals(analyst.id()))
            return no("pin", "it is pinned to " + network.pinnedTo());
        var lacking = network.skills().stream()
                .filter(s -> !analyst.skills().contains(s))
                .toList();
        if (!lacking.isEmpty()) return no("skill", "lacks " + String.join(" and ", lacking));
        if (analyst.conflicts().contains(network.id())) return no("conflict", "may not look at this network");
        if (network.minutes() > minutesBy(analyst, network.dueDay()))
            return no(
                    "deadline",
                    "works " + minutes(minutesBy(analyst, network.dueDay())) + " by day " + network.dueDay()
                            + ", and it takes " + number(network.minutes()));
        if (network.difficultMinutes() > difficultAllowed(analyst))
            return no(
                    "exposure",
                    "may see " + difficultMinutes(difficultAllowed(analyst)) + " in the period, and it shows "
                            + network.difficultMinutes());
        return beside(analyst, network, held(analyst, plan));
    }

    private Optional<List<String>> beside(Analyst analyst, Network network, List<Network> held) {
        int worst = 0;
        int least = Integer.MAX_VALUE;
        for (int day = network.dueDay(); day <= workload.days(); day++) {
            int free = minutesBy(analyst, day) - asked(held, day);
            if (free < network.minutes() && free < least) {
                worst = day;
                least = free;
            }
        }
        if (worst > 0)
            return no(
                    "hours",
                    "has " + minutes(least) + " free by day " + worst + ", and it takes " + number(network.minutes())
                            + ": " + number(network.minutes() - least) + " short");
        int left = difficultAllowed(analyst) - difficult(held);
        if (network.difficultMinutes() > left)
            return no(
                    "exposure-left",
                    "has " + left + " of " + difficultMinutes(difficultAllowed(analyst)) + " left, and it shows "
                            + network.difficultMinutes());
        return Optional.empty();
    }

    private static String number(int number) {
        return String.format("%,d", number);
    }

    private static String minutes(int minutes) {
        return minutes == 1 ? "1 minute" : number(minutes) + " minutes";
    }

    private static String difficultMinutes(int minutes) {
        return minutes == 1 ? "1 difficult minute" : number(minutes) + " difficult minutes";
    }

    private static Optional<List<String>> no(String rule, String detail) {
        return Optional.of(List.of(rule, detail));
    }

    /** The least weight that the analyst has to give up for the network, by trying every set; empty if none suffices. */
    Optional<Long> leastGivenUp(Analyst analyst, Network network, Map<String, String> plan) {
        var held = held(analyst, plan).stream()
                .filter(n -> !n.id().equals(network.id()))
                .toList();
        if (!isAllowed(analyst, network)) return Optional.empty();
        if (!network.pinnedTo().isEmpty() && !network.pinnedTo().equals(analyst.id())) return Optional.empty();
        Long best = null;
        for (int set = 0; set < 1 << held.size(); set++) {
            var kept = new ArrayList<Network>();
            long lost = 0;
            boolean pin = false;
            for (int i = 0; i < held.size(); i++) {
                if ((set >> i & 1) == 0) kept.add(held.get(i));
                else {
                    lost += held.get(i).weight();
                    pin |= !held.get(i).pinnedTo().isEmpty();
                }
            }
            kept.add(network);
            if (!pin && fits(analyst, kept) && (best == null || lost < best)) best = lost;
        }
        return Optional.ofNullable(best);
    }
}
