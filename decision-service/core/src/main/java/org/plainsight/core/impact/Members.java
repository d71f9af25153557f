package org.plainsight.core.impact;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.plainsight.rules.facts.FactColumns;
import org.plainsight.rules.facts.FactColumns.Column;
import org.plainsight.rules.facts.FactColumns.Numbers;
import org.plainsight.rules.facts.FactSheet;
import org.plainsight.rules.facts.Shares;
import org.plainsight.rules.facts.Vocabulary;
import org.plainsight.rules.pack.Family;
import org.plainsight.rules.pack.Pack;

/** Which adverts each network holds, and so how many of them show a family. */
final class Members {

    private static final int PERCENT = 100;

    /** Where the members of each network begin; one more at the end. */
    private final int[] starts;

    private final int[] members;
    private final int largest;

    private Members(int[] starts, int[] members) {
        this.starts = starts;
        this.members = members;
        this.largest = IntStream.range(0, starts.length - 1)
                .map(i -> starts[i + 1] - starts[i])
                .max()
                .orElse(0);
    }

    /**
     * The networks' facts, those that count what their adverts show put right.
     *
     * @param shown for each advert a bit for each family of adverts, in the pack's order
     */
    FactColumns facts(FactColumns networks, Pack pack, long[] shown) {
        var values = values(networks.vocabulary(), pack);
        var others = new HashMap<Integer, Column>();
        var families = pack.familiesOf(pack.adverts());
        for (int family = 0; family < families.size(); family++) {
            int[] counts = counts(shown, family);
            put(others, networks, Shares.count(families.get(family).table()), counts, values);
            put(others, networks, Shares.share(families.get(family).table()), percents(counts), values);
        }
        return networks.with(others);
    }

    private static void put(
            Map<Integer, Column> into, FactColumns networks, String fact, int[] numbers, List<FactSheet> values) {
        into.put(networks.vocabulary().slot(fact), new Column(Numbers.of(numbers, values.size()), values));
    }

    private int[] counts(long[] shown, int family) {
        int[] counts = new int[starts.length - 1];
        for (int network = 0; network < counts.length; network++)
            for (int at = starts[network]; at < starts[network + 1]; at++)
                counts[network] += (int) (shown[members[at]] >>> family & 1);
        return counts;
    }

    private int[] percents(int[] counts) {
        return IntStream.range(0, counts.length)
                .map(i -> (int) Shares.percent(counts[i], starts[i + 1] - starts[i]))
                .toArray();
    }

    /** A sheet for each number that a count or a percentage can be, which says so of every family. */
    private List<FactSheet> values(Vocabulary vocabulary, Pack pack) {
        return IntStream.rangeClosed(0, Math.max(PERCENT, largest))
                .mapToObj(number -> {
                    var sheet = FactSheet.of(vocabulary);
                    for (Family family : pack.familiesOf(pack.adverts())) {
                        sheet.raw(vocabulary.slot(Shares.count(family.table())), number);
                        sheet.raw(vocabulary.slot(Shares.share(family.table())), number);
                    }
                    return sheet.build();
                })
                .toList();
    }

    /** Takes one network after another. */
    static final class Builder {
        private int[] starts = {0};
        private int[] members = new int[1_024];
        private int networks;

        void add(int[] adverts) {
            int from = starts[networks];
            int to = from + adverts.length;
            if (to > members.length) members = Arrays.copyOf(members, Math.max(to, 2 * members.length));
            System.arraycopy(adverts, 0, members, from, adverts.length);
            if (++networks == starts.length) starts = Arrays.copyOf(starts, 2 * starts.length);
            starts[networks] = to;
        }

        Members build() {
            return new Members(Arrays.copyOf(starts, networks + 1), Arrays.copyOf(members, starts[networks]));
        }
    }
}
