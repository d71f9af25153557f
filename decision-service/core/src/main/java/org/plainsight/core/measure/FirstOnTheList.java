package org.plainsight.core.measure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * How many of the first networks on a list are exploited people's, for the list that the rules make and for others that
 * need no rules. A network counts as theirs when more than half of its adverts are.
 */
public final class FirstOnTheList {

    /** The list of networks put forward, in the order in which people get them. */
    public static final String QUEUE = "put forward by the rules";

    public static final String BY_DATE = "newest first";
    public static final String BY_SIZE = "most adverts first";
    public static final String BY_INDICATORS = "most single indicators on its adverts first";
    /** The row that would have served best had it been the only one: nobody could have known which. */
    public static final String BEST_ROW = "the best single row alone, known only afterwards";

    private static final Comparator<Listed> SAME = Comparator.comparing(Listed::id);
    private static final Comparator<Listed> NEWEST =
            Comparator.comparingLong((Listed n) -> -n.newest()).thenComparing(SAME);

    /**
     * The beginning of one list.
     *
     * @param right how many of the first are exploited people's
     * @param of how many were looked at: fewer than asked for where the list is shorter
     */
    public record Beginning(long right, long of) {
        public Beginning plus(Beginning other) {
            return new Beginning(right + other.right, of + other.of);
        }
    }

    private final Map<String, Planted> truth;
    private final Collection<Listed> networks;

    private FirstOnTheList(Map<String, Planted> truth, Collection<Listed> networks) {
        this.truth = truth;
        this.networks = networks;
    }

    /** The beginning of each list, by the list's name, in the order of the constants. */
    public static Map<String, Beginning> of(Map<String, Planted> truth, Collection<Listed> networks, int first) {
        return new FirstOnTheList(truth, networks).beginnings(first);
    }

    private Map<String, Beginning> beginnings(int first) {
        var lists = new LinkedHashMap<String, Beginning>();
        var queue = Comparator.comparing(Listed::outcome)
                .reversed()
                .thenComparing(n -> -n.points())
                .thenComparing(SAME);
        lists.put(QUEUE, beginning(networks.stream().filter(Listed::putForward).toList(), queue, first));
        lists.put(BY_DATE, beginning(networks, NEWEST, first));
        lists.put(
                BY_SIZE,
                beginning(
                        networks,
                        Comparator.comparingInt((Listed n) -> -n.adverts().size())
                                .thenComparing(NEWEST),
                        first));
        lists.put(
                BY_INDICATORS,
                beginning(
                        networks,
                        Comparator.comparingInt((Listed n) -> -n.indicators()).thenComparing(NEWEST),
                        first));
        lists.put(BEST_ROW, bestRow(first));
        return lists;
    }

    private Beginning bestRow(int first) {
        var rows = new TreeSet<String>();
        networks.forEach(network -> rows.addAll(network.rows()));
        var best = new Beginning(0, 0);
        for (var row : rows) {
            var fired = networks.stream().filter(n -> n.rows().contains(row)).toList();
            var beginning = beginning(fired, NEWEST, first);
            if (beginning.right() > best.right()) best = beginning;
        }
        return best;
    }

    private Beginning beginning(Collection<Listed> list, Comparator<Listed> order, int first) {
        var beginning = new ArrayList<>(list.stream().sorted(order).limit(first).toList());
        return new Beginning(beginning.stream().filter(this::isExploited).count(), beginning.size());
    }

    private boolean isExploited(Listed network) {
        List<Planted> known = network.adverts().stream()
                .map(truth::get)
                .filter(java.util.Objects::nonNull)
                .toList();
        return 2 * known.stream().filter(Planted::exploited).count()
                > network.adverts().size();
    }
}
