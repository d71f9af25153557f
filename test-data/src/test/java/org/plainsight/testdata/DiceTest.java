package org.plainsight.testdata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DiceTest {
    @Test
    void the_throws_are_the_same_on_every_jdk() {
        Dice dice = Dice.of(2026, 11);
        assertThat(List.of(dice.below(1_000), dice.below(1_000), dice.below(1_000), dice.below(1_000)))
                .isEqualTo(List.of(26, 943, 743, 515));
        assertThat(dice.logNormal(14, 1.82)).isEqualTo(4.536568158323961);
    }

    @Test
    void two_streams_of_one_seed_have_nothing_in_common() {
        Set<Long> bits = new HashSet<>();
        for (long stream = 0; stream < 20_000; stream++) {
            assertThat(bits.add(Dice.of(1, stream).bits()))
                    .as("stream %d", stream)
                    .isTrue();
        }
    }

    @Test
    void weights_are_kept() {
        Dice dice = Dice.of(5, 0);
        double[] totals = Dice.runningTotals(new double[] {1, 0, 3});
        int[] hits = new int[3];
        for (int i = 0; i < 40_000; i++) {
            hits[dice.weighted(totals)]++;
        }
        assertThat(hits[1]).isZero();
        assertThat(hits[2] / (double) hits[0]).isBetween(2.8, 3.2);
    }

    @Test
    void adverts_stay_as_long_as_is_known_of_a_real_market() {
        Dice dice = Dice.of(6, 0);
        double[] days = new double[50_000];
        double sum = 0;
        for (int i = 0; i < days.length; i++) {
            days[i] = dice.logNormal(14, 1.82);
            sum += days[i];
        }
        java.util.Arrays.sort(days);
        assertThat(days[days.length / 2]).isBetween(13.0, 15.0);
        assertThat(sum / days.length).isBetween(60.0, 90.0);
    }

    @Test
    void no_number_is_given_twice() {
        Dice dice = Dice.of(7, 0);
        Numbers numbers = new Numbers(7, 30_000);
        Set<String> given = new HashSet<>();
        for (int i = 0; i < 60_000; i++) {
            assertThat(given.add(numbers.next(dice))).isTrue();
        }
        assertThat(given).doesNotContain(Site.HELPLINE);
        assertThat(given.stream()
                        .filter(number -> number.startsWith("+447700900"))
                        .count())
                .isEqualTo(1_000);
    }

    @Test
    void no_advert_id_is_given_twice() {
        Registry registry = new Registry(3, 100_000);
        Set<String> given = new HashSet<>();
        for (int i = 0; i < 100_000; i++) {
            assertThat(given.add(registry.advertId())).isTrue();
        }
    }
}
