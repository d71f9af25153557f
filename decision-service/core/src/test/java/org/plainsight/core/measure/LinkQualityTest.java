package org.plainsight.core.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkQualityTest {

    private static final double NEARLY = 1e-9;

    @Test
    void networks_that_are_found_as_planted_are_wholly_right() {
        var networks = List.of("a", "a", "b", "b", "b", LinkQuality.ALONE, LinkQuality.ALONE);
        var quality = LinkQuality.of(networks, networks);
        assertThat(quality.pairPrecision()).isEqualTo(1);
        assertThat(quality.pairRecall()).isEqualTo(1);
        assertThat(quality.bCubedF()).isEqualTo(1);
        assertThat(quality.largestRatio()).isEqualTo(1);
        assertThat(quality.plantedPairs()).isEqualTo(4);
    }

    @Test
    void a_stranger_in_a_pair_costs_precision_and_a_friend_left_out_costs_recall() {
        var withStranger = LinkQuality.of(List.of("a", "a", LinkQuality.ALONE), List.of("x", "x", "x"));
        assertThat(withStranger.pairPrecision()).isCloseTo(1 / 3.0, within(NEARLY));
        assertThat(withStranger.pairRecall()).isEqualTo(1);
        assertThat(withStranger.bCubedPrecision()).isCloseTo((2 / 3.0 + 2 / 3.0 + 1 / 3.0) / 3, within(NEARLY));
        var leftOut = LinkQuality.of(List.of("a", "a", "a"), List.of("x", "x", LinkQuality.ALONE));
        assertThat(leftOut.pairPrecision()).isEqualTo(1);
        assertThat(leftOut.pairRecall()).isCloseTo(1 / 3.0, within(NEARLY));
        assertThat(leftOut.bCubedRecall()).isCloseTo((2 / 3.0 + 2 / 3.0 + 1 / 3.0) / 3, within(NEARLY));
    }

    @Test
    void two_alone_are_not_together() {
        var alone = List.of(LinkQuality.ALONE, LinkQuality.ALONE);
        assertThat(LinkQuality.of(alone, alone).plantedPairs()).isZero();
        assertThat(LinkQuality.of(alone, List.of("x", "x")).pairPrecision()).isZero();
    }

    @Test
    void lists_of_different_lengths_are_refused() {
        assertThatThrownBy(() -> LinkQuality.of(List.of("a"), List.of()))
                .hasMessage("1 adverts were planted and 0 found; give the same ones in one order");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void it_says_what_looking_at_every_pair_says(long seed) {
        var random = new Random(seed);
        int adverts = 1 + random.nextInt(120);
        var planted = networks(adverts, random);
        var found = networks(adverts, random);
        var quality = LinkQuality.of(planted, found);
        var naive = new EveryPair(planted, found);
        assertThat(quality.pairPrecision()).isCloseTo(naive.pairPrecision(), within(NEARLY));
        assertThat(quality.pairRecall()).isCloseTo(naive.pairRecall(), within(NEARLY));
        assertThat(quality.bCubedPrecision()).isCloseTo(naive.companions(found, planted), within(NEARLY));
        assertThat(quality.bCubedRecall()).isCloseTo(naive.companions(planted, found), within(NEARLY));
        assertThat(quality.largestFound()).isEqualTo(naive.largest(found));
    }

    private static List<String> networks(int adverts, Random random) {
        int groups = 1 + random.nextInt(20);
        return IntStream.range(0, adverts)
                .mapToObj(i -> random.nextInt(4) == 0 ? LinkQuality.ALONE : "n" + random.nextInt(groups))
                .toList();
    }

    /** The definitions, word by word, by looking at each pair of adverts. */
    private record EveryPair(List<String> planted, List<String> found) {

        private static boolean together(List<String> networks, int one, int other) {
            return one == other
                    || (!networks.get(one).isEmpty() && networks.get(one).equals(networks.get(other)));
        }

        double pairPrecision() {
            return pairShare(found, planted);
        }

        double pairRecall() {
            return pairShare(planted, found);
        }

        private static double pairShare(List<String> of, List<String> also) {
            int all = 0;
            int both = 0;
            for (int i = 0; i < of.size(); i++)
                for (int j = 0; j < i; j++) {
                    if (!together(of, i, j)) continue;
                    all++;
                    if (together(also, i, j)) both++;
                }
            return all == 0 ? 1 : both / (double) all;
        }

        double companions(List<String> of, List<String> also) {
            double sum = 0;
            for (int i = 0; i < of.size(); i++) {
                var companions = new ArrayList<Integer>();
                for (int j = 0; j < of.size(); j++) if (together(of, i, j)) companions.add(j);
                int advert = i;
                sum += companions.stream()
                                .filter(j -> together(also, advert, j))
                                .count()
                        / (double) companions.size();
            }
            return sum / of.size();
        }

        long largest(List<String> networks) {
            return IntStream.range(0, networks.size())
                    .mapToLong(i -> IntStream.range(0, networks.size())
                            .filter(j -> together(networks, i, j))
                            .count())
                    .max()
                    .orElse(0);
        }
    }
}
