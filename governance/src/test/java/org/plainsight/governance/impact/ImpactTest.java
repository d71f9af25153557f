package org.plainsight.governance.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.plainsight.governance.audit.Hash;
import org.plainsight.governance.impact.Impact.Moved;
import org.plainsight.rules.pack.PackId;
import org.plainsight.rules.trace.Outcome;

/** What the board's sheet says in numbers, and that its hash stands for all of it. */
class ImpactTest {

    private static final PackId OLD =
            new PackId("uk-asw", "2026.1", Hash.of("old").hex());
    private static final PackId NEW =
            new PackId("uk-asw", "2026.2", Hash.of("new").hex());

    private static Impact impact(String network, int minutes, Impact.Reviewed reviewed) {
        var moved = new Moved(
                network,
                4,
                new Standing(Outcome.NONE, "", 9),
                new Standing(Outcome.WHEN_CAPACITY_ALLOWS, "", 10),
                0,
                3,
                List.of("row `phone-names-some` of networks.dmn"));
        return new Impact(
                new Impact.Compared(OLD, NEW, Hash.of("diff"), Hash.of("adverts"), Instant.EPOCH),
                new Impact.Networks(50, List.of(moved), List.of(), List.of(), 2),
                new Impact.AdvertCounts(90, 0, 0, 0),
                new Impact.Rises(1, 0, List.of("network:" + network)),
                new Cost(minutes, 28),
                new Impact.Displaced(1, 10, 300, new Share(2, 2), new Share(3, 3), List.of(), List.of()),
                List.of(),
                new Impact.Groups(List.of(), 4),
                reviewed,
                new Impact.Flip(3, 2, List.of(), List.of()),
                new Impact.Bench(10, List.of()));
    }

    @Test
    void the_same_impact_has_the_same_hash_and_any_other_has_another() {
        var unknown = new Impact.Reviewed.NotKnown();
        var findings = new TreeMap<>(Map.of("no-concern", 1L));
        var known =
                new Impact.Reviewed.Known(List.of(new Impact.Found("newly put forward", new Share(1, 1), findings)));
        assertThat(impact("N-1", 120, unknown).hash())
                .isEqualTo(impact("N-1", 120, unknown).hash())
                .isNotEqualTo(impact("N-2", 120, unknown).hash())
                .isNotEqualTo(impact("N-1", 60, unknown).hash())
                .isNotEqualTo(impact("N-1", 120, known).hash());
        assertThat(Hash.of(impact("N-1", 120, unknown).canonical()))
                .isEqualTo(impact("N-1", 120, unknown).hash());
    }

    @Test
    void one_network_more_in_four_weeks_is_half_an_hour_a_week() {
        var figures = impact("N-1", 120, new Impact.Reviewed.NotKnown()).figures();
        assertThat(figures).isEqualTo(new Figures(50, 1, 0, 2, 30));
        assertThat(figures.before()).isEqualTo(2);
        assertThat(figures.after()).isEqualTo(3);
    }

    @Test
    void adverts_of_two_days_count_as_a_week_s() {
        assertThat(new Cost(120, 2).minutesAWeek(1)).isEqualTo(120);
        assertThat(new Cost(120, 14).minutesAWeek(-3)).isEqualTo(-180);
        assertThatThrownBy(() -> new Cost(0, 2)).hasMessageContaining("give 1 to 10000");
    }

    @Test
    void half_a_character_in_somebody_s_id_does_not_keep_the_sheet_from_being_written() {
        assertThat(impact("N-\uD83D", 120, new Impact.Reviewed.NotKnown()).canonical())
                .contains("N-\uFFFD");
    }

    @Test
    void more_points_a_higher_outcome_or_a_route_stand_above_and_a_lost_route_does_not() {
        var plain = new Standing(Outcome.NONE, "", 5);
        assertThat(new Standing(Outcome.NONE, "", 6).isAbove(plain)).isTrue();
        assertThat(new Standing(Outcome.SAME_DAY, "", 5).isAbove(plain)).isTrue();
        assertThat(new Standing(Outcome.NONE, "safeguarding", 5).isAbove(plain)).isTrue();
        assertThat(plain.isAbove(new Standing(Outcome.NONE, "safeguarding", 5))).isFalse();
    }
}
