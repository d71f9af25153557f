package org.plainsight.core.networks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuccessionTest {

    private static Succession after(Map<String, List<String>> before, List<List<String>> now) {
        return Succession.of(before, now);
    }

    private static List<String> told(Succession succession) {
        return succession.changes().stream()
                .map(c -> "%s %s %d>%d %s %s"
                        .formatted(c.network(), c.kind().code(), c.before(), c.after(), c.networks(), c.adverts()))
                .toList();
    }

    @Test
    void a_network_that_gains_a_lower_advert_keeps_its_id_and_says_by_how_much_it_grew() {
        var grown = after(Map.of("N-b", List.of("b", "c")), List.of(List.of("a", "b", "c", "d")));
        assertThat(grown.ids()).containsExactly("N-b");
        assertThat(told(grown)).containsExactly("N-b grew 2>4 [] [a, d]");
    }

    @Test
    void of_two_pieces_the_larger_carries_the_id_on_and_the_other_gets_one_that_was_never_used() {
        var split = after(
                Map.of("N-a", List.of("a", "b", "c", "d", "e")), List.of(List.of("a", "b"), List.of("c", "d", "e")));
        assertThat(split.ids()).containsExactly("N-b", "N-a");
        assertThat(told(split))
                .containsExactly("N-a lost 5>3 [] [a, b]", "N-a split 5>3 [N-a, N-b] []", "N-b new 0>2 [] [a, b]");
    }

    @Test
    void of_two_equal_pieces_the_one_with_the_lowest_advert_carries_the_id_on() {
        var split = after(Map.of("N-x", List.of("a", "b", "c", "d")), List.of(List.of("b", "d"), List.of("a", "c")));
        assertThat(split.ids()).containsExactly("N-b", "N-x");
    }

    @Test
    void two_that_merge_keep_the_id_of_the_one_that_gave_most() {
        var merged = after(
                Map.of("N-a", List.of("a", "b"), "N-c", List.of("c", "d", "e")),
                List.of(List.of("a", "b", "c", "d", "e")));
        assertThat(merged.ids()).containsExactly("N-c");
        assertThat(told(merged))
                .containsExactly("N-a gone 2>0 [N-c] []", "N-c grew 3>5 [] [a, b]", "N-c merged 3>5 [N-a] []");
    }

    @Test
    void what_nothing_became_of_is_kept_and_what_lost_every_advert_is_gone() {
        var quiet = after(Map.of("N-a", List.of("a", "b"), "N-x", List.of("x", "y")), List.of(List.of("a", "b")));
        assertThat(told(quiet)).containsExactly("N-a kept 2>2 [] []", "N-x gone 2>0 [] []");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void every_network_has_an_id_of_its_own_and_the_rule_holds_by_the_slow_way_too(long seed) {
        var random = new Random(seed);
        var before = new TreeMap<String, List<String>>();
        grouped(random).forEach(group -> before.put("N-" + group.get(0), group));
        var now = grouped(random);
        var ids = after(before, now).ids();
        assertThat(new HashSet<>(ids)).as("seed %d", seed).hasSize(now.size());
        for (int i = 0; i < now.size(); i++)
            assertThat(ids.get(i)).as("seed %d, network %d", seed, i).isEqualTo(slowly(before, now, i, ids.get(i)));
        assertThat(byNetwork(before, shuffled(now, random)))
                .as("seed %d: in any order", seed)
                .isEqualTo(byNetwork(before, now));
    }

    private static Map<List<String>, String> byNetwork(Map<String, List<String>> before, List<List<String>> now) {
        var ids = after(before, now).ids();
        var byNetwork = new HashMap<List<String>, String>();
        for (int i = 0; i < now.size(); i++) byNetwork.put(now.get(i), ids.get(i));
        return byNetwork;
    }

    private static List<List<String>> shuffled(List<List<String>> networks, Random random) {
        var shuffled = new ArrayList<>(networks);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    /** Some of sixty adverts, in groups of two or more. */
    private static List<List<String>> grouped(Random random) {
        var groups = new TreeMap<Integer, List<String>>();
        for (int i = 0; i < 60; i++)
            groups.computeIfAbsent(random.nextInt(25), g -> new ArrayList<>()).add("a%02d".formatted(i));
        return groups.values().stream().filter(g -> g.size() > 1).toList();
    }

    /** The id that the rule gives, asked of every pair of networks; {@code fresh} where it gives none. */
    private static String slowly(Map<String, List<String>> before, List<List<String>> now, int network, String fresh) {
        var best = "";
        for (var old : before.keySet()) {
            if (heir(before.get(old), now) != network) continue;
            if (best.isEmpty()
                    || isAhead(common(before.get(old), now.get(network)), common(before.get(best), now.get(network))))
                best = old;
        }
        if (!best.isEmpty()) return best;
        assertThat(before).doesNotContainKey(fresh);
        return fresh;
    }

    private static int heir(List<String> old, List<List<String>> now) {
        int heir = -1;
        for (int i = 0; i < now.size(); i++)
            if (!common(old, now.get(i)).isEmpty()
                    && (heir < 0 || isAhead(common(old, now.get(i)), common(old, now.get(heir))))) heir = i;
        return heir;
    }

    private static boolean isAhead(List<String> some, List<String> others) {
        return some.size() > others.size()
                || (some.size() == others.size() && some.get(0).compareTo(others.get(0)) < 0);
    }

    private static List<String> common(List<String> some, List<String> others) {
        return some.stream().filter(others::contains).sorted().toList();
    }
}
