package org.plainsight.tasking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plainsight.tasking.bound.Claims;
import org.plainsight.tasking.bound.Dual;
import org.plainsight.tasking.fit.Allocation;
import org.plainsight.tasking.fit.Guards;
import org.plainsight.tasking.fit.Roster;
import org.plainsight.tasking.fit.Standing;
import org.plainsight.tasking.greedy.Greedy;
import org.plainsight.tasking.packing.Diving;
import org.plainsight.tasking.packing.Repacking;
import org.plainsight.tasking.packing.Worth;
import org.plainsight.tasking.workload.Workload;

/** Desks packed anew: never a worse plan, never a broken rule, and on few desks nearly the best plan there is. */
class PackingTest {
    private static final Guards NONE = new Guards(Integer.MAX_VALUE, Integer.MAX_VALUE);

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 40);
    }

    private static Allocation repack(Roster roster, Guards guards, Allocation begun) {
        var standing = Standing.of(roster);
        var prices = Dual.search(roster, 100);
        var claims = new Claims(new long[roster.networks()], new long[roster.analysts()]);
        var worth = new Worth(roster, claims, standing.kept());
        return Repacking.repack(roster, standing, guards, prices, worth, begun, (done, of, gained) -> true);
    }

    private static Allocation list(Roster roster) {
        return Greedy.heaviest(roster, Standing.of(roster));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void packing_keeps_every_rule_and_loses_no_weight(long seed) {
        var roster = new Roster(MadeUp.byChance(seed));
        var begun = list(roster);
        var packed = repack(roster, NONE, begun);
        assertThat(packed.keepsEveryRule(roster)).isTrue();
        assertThat(packed.weight(roster)).isGreaterThanOrEqualTo(begun.weight(roster));
        assertThat(packed).isEqualTo(repack(roster, NONE, begun));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void packing_leaves_the_guards_alone(long seed) {
        var roster = new Roster(MadeUp.byChance(seed));
        var begun = list(roster);
        var standing = Standing.of(roster);
        int left = (int) roster.workload().networks().stream()
                        .filter(network -> network.priority() == 1)
                        .count()
                - begun.firstPriority(roster);
        var guards = new Guards(left, 0);
        assertThat(guards.allow(roster, standing, begun)).isTrue();
        assertThat(guards.allow(roster, standing, repack(roster, guards, begun)))
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_dive_keeps_every_rule_and_the_pins_and_finds_the_same_plan_again(long seed) {
        var roster = new Roster(MadeUp.byChance(seed));
        var dived = dive(roster);
        assertThat(dived.keepsEveryRule(roster)).isTrue();
        if (list(roster).weight(roster) > 0) assertThat(dived.weight(roster)).isPositive();
        assertThat(dived).isEqualTo(dive(roster));
    }

    private static Allocation dive(Roster roster) {
        return Diving.dive(roster, Dual.open(roster, 100), (filled, of) -> true);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_dive_that_is_ended_at_once_leaves_everybody_with_their_pins(long seed) {
        var roster = new Roster(MadeUp.byChance(seed));
        var ended = Diving.dive(roster, Dual.open(roster, 100), (filled, of) -> false);
        for (int n = 0; n < roster.networks(); n++)
            assertThat(ended.analystOf(n)).isEqualTo(roster.pin(n).orElse(-1));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void packing_brings_a_plan_that_leaves_too_much_no_further_from_the_guards(long seed) {
        var roster = new Roster(MadeUp.byChance(seed));
        var begun = list(roster);
        var packed = repack(roster, new Guards(0, 0), begun);
        assertThat(packed.firstPriority(roster)).isGreaterThanOrEqualTo(begun.firstPriority(roster));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void one_desk_without_difficult_content_is_packed_as_well_as_can_be(long seed) {
        var all = MadeUp.byChance(seed);
        var alone = new Workload(
                all.start(),
                all.days(),
                all.analysts().subList(0, 1),
                all.networks().stream()
                        .map(n -> MadeUp.network(n.id(), n.weight(), n.minutes(), n.dueDay()))
                        .toList(),
                java.util.List.of());
        var roster = new Roster(alone);
        assertThat(repack(roster, NONE, Allocation.empty(roster.networks())).weight(roster))
                .isGreaterThanOrEqualTo(new Slow(alone).heaviest() * 99 / 100);
    }

    @Test
    void swaps_between_many_desks_gain_weight_keep_every_rule_and_give_the_same_plan_again() {
        var chance = new SplittableRandom(1);
        var people = IntStream.range(0, 101)
                .mapToObj(i -> MadeUp.analyst("an-" + i, 300 + 60 * chance.nextInt(3), 400))
                .toList();
        var networks = IntStream.range(0, 500)
                .mapToObj(i -> MadeUp.network(
                        "N-" + i, 50 + chance.nextInt(200), 5 * (20 + chance.nextInt(60)), 1 + chance.nextInt(2)))
                .toList();
        var roster = new Roster(MadeUp.workload(people, networks));
        var begun = list(roster);
        var swapped = swapsAlone(roster, begun);
        assertThat(swapped.weight(roster)).isGreaterThan(begun.weight(roster));
        assertThat(swapped.keepsEveryRule(roster)).isTrue();
        assertThat(swapped).isEqualTo(swapsAlone(roster, begun));
    }

    /** Ended in the middle of the first swaps. */
    private static Allocation swapsAlone(Roster roster, Allocation begun) {
        var standing = Standing.of(roster);
        var prices = Dual.search(roster, 100);
        var worth = new Worth(roster, Claims.at(roster, prices), standing.kept());
        var asked = new int[1];
        return Repacking.repack(roster, standing, NONE, prices, worth, begun, (done, of, gained) -> asked[0]++ < 4_000);
    }
}
