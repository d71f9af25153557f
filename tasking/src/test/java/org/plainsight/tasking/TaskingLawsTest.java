package org.plainsight.tasking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plainsight.tasking.bound.Claims;
import org.plainsight.tasking.bound.Prices;
import org.plainsight.tasking.fit.Roster;
import org.plainsight.tasking.fit.Score;
import org.plainsight.tasking.fit.Standing;
import org.plainsight.tasking.plan.Left;
import org.plainsight.tasking.plan.Plan;
import org.plainsight.tasking.workload.Network;
import org.plainsight.tasking.workload.Workload;

/** What holds of every plan, seen on small workloads made by chance, against trying everything. */
class TaskingLawsTest {
    private static final Effort SHORT = new Effort(300);

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 40);
    }

    private static Plan plan(Workload workload) {
        return Tasking.plan(workload, SHORT, Watcher.patient());
    }

    private static Map<String, String> holders(Plan plan) {
        var holders = new HashMap<String, String>();
        plan.assignments().forEach(a -> holders.put(a.network(), a.analyst()));
        return holders;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_plan_keeps_every_rule_and_lies_between_the_list_and_its_bound(long seed) {
        var workload = MadeUp.byChance(seed);
        var slow = new Slow(workload);
        var plan = plan(workload);
        var quality = plan.quality();
        var heaviest = slow.heaviest();
        assertThat(slow.keepsEveryRule(holders(plan))).isTrue();
        assertThat(Tasking.faults(workload, plan.assignments())).isEmpty();
        assertThat(quality.assignedWeight()).isEqualTo(slow.weight(holders(plan)));
        assertThat(quality.assignedWeight()).isGreaterThanOrEqualTo(quality.greedyWeight());
        assertThat(quality.firstPriority()).isGreaterThanOrEqualTo(quality.greedyFirstPriority());
        assertThat(quality.bound()).isGreaterThanOrEqualTo(heaviest);
        assertThat(heaviest).isGreaterThanOrEqualTo(quality.assignedWeight());
        assertThat(plan.placements().size() + plan.left().size())
                .isEqualTo(workload.networks().size());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatever_the_prices_no_plan_is_heavier_than_they_prove(long seed) {
        var workload = MadeUp.byChance(seed);
        var roster = new Roster(workload);
        var heaviest = new Slow(workload).heaviest();
        var chance = new SplittableRandom(seed);
        for (int i = 0; i < 20; i++) {
            var upToDay = new long[roster.analysts()][];
            for (int a = 0; a < upToDay.length; a++) upToDay[a] = prices(chance, workload.days());
            var difficult = prices(chance, roster.analysts());
            assertThat(new Prices(upToDay, difficult).bound(roster)).isGreaterThanOrEqualTo(heaviest);
            var claims = LongStream.of(prices(chance, roster.networks()))
                    .map(p -> 200 * p)
                    .toArray();
            assertThat(new Claims(claims, difficult).bound(roster)).isGreaterThanOrEqualTo(heaviest);
        }
    }

    private static long[] prices(SplittableRandom chance, int count) {
        return IntStream.range(0, count)
                .mapToLong(i -> chance.nextBoolean() ? 0 : chance.nextLong(Prices.MILLION))
                .toArray();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void every_stated_reason_is_found_again(long seed) {
        var workload = MadeUp.byChance(seed);
        var slow = new Slow(workload);
        var plan = plan(workload);
        var holders = holders(plan);
        for (var left : plan.left()) {
            var network = slow.network(left.network());
            assertThat(left.reasons()).isNotEmpty();
            for (var analyst : workload.analysts()) {
                var stated = left.reasons().stream()
                        .filter(r -> r.analyst().isEmpty() || r.analyst().equals(analyst.id()))
                        .map(r -> List.of(r.rule().code(), r.detail()))
                        .toList();
                var found = slow.obstacle(analyst, network, holders)
                        .orElse(List.of("choice", "has room for it, and the plan leaves it"));
                assertThat(stated).as("%s for %s", network, analyst).containsExactly(found);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_cheapest_exchange_is_the_cheapest_and_never_gains_unless_a_guard_forbids_it(long seed) {
        var workload = MadeUp.byChance(seed);
        var slow = new Slow(workload);
        var plan = plan(workload);
        var holders = holders(plan);
        for (var left : plan.left()) {
            var network = slow.network(left.network());
            var cheapest = workload.analysts().stream()
                    .map(analyst -> slow.leastGivenUp(analyst, network, holders))
                    .flatMap(java.util.Optional::stream)
                    .min(Long::compare);
            if (left.exchange() instanceof Left.Exchange.GiveUp giveUp) {
                assertThat(cheapest).contains(giveUp.weightLost());
                assertThat(giveUp.isCheapest()).isTrue();
                var after = new HashMap<>(holders);
                giveUp.displaced().forEach(after::remove);
                after.put(left.network(), giveUp.analyst());
                assertThat(slow.keepsEveryRule(after)).isTrue();
                if (workload.published().isEmpty() && slow.weight(after) > slow.weight(holders))
                    assertThat(giveUp.displaced())
                            .as("a gain is only left for the sake of the highest priority")
                            .anyMatch(id -> slow.network(id).priority() == 1);
            } else {
                assertThat(cheapest).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_next_best_analysts_cost_what_is_said(long seed) {
        var workload = MadeUp.byChance(seed);
        var slow = new Slow(workload);
        var plan = plan(workload);
        var holders = holders(plan);
        var roster = new Roster(workload);
        var standing = Standing.of(roster);
        var before = Score.of(roster, standing, Tasking.allocation(roster, plan.assignments()));
        for (var placement : plan.placements()) {
            var network = slow.network(placement.network());
            var possible = workload.analysts().stream()
                    .filter(a -> !a.id().equals(placement.analyst()))
                    .map(a -> slow.leastGivenUp(a, network, holders))
                    .flatMap(java.util.Optional::stream)
                    .sorted()
                    .limit(3)
                    .toList();
            assertThat(placement.next().stream().map(n -> n.weightLost())).containsExactlyElementsOf(possible);
            for (var next : placement.next()) {
                var after = Tasking.allocation(roster, plan.assignments())
                        .with(
                                roster.networkAt(network.id()).orElseThrow(),
                                roster.analystAt(next.analyst()).orElseThrow());
                for (var id : next.displaced())
                    after = after.without(roster.networkAt(id).orElseThrow());
                assertThat(after.keepsEveryRule(roster)).isTrue();
                var score = Score.of(roster, standing, after);
                assertThat(score.weightLeft() - before.weightLeft()).isEqualTo(next.weightLost());
                assertThat(score.points() - before.points()).isEqualTo(next.pointsMore());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void every_network_is_done_in_time_and_no_day_is_too_long_and_what_is_too_hard_is_said(long seed) {
        var workload = MadeUp.byChance(seed);
        var slow = new Slow(workload);
        var plan = plan(workload);
        for (var placement : plan.placements()) {
            var network = slow.network(placement.network());
            var work = plan.schedule().work().stream()
                    .filter(w -> w.network().equals(network.id()))
                    .toList();
            assertThat(work).allMatch(w -> w.analyst().equals(placement.analyst()) && w.day() <= network.dueDay());
            assertThat(work.stream().mapToInt(w -> w.minutes()).sum()).isEqualTo(network.minutes());
            assertThat(work.stream().mapToInt(w -> w.difficultMinutes()).sum()).isEqualTo(network.difficultMinutes());
        }
        for (var day : plan.schedule().days()) {
            var analyst = slow.analyst(day.analyst());
            assertThat(day.minutes())
                    .isLessThanOrEqualTo(analyst.minutesPerDay().get(day.day() - 1));
            assertThat(day.restMinutes()).isBetween(0, day.availableMinutes() - day.minutes());
            boolean strained = plan.schedule().strains().stream()
                    .anyMatch(s -> s.analyst().equals(day.analyst()) && s.day() == day.day());
            assertThat(strained).isEqualTo(day.difficultMinutes() > analyst.difficultMinutesPerDay());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void no_network_is_torn_where_whole_ones_fit_one_after_another(long seed) {
        var made = MadeUp.byChance(seed);
        var easy = made.networks().stream()
                .map(n -> new Network(
                        n.id(), n.priority(), n.weight(), Math.min(59, n.minutes()), 0, n.skills(), "", 3, ""))
                .toList();
        var workload = new Workload(MadeUp.MONDAY, 3, made.analysts(), easy, List.of());
        var slow = new Slow(workload);
        var plan = plan(workload);
        for (var analyst : workload.analysts()) {
            var held = slow.held(analyst, holders(plan));
            var pieces = plan.schedule().work().stream()
                    .filter(w -> w.analyst().equals(analyst.id()))
                    .toList();
            int loose = analyst.minutesPerDay().stream().mapToInt(m -> m / 59).sum();
            if (held.size() <= loose)
                assertThat(pieces).as("%s has %s", analyst, held).hasSameSizeAs(held);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_same_workload_and_effort_give_the_same_plan(long seed) {
        var workload = MadeUp.byChance(seed);
        assertThat(plan(workload)).isEqualTo(plan(workload));
    }

    @Test
    void tight_workloads_are_planned_as_well_as_can_be() {
        long best = 0;
        long found = 0;
        for (long seed = 1; seed <= 40; seed++) {
            var workload = MadeUp.byChance(seed);
            if (!workload.published().isEmpty()) continue;
            best += new Slow(workload).heaviest();
            found += plan(workload).quality().assignedWeight();
        }
        assertThat(found).isGreaterThanOrEqualTo(best * 98 / 100);
    }
}
