package org.plainsight.app.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plainsight.app.deciding.Desk;

/** How long looking takes: assumed at first, then as reviewers recorded it. */
class EstimatesTest {

    private static Desk.Waiting waiting(int adverts) {
        return new Desk.Waiting(
                "N-1",
                adverts,
                "this-week",
                List.of(),
                new TreeSet<>(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of());
    }

    private static List<Estimates.Spent> recorded(int times, int adverts) {
        return IntStream.rangeClosed(1, times)
                .mapToObj(i -> new Estimates.Spent(adverts, 10 * i))
                .toList();
    }

    @Test
    void before_ten_times_are_recorded_it_is_an_assumption_and_its_range_is_half_to_twice() {
        var estimate = Estimates.of(recorded(9, 4)).of(waiting(4));
        assertThat(estimate.words()).isEqualTo("about 42 minutes (21 to 84, assumed)");
        assertThat(Estimates.of(recorded(9, 4)).words())
                .contains("up to 5 adverts, 9 times recorded, so it is assumed");
    }

    @Test
    void with_ten_it_is_the_one_in_the_middle_and_its_range_is_the_middle_half() {
        var estimate = Estimates.of(recorded(11, 4)).of(waiting(5));
        assertThat(estimate.words()).isEqualTo("about 60 minutes (30 to 80, as recorded)");
        assertThat(estimate.difficultMinutes()).isEqualTo(15);
    }

    @Test
    void what_was_recorded_of_small_networks_says_nothing_of_large_ones() {
        assertThat(Estimates.of(recorded(20, 4)).of(waiting(6)).isLearned()).isFalse();
        assertThat(Estimates.of(recorded(20, 400)).of(waiting(16)).isLearned()).isTrue();
    }

    @Test
    void one_minute_is_a_minute_and_one_hour_an_hour() {
        assertThat(Amounts.minutes(1)).isEqualTo("1 minute");
        assertThat(Amounts.hours(60)).isEqualTo("1 hour");
        assertThat(Amounts.hours(90)).isEqualTo("1.5 hours");
        assertThat(Amounts.of(1, "network")).isEqualTo("1 network");
    }
}
