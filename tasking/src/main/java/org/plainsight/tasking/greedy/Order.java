package org.plainsight.tasking.greedy;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.plainsight.tasking.fit.Roster;
import org.plainsight.tasking.workload.Network;

/** In which order a person goes down the list. */
public enum Order {
    URGENCY("the most urgent first"),
    WEIGHT("the weightiest first"),
    WEIGHT_BY_TIME("the most weight for its time first");

    private final String words;

    Order(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** All networks in this order. */
    public List<Integer> list(Roster roster) {
        return IntStream.range(0, roster.networks())
                .boxed()
                .sorted(Comparator.comparing(roster::network, before()).thenComparing(n -> n))
                .toList();
    }

    private Comparator<Network> before() {
        return switch (this) {
            case URGENCY ->
                Comparator.comparingInt(Network::priority)
                        .thenComparingInt(Network::dueDay)
                        .thenComparing(Comparator.comparingInt(Network::weight).reversed());
            case WEIGHT -> Comparator.comparingInt(Network::weight).reversed();
            case WEIGHT_BY_TIME -> Comparator.comparingDouble(Order::timeForWeight);
        };
    }

    private static double timeForWeight(Network network) {
        return network.weight() == 0 ? Double.MAX_VALUE : (double) network.minutes() / network.weight();
    }
}
