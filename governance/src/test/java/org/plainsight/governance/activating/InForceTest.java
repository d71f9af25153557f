package org.plainsight.governance.activating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.plainsight.governance.activating.InForce.Act;
import org.plainsight.governance.activating.InForce.Kind;
import org.plainsight.governance.activating.InForce.Standing;
import org.plainsight.governance.audit.Hash;

/** Which pack weighs at which moment, by hand and against a second reckoning: layers of time, of which the latest counts. */
class InForceTest {

    private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
    private static final List<Hash> PACKS = List.of(Hash.of("a"), Hash.of("b"), Hash.of("c"));

    private static Act act(Kind kind, Hash pack, Instant at, Instant from, Optional<LocalDate> until) {
        return new Act(kind, pack, "Chief", "a reason", at, from, until);
    }

    private static InForce founded() {
        return InForce.founded(act(Kind.FOUNDED, PACKS.get(0), MONDAY, MONDAY, Optional.empty()));
    }

    @Test
    void at_any_moment_the_latest_layer_that_reaches_there_weighs() {
        var chance = new Random(20261127);
        var seen = new TreeMap<String, Integer>();
        for (int run = 0; run < 2_000; run++) {
            var force = founded();
            var at = MONDAY;
            for (int step = chance.nextInt(7); step > 0; step--) {
                at = at.plus(Duration.ofHours(chance.nextInt(60)));
                force = force.with(random(chance, at));
            }
            for (int look = 0; look < 10; look++) {
                var now = MONDAY.plus(Duration.ofMinutes(chance.nextInt(60 * 24 * 25)));
                var answer = force.answer(now);
                var expected = expected(force.acts(), now);
                assertThat(
                                answer instanceof InForce.Answer.Weighs it
                                        ? it.pack().hex()
                                        : "nothing")
                        .as("%s at %s", force.acts(), now)
                        .isEqualTo(expected);
                seen.merge(expected, 1, Integer::sum);
            }
        }
        assertThat(seen).hasSize(4);
    }

    private static Act random(Random chance, Instant at) {
        var kinds = List.of(
                Kind.ACTIVATED,
                Kind.ACTIVATED,
                Kind.EMERGENCY,
                Kind.EMERGENCY,
                Kind.ROLLED_BACK,
                Kind.STOPPED,
                Kind.RESTARTED);
        var kind = kinds.get(chance.nextInt(kinds.size()));
        var pack = PACKS.get(chance.nextInt(PACKS.size()));
        var until = chance.nextInt(3) == 0
                ? Optional.of(LocalDate.of(2026, 11, 24).plusDays(chance.nextInt(20)))
                : Optional.<LocalDate>empty();
        var from = kind == Kind.ACTIVATED ? at.plus(Duration.ofHours(chance.nextInt(2) * chance.nextInt(100))) : at;
        return act(kind, pack, at, from, until);
    }

    /** In winter, when London keeps UTC. */
    private static String expected(List<Act> acts, Instant asked) {
        var last = acts.get(acts.size() - 1);
        if (last.kind() == Kind.STOPPED) return "nothing";
        var now = asked.isBefore(last.at()) ? last.at() : asked;
        var top = acts.get(0);
        for (var act : acts) {
            if (act.kind() == Kind.STOPPED || act.kind() == Kind.RESTARTED || now.isBefore(act.from())) continue;
            boolean emergency = act.kind() == Kind.EMERGENCY;
            if (!emergency || Duration.between(act.at(), now).toMinutes() < 72 * 60) top = act;
        }
        boolean ended = top.until().isPresent()
                && !now.isBefore(Instant.parse(top.until().get().plusDays(1) + "T00:00:00Z"));
        return ended ? "nothing" : top.pack().hex();
    }

    @Test
    void a_day_begins_at_midnight_in_london_in_summer_too() {
        var day = LocalDate.of(2027, 7, 1);
        var act = Act.on(day, Kind.ACTIVATED, PACKS.get(1), "Chief", "change 1", MONDAY, Optional.of(day));
        assertThat(act.from()).isEqualTo(Instant.parse("2027-06-30T23:00:00Z"));
        var force = founded().with(act);
        assertThat(force.scheduled(MONDAY)).contains(act);
        assertThat(force.answer(Instant.parse("2027-07-01T22:59:59Z")))
                .isEqualTo(new InForce.Answer.Weighs(PACKS.get(1)));
        assertThat(force.answer(Instant.parse("2027-07-01T23:00:00Z"))).isInstanceOf(InForce.Answer.Stopped.class);
        assertThat(Act.on(
                                LocalDate.of(2026, 11, 23),
                                Kind.ACTIVATED,
                                PACKS.get(1),
                                "Chief",
                                "x",
                                MONDAY,
                                Optional.empty())
                        .from())
                .isEqualTo(MONDAY);
    }

    @Test
    void a_change_that_another_overtook_before_its_day_counts_as_superseded() {
        var later = act(Kind.ACTIVATED, PACKS.get(1), MONDAY, MONDAY.plus(Duration.ofDays(9)), Optional.empty());
        var force = founded().with(later);
        assertThat(force.standing(PACKS.get(1), MONDAY, MONDAY)).isEqualTo(Standing.SCHEDULED);
        var soon = MONDAY.plus(Duration.ofDays(1));
        var overtaken = force.with(act(Kind.ACTIVATED, PACKS.get(2), soon, soon, Optional.empty()));
        assertThat(overtaken.standing(PACKS.get(1), MONDAY, soon)).isEqualTo(Standing.SUPERSEDED);
        assertThat(overtaken.standing(PACKS.get(2), soon, soon)).isEqualTo(Standing.IN_FORCE);
        assertThat(overtaken.scheduled(soon)).isEmpty();
    }

    @Test
    void nothing_is_added_before_what_is_there() {
        var early = MONDAY.minusSeconds(1);
        assertThatThrownBy(() -> founded().with(act(Kind.STOPPED, PACKS.get(0), early, early, Optional.empty())))
                .hasMessageContaining("cannot follow");
    }
}
