package org.plainsight.app.deciding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plainsight.explain.Member;

/** Where and when the adverts of a network were posted, as its page tells it. */
class TimelineTest {

    private static final Instant FIRST = Instant.parse("2026-09-28T23:30:00Z");

    private static Member advert(String name, String town, int days) {
        return new Member("A-" + name + days, name, "site-a", town, FIRST.plus(days, ChronoUnit.DAYS), "none", 0);
    }

    @Test
    void a_few_days_are_told_day_by_day_and_no_empty_day_among_them() {
        var timeline = Timeline.of(List.of(
                advert("Mia", "Leeds", 0), advert("Mia", "York", 0), advert("Ana", "", 0), advert("Mia", "Hull", 9)));
        assertThat(timeline.unit()).isEqualTo("day");
        assertThat(timeline.steps())
                .containsExactly(
                        new Timeline.Step("28 September 2026", 3, 100, List.of("Leeds", "York"), List.of("Ana", "Mia")),
                        new Timeline.Step("7 October 2026", 1, 33, List.of("Hull"), List.of("Mia")));
    }

    @Test
    void many_days_become_weeks_that_begin_on_a_monday_and_many_weeks_months() {
        var weeks = Timeline.of(
                IntStream.range(0, 60).mapToObj(d -> advert("Mia", "Leeds", d)).toList());
        assertThat(weeks.steps().get(0).when()).isEqualTo("the week from 28 September 2026");
        assertThat(weeks.steps()).extracting(Timeline.Step::adverts).containsExactly(7, 7, 7, 7, 7, 7, 7, 7, 4);
        var months = Timeline.of(
                IntStream.range(0, 400).mapToObj(d -> advert("Mia", "Leeds", d)).toList());
        assertThat(months.steps().get(1).when()).isEqualTo("October 2026");
        assertThat(months.steps().stream().mapToInt(Timeline.Step::adverts).sum())
                .isEqualTo(400);
    }

    @Test
    void places_stand_by_their_adverts_each_with_its_share_of_the_whole_time() {
        var places = Places.of(List.of(
                        advert("Mia", "York", 0),
                        advert("Mia", "Leeds", 5),
                        advert("Ana", "Leeds", 10),
                        advert("Eve", "", 10)))
                .places();
        assertThat(places).extracting(Places.Place::town).containsExactly("Leeds", "York", "");
        assertThat(places)
                .extracting(Places.Place::marks)
                .containsExactly(List.of(500, 1000), List.of(0), List.of(1000));
        assertThat(places.get(0).names()).containsExactly("Ana", "Mia");
    }

    @Test
    void a_network_of_one_moment_has_a_place_too() {
        assertThat(Places.of(List.of(advert("Mia", "York", 0))).places().get(0).marks())
                .containsExactly(0);
    }

    @Test
    void a_change_leads_to_the_networks_that_it_names() {
        assertThat(NetworkHistory.pieces("2 adverts joined, from N-A-1, N-B.2"))
                .containsExactly(
                        new NetworkHistory.Piece("2 adverts joined, from ", false),
                        new NetworkHistory.Piece("N-A-1", true),
                        new NetworkHistory.Piece(", ", false),
                        new NetworkHistory.Piece("N-B.2", true),
                        new NetworkHistory.Piece("", false));
    }
}
