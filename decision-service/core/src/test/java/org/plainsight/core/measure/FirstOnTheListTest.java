package org.plainsight.core.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.plainsight.core.measure.FirstOnTheList.Beginning;
import org.plainsight.rules.trace.Outcome;

class FirstOnTheListTest {

    private static final Map<String, Planted> TRUTH = Map.of(
            "A", new Planted("solo", LinkQuality.ALONE, true, false),
            "B", new Planted("agency", "T-1", true, false),
            "X", new Planted("exploited-adapted", "T-2", false, true),
            "Y", new Planted("exploited-adapted", "T-2", false, true));

    private static final Listed URGENT =
            new Listed("N-1", List.of("X", "Y"), true, Outcome.SAME_DAY, 20, 100, 1, Set.of("phone", "payer"));
    private static final Listed WRONG =
            new Listed("N-2", List.of("A", "B"), true, Outcome.THIS_WEEK, 25, 300, 5, Set.of("phone"));
    private static final Listed MISSED =
            new Listed("N-3", List.of("X", "Y", "A"), false, Outcome.NONE, 5, 200, 0, Set.of());

    private static Beginning of(String list, int first) {
        return FirstOnTheList.of(TRUTH, List.of(MISSED, WRONG, URGENT), first)
                .getOrDefault(list, new Beginning(-1, -1));
    }

    @Test
    void the_queue_begins_with_the_most_urgent_and_holds_only_what_was_put_forward() {
        assertThat(of(FirstOnTheList.QUEUE, 1)).isEqualTo(new Beginning(1, 1));
        assertThat(of(FirstOnTheList.QUEUE, 50)).isEqualTo(new Beginning(1, 2));
    }

    @Test
    void other_lists_hold_every_network_in_their_own_order() {
        assertThat(of(FirstOnTheList.BY_DATE, 1)).as("newest").isEqualTo(new Beginning(0, 1));
        assertThat(of(FirstOnTheList.BY_DATE, 2)).as("newest two").isEqualTo(new Beginning(1, 2));
        assertThat(of(FirstOnTheList.BY_SIZE, 1)).as("largest").isEqualTo(new Beginning(1, 1));
        assertThat(of(FirstOnTheList.BY_INDICATORS, 1)).as("most indicators").isEqualTo(new Beginning(0, 1));
    }

    @Test
    void the_best_row_is_chosen_with_the_truth_in_hand() {
        assertThat(of(FirstOnTheList.BEST_ROW, 1)).as("payer alone").isEqualTo(new Beginning(1, 1));
    }

    @Test
    void half_a_network_is_not_more_than_half() {
        var mixed = new Listed("N-4", List.of("X", "A"), true, Outcome.SAME_DAY, 9, 1, 1, Set.of());
        assertThat(FirstOnTheList.of(TRUTH, List.of(mixed), 5).get(FirstOnTheList.QUEUE))
                .isEqualTo(new Beginning(0, 1));
    }

    @Test
    void beginnings_add_up_over_seeds() {
        assertThat(new Beginning(1, 2).plus(new Beginning(3, 4))).isEqualTo(new Beginning(4, 6));
    }
}
