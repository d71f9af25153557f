package org.plainsight.tasking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.plainsight.tasking.workload.Analyst;
import org.plainsight.tasking.workload.Assignment;
import org.plainsight.tasking.workload.Network;
import org.plainsight.tasking.workload.Workload;

/** Small made-up workloads: some by name, some by chance. */
final class MadeUp {
    static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    private MadeUp() {}

    static TreeSet<String> names(String... names) {
        return new TreeSet<>(Arrays.asList(names));
    }

    /** Full days, no skill, no limit worth mentioning. */
    static Analyst analyst(String id, Integer... minutes) {
        return new Analyst(id, "North", "", names(), List.of(minutes), 400, names(), names());
    }

    static Analyst analyst(String id, List<String> skills, int difficult, Integer... minutes) {
        return new Analyst(id, "North", "", new TreeSet<>(skills), List.of(minutes), difficult, names(), names());
    }

    static Network network(String id, int weight, int minutes, int due) {
        return new Network(id, 2, weight, minutes, 0, names(), "", due, "");
    }

    static Workload workload(List<Analyst> analysts, List<Network> networks) {
        int days = analysts.isEmpty() ? 2 : analysts.get(0).minutesPerDay().size();
        return new Workload(MONDAY, days, analysts, networks, List.of());
    }

    /** At most three people and seven networks over three days; sometimes with pins and a plan in force. */
    static Workload byChance(long seed) {
        var chance = new SplittableRandom(seed);
        int people = 1 + chance.nextInt(3);
        int waiting = 1 + chance.nextInt(7);
        var analysts =
                IntStream.range(0, people).mapToObj(i -> analyst(i, chance)).toList();
        var networks = new ArrayList<Network>();
        for (int i = 0; i < waiting; i++) networks.add(network(i, chance));
        var published = new ArrayList<Assignment>();
        if (chance.nextInt(3) == 0)
            for (int i = 0; i < waiting + 1; i += 2)
                published.add(new Assignment("N-" + i, "an-" + chance.nextInt(people + 1)));
        var pinned = pinned(networks, analysts, chance);
        boolean possible = Workload.faults(3, analysts, pinned, published).isEmpty();
        return new Workload(MONDAY, 3, analysts, possible ? pinned : networks, published);
    }

    private static Analyst analyst(int number, SplittableRandom chance) {
        var minutes = IntStream.range(0, 3)
                .mapToObj(day -> chance.nextInt(4) == 0 ? 0 : 60 * (1 + chance.nextInt(7)))
                .toList();
        return new Analyst(
                "an-" + number,
                "North",
                chance.nextBoolean() ? "north" : "south",
                some(chance, "finance", "romanian"),
                minutes,
                30 * chance.nextInt(6),
                some(chance, "N-0"),
                some(chance, "N-1", "N-2"));
    }

    private static Network network(int number, SplittableRandom chance) {
        int minutes = 15 * (1 + chance.nextInt(30));
        return new Network(
                "N-" + number,
                1 + chance.nextInt(3),
                1 + chance.nextInt(200),
                minutes,
                chance.nextBoolean() ? 0 : chance.nextInt(minutes / 2 + 1),
                chance.nextInt(3) == 0 ? some(chance, "finance", "romanian") : names(),
                chance.nextBoolean() ? "north" : "",
                1 + chance.nextInt(3),
                "");
    }

    private static List<Network> pinned(List<Network> networks, List<Analyst> analysts, SplittableRandom chance) {
        return networks.stream()
                .map(network ->
                        chance.nextInt(8) == 0 ? network.pinnedTo("an-" + chance.nextInt(analysts.size())) : network)
                .toList();
    }

    private static TreeSet<String> some(SplittableRandom chance, String... from) {
        var some = new TreeSet<String>();
        for (var name : from) if (chance.nextBoolean()) some.add(name);
        return some;
    }
}
