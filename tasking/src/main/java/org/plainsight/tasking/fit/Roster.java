package org.plainsight.tasking.fit;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.plainsight.tasking.workload.Analyst;
import org.plainsight.tasking.workload.Minutes;
import org.plainsight.tasking.workload.Network;
import org.plainsight.tasking.workload.Workload;

/**
 * A workload by numbers: analysts and networks by their place in it, days from 0, hours as running totals, and for each network
 * the analysts who could take it if they had nothing else.
 */
public final class Roster {
    private final Workload workload;
    private final Map<String, Integer> analystAt = new HashMap<>();
    private final Map<String, Integer> networkAt = new HashMap<>();
    private final int[][] minutesUpTo;
    private final int[] difficultAllowed;
    private final int[][] able;

    public Roster(Workload workload) {
        this.workload = workload;
        for (int a = 0; a < analysts(); a++) analystAt.put(analyst(a).id(), a);
        for (int n = 0; n < networks(); n++) networkAt.put(network(n).id(), n);
        minutesUpTo = new int[analysts()][];
        difficultAllowed = new int[analysts()];
        for (int a = 0; a < analysts(); a++) {
            minutesUpTo[a] = analyst(a).minutesPerDay().stream()
                    .mapToInt(Integer::intValue)
                    .toArray();
            Arrays.parallelPrefix(minutesUpTo[a], Integer::sum);
            difficultAllowed[a] =
                    analyst(a).difficultMinutesPerDay() * analyst(a).workedDays();
        }
        able = new int[networks()][];
        for (int n = 0; n < networks(); n++) able[n] = whoIsAble(n);
    }

    private int[] whoIsAble(int network) {
        var pin = pin(network);
        if (pin.isPresent()) return new int[] {pin.getAsInt()};
        return IntStream.range(0, analysts()).filter(a -> isAble(a, network)).toArray();
    }

    private boolean isAble(int analyst, int network) {
        var person = analyst(analyst);
        var work = network(network);
        return person.skills().containsAll(work.skills())
                && !person.conflicts().contains(work.id())
                && work.minutes() <= minutesUpTo(analyst, due(network))
                && work.difficultMinutes() <= difficultAllowed[analyst];
    }

    public Workload workload() {
        return workload;
    }

    public int days() {
        return workload.days();
    }

    public int analysts() {
        return workload.analysts().size();
    }

    public int networks() {
        return workload.networks().size();
    }

    public Analyst analyst(int at) {
        return workload.analysts().get(at);
    }

    public Network network(int at) {
        return workload.networks().get(at);
    }

    /** Where the analyst stands in the workload; empty if nobody there has that id. */
    public OptionalInt analystAt(String id) {
        var at = analystAt.get(id);
        return at == null ? OptionalInt.empty() : OptionalInt.of(at);
    }

    /** Where the network stands in the workload; empty if none there has that id. */
    public OptionalInt networkAt(String id) {
        var at = networkAt.get(id);
        return at == null ? OptionalInt.empty() : OptionalInt.of(at);
    }

    /** The day, from 0, by whose end the network should be done. */
    public int due(int network) {
        return network(network).dueDay() - 1;
    }

    public OptionalInt pin(int network) {
        var id = network(network).pinnedTo();
        return id.isEmpty() ? OptionalInt.empty() : analystAt(id);
    }

    /** The minutes that an analyst has from the first day to the end of {@code day}. */
    public int minutesUpTo(int analyst, int day) {
        return minutesUpTo[analyst][day];
    }

    /** The minutes that an analyst has in the whole period. */
    public int minutes(int analyst) {
        return minutesUpTo[analyst][days() - 1];
    }

    /** The difficult minutes that an analyst may see in the whole period. */
    public int difficultAllowed(int analyst) {
        return difficultAllowed[analyst];
    }

    /** Who could take the network with nothing else to do; do not write into it. */
    public int[] able(int network) {
        return able[network];
    }

    public boolean isAmongAble(int network, int analyst) {
        return Arrays.binarySearch(able[network], analyst) >= 0;
    }

    /** What stops an analyst who has nothing else to do; empty if nothing does. */
    public Optional<Obstacle> obstacleAlone(int analyst, int network) {
        var person = analyst(analyst);
        var work = network(network);
        if (work.pin().isPresent() && !work.pinnedTo().equals(person.id()))
            return Optional.of(new Obstacle(Rule.PIN, "it is pinned to %s".formatted(work.pinnedTo())));
        var missing = new TreeSet<>(work.skills());
        missing.removeAll(person.skills());
        if (!missing.isEmpty()) return Optional.of(new Obstacle(Rule.SKILL, "lacks " + String.join(" and ", missing)));
        if (person.conflicts().contains(work.id()))
            return Optional.of(new Obstacle(Rule.CONFLICT, "may not look at this network"));
        int there = minutesUpTo(analyst, due(network));
        if (work.minutes() > there)
            return Optional.of(new Obstacle(
                    Rule.DEADLINE,
                    "works %s by day %d, and it takes %,d"
                            .formatted(Minutes.words(there), work.dueDay(), work.minutes())));
        int allowed = difficultAllowed(analyst);
        if (work.difficultMinutes() > allowed)
            return Optional.of(new Obstacle(
                    Rule.EXPOSURE,
                    "may see %s in the period, and it shows %,d"
                            .formatted(Minutes.difficult(allowed), work.difficultMinutes())));
        return Optional.empty();
    }
}
