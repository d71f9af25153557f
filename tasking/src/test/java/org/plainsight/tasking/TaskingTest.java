package org.plainsight.tasking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.plainsight.tasking.fit.Rule;
import org.plainsight.tasking.plan.Change;
import org.plainsight.tasking.plan.HourPrice;
import org.plainsight.tasking.plan.Left;
import org.plainsight.tasking.plan.Plan;
import org.plainsight.tasking.plan.Schedule;
import org.plainsight.tasking.workload.Analyst;
import org.plainsight.tasking.workload.Assignment;
import org.plainsight.tasking.workload.Network;
import org.plainsight.tasking.workload.Workload;

/** A manager's week: people with names, networks that wait, and the questions that are asked of a plan. */
class TaskingTest {
    private static final Effort SHORT = new Effort(500);

    private static Plan plan(Workload workload) {
        return Tasking.plan(workload, SHORT, Watcher.patient());
    }

    private static Network needing(String id, int weight, int minutes, String skill) {
        return new Network(id, 2, weight, minutes, 0, MadeUp.names(skill), "", 2, "");
    }

    @Test
    void one_more_person_with_the_skill_lets_the_network_be_looked_at() {
        var workload = MadeUp.workload(
                List.of(MadeUp.analyst("ana", 400, 400)),
                List.of(MadeUp.network("N-1", 100, 400, 2), needing("N-2", 80, 300, "romanian")));
        var before = plan(workload);
        var after = plan(workload.withAnalyst(MadeUp.analyst("ben", List.of("romanian"), 100, 400, 400)));
        var compared = Tasking.compare(before, after);
        assertThat(before.left()).singleElement().satisfies(left -> {
            assertThat(left.network()).isEqualTo("N-2");
            assertThat(left.reasons()).containsExactly(new Left.Reason("ana", Rule.SKILL, "lacks romanian"));
            assertThat(left.exchange()).isEqualTo(new Left.Exchange.None());
        });
        assertThat(compared.more()).containsExactly("N-2");
        assertThat(compared.fewer()).isEmpty();
        assertThat(compared.weightMore()).isEqualTo(80);
    }

    @Test
    void somebody_off_sick_moves_their_networks_and_few_others() {
        var people = List.of(
                MadeUp.analyst("ana", 400, 400), MadeUp.analyst("ben", 400, 400), MadeUp.analyst("cat", 400, 400));
        var networks = List.of(
                MadeUp.network("N-1", 100, 300, 2),
                MadeUp.network("N-2", 90, 300, 2),
                MadeUp.network("N-3", 80, 300, 2));
        var workload = MadeUp.workload(people, networks);
        var published = workload.withPublished(
                List.of(new Assignment("N-1", "ana"), new Assignment("N-2", "ben"), new Assignment("N-3", "cat")));
        var again = plan(published.withAbsence("ana", 1, 2));
        assertThat(again.analystOf("N-2")).contains("ben");
        assertThat(again.analystOf("N-3")).contains("cat");
        assertThat(again.changes()).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(Change.Kind.MOVED);
            assertThat(change.network()).isEqualTo("N-1");
            assertThat(change.why())
                    .isEqualTo("ana cannot take it any more: works 0 minutes by day 2, and it takes 300");
        });
    }

    @Test
    void what_is_gone_from_the_plan_in_force_is_said() {
        var workload = MadeUp.workload(
                        List.of(MadeUp.analyst("ana", 400, 400)), List.of(MadeUp.network("N-1", 100, 300, 2)))
                .withPublished(List.of(new Assignment("N-9", "ana"), new Assignment("N-1", "zoe")));
        assertThat(plan(workload).changes())
                .containsExactly(
                        new Change(Change.Kind.GONE, "N-9", "ana", "", "it no longer waits"),
                        new Change(Change.Kind.MOVED, "N-1", "zoe", "ana", "zoe is not here any more"));
    }

    @Test
    void a_pin_is_kept_though_another_would_be_better() {
        var pinned = MadeUp.network("N-1", 1, 400, 2).pinnedTo("ana");
        var workload = MadeUp.workload(
                List.of(MadeUp.analyst("ana", 400, 0)), List.of(pinned, MadeUp.network("N-2", 500, 400, 2)));
        var plan = plan(workload);
        assertThat(plan.assignments()).containsExactly(new Assignment("N-1", "ana"));
        assertThat(plan.quality().bound()).isEqualTo(1);
    }

    @Test
    void weight_never_buys_the_highest_priority() {
        var first = new Network("N-1", 1, 50, 400, 0, MadeUp.names(), "", 1, "");
        var others = List.of(first, MadeUp.network("N-2", 49, 200, 1), MadeUp.network("N-3", 49, 200, 1));
        var plan = plan(MadeUp.workload(List.of(MadeUp.analyst("ana", 400, 0)), others));
        assertThat(plan.quality().firstPriority())
                .isGreaterThanOrEqualTo(plan.quality().greedyFirstPriority());
    }

    @Test
    void difficult_minutes_are_spread_evenly_and_are_followed_by_rest() {
        var hard = new Network("N-1", 2, 100, 300, 200, MadeUp.names(), "", 2, "");
        var plan = plan(MadeUp.workload(List.of(MadeUp.analyst("ana", List.of(), 150, 400, 400)), List.of(hard)));
        assertThat(plan.schedule().days()).allSatisfy(day -> {
            assertThat(day.difficultMinutes()).isEqualTo(100);
            assertThat(day.restMinutes()).isEqualTo(25);
        });
        assertThat(plan.schedule().strains()).isEmpty();
    }

    @Test
    void a_small_network_is_done_in_one_go_and_no_day_has_crumbs_of_several() {
        var small = IntStream.rangeClosed(1, 8)
                .mapToObj(i -> new Network("N-" + i, 2, 10, 36 + i, 9 + i, MadeUp.names(), "", 5, ""))
                .toList();
        var ana = MadeUp.analyst("ana", List.of(), 60, 400, 400, 400, 400, 400);
        var schedule = plan(MadeUp.workload(List.of(ana), small)).schedule();
        assertThat(schedule.work())
                .hasSize(8)
                .extracting(Schedule.Work::network)
                .doesNotHaveDuplicates();
        assertThat(schedule.strains()).isEmpty();
        assertThat(schedule.days())
                .allSatisfy(day -> assertThat(day.difficultMinutes())
                        .as("108 difficult minutes over five days, whole networks of at most 17")
                        .isBetween(10, 34));
    }

    @Test
    void a_long_network_is_done_in_pieces_worth_sitting_down_for() {
        var networks = List.of(
                MadeUp.network("N-1", 10, 380, 3),
                new Network("N-2", 2, 10, 500, 60, MadeUp.names(), "", 3, ""),
                MadeUp.network("N-3", 10, 90, 3));
        var plan = plan(MadeUp.workload(List.of(MadeUp.analyst("ana", 400, 400, 400)), networks));
        assertThat(plan.schedule().work()).extracting(Schedule.Work::minutes).allMatch(minutes -> minutes >= 60);
    }

    @Test
    void what_nobody_has_now_is_told_with_numbers_though_a_desk_is_over_full() {
        var workload = MadeUp.workload(
                List.of(MadeUp.analyst("ana", 400, 0)),
                List.of(
                        MadeUp.network("N-1", 100, 300, 1),
                        MadeUp.network("N-2", 60, 200, 2),
                        MadeUp.network("N-3", 60, 100, 2)));
        var held = List.of(new Assignment("N-1", "ana"), new Assignment("N-2", "ana"));
        assertThat(Tasking.whyLeft(workload, held))
                .singleElement()
                .satisfies(left -> assertThat(left.reasons())
                        .containsExactly(new Left.Reason(
                                "ana", Rule.HOURS, "is 100 minutes over by day 2, and it takes 100: 200 short")));
        assertThat(Tasking.schedule(workload, held).strains())
                .extracting(Schedule.Strain::detail)
                .containsExactly("N-2 is due and lacks 100 minutes");
        assertThat(Tasking.tryMove(workload, held, "N-3", "ana")).isInstanceOf(HandMove.Displaces.class);
    }

    @Test
    void an_hour_of_somebody_with_the_skill_is_worth_more_where_work_that_needs_it_waits_in_vain() {
        var romanian = IntStream.rangeClosed(1, 5).mapToObj(i -> needing("R-" + i, 200, 400, "romanian"));
        var any = IntStream.rangeClosed(1, 5).mapToObj(i -> MadeUp.network("N-" + i, 40, 400, 2));
        var people =
                List.of(MadeUp.analyst("ana", List.of("romanian"), 400, 400, 400), MadeUp.analyst("ben", 400, 400));
        var prices = plan(MadeUp.workload(people, Stream.concat(romanian, any).toList()))
                .prices();
        assertThat(prices).extracting(HourPrice::name).containsExactly("North", "romanian");
        assertThat(prices.get(1).weight()).isCloseTo(BigDecimal.valueOf(30), Offset.offset(BigDecimal.ONE));
        assertThat(prices.get(0).weight()).isCloseTo(BigDecimal.valueOf(18), Offset.offset(BigDecimal.ONE));
    }

    @Test
    void one_more_romanian_speaking_day_says_which_networks_it_would_let_be_looked_at() {
        var romanian = IntStream.rangeClosed(1, 5).mapToObj(i -> needing("R-" + i, 200 - i, 200, "romanian"));
        var people = List.of(
                MadeUp.analyst("ana", List.of("romanian"), 400, 200, 400),
                MadeUp.analyst("ben", List.of(), 0, 400, 400));
        var plan = plan(MadeUp.workload(people, romanian.toList()));
        assertThat(plan.left()).extracting(Left::network).containsExactly("R-4", "R-5");
        var price = plan.prices().get(1);
        assertThat(price.day()).contains(new HourPrice.OneMoreDay("ana", 400, List.of("R-4", "R-5")));
        assertThat(price.words())
                .endsWith("one more day of ana (400 minutes) would let 2 more networks be looked at: R-4, R-5");
    }

    @Test
    void where_nobody_has_a_team_or_a_skill_an_hour_has_one_price() {
        var ana = new Analyst("ana", "", "", MadeUp.names(), List.of(400), 400, MadeUp.names(), MadeUp.names());
        var plan = plan(MadeUp.workload(
                List.of(ana), List.of(MadeUp.network("N-1", 100, 300, 1), MadeUp.network("N-2", 90, 300, 1))));
        assertThat(plan.prices())
                .singleElement()
                .satisfies(price -> assertThat(price.words())
                        .startsWith("one more hour of anybody is worth")
                        .endsWith("one more day of ana (400 minutes) would let 1 more network be looked at: N-2"));
    }

    @Test
    void an_hour_that_is_there_late_is_worth_less_than_one_that_is_there_early() {
        var early = IntStream.rangeClosed(1, 3).mapToObj(i -> MadeUp.network("E-" + i, 100, 300, 1));
        var late = IntStream.rangeClosed(1, 2).mapToObj(i -> MadeUp.network("L-" + i, 10, 100, 2));
        var plan = plan(MadeUp.workload(
                List.of(MadeUp.analyst("ana", 400, 400)),
                Stream.concat(early, late).toList()));
        var hours = plan.prices().get(0).byDueDay();
        assertThat(hours).hasSize(2);
        assertThat(hours.get(0)).isGreaterThan(hours.get(1));
    }

    @Test
    void one_minute_is_a_minute() {
        var workload = MadeUp.workload(
                List.of(MadeUp.analyst("ana", 401)),
                List.of(MadeUp.network("N-1", 100, 400, 1), MadeUp.network("N-2", 1, 30, 1)));
        assertThat(plan(workload).left().get(0).reasons().get(0).detail())
                .isEqualTo("has 1 minute free by day 1, and it takes 30: 29 short");
    }

    @Test
    void a_day_on_which_the_limit_cannot_be_kept_is_named() {
        var hard = new Network("N-1", 2, 100, 200, 200, MadeUp.names(), "", 1, "");
        var plan = plan(MadeUp.workload(List.of(MadeUp.analyst("ana", List.of(), 120, 400, 400)), List.of(hard)));
        assertThat(plan.schedule().strains()).singleElement().satisfies(strain -> {
            assertThat(strain.day()).isEqualTo(1);
            assertThat(strain.detail())
                    .isEqualTo("200 difficult minutes where 120 are the limit, because of what is due");
        });
    }

    @Test
    void a_move_by_hand_says_at_once_what_it_breaks_or_costs() {
        var plan = plan(MadeUp.workload(
                List.of(MadeUp.analyst("ana", 400, 400), MadeUp.analyst("ben", List.of(), 100, 200, 0)),
                List.of(
                        MadeUp.network("N-1", 100, 800, 2),
                        MadeUp.network("N-2", 60, 200, 2),
                        needing("N-3", 9, 60, "welsh"))));
        assertThat(plan.analystOf("N-2")).contains("ben");
        assertThat(Tasking.tryMove(plan, "N-3", "ana"))
                .isInstanceOfSatisfying(
                        HandMove.Breaks.class,
                        breaks -> assertThat(breaks.obstacle().detail()).isEqualTo("lacks welsh"));
        assertThat(Tasking.tryMove(plan, "N-2", "ana")).isInstanceOfSatisfying(HandMove.Displaces.class, displaces -> {
            assertThat(displaces.displaced()).containsExactly("N-1");
            assertThat(displaces.weightLost()).isEqualTo(100);
        });
        assertThat(Tasking.tryMove(plan, "N-7", "ana")).isInstanceOf(HandMove.Unknown.class);
        assertThat(Tasking.tryMove(plan, "N-2", "zoe")).isInstanceOf(HandMove.Unknown.class);
    }

    @Test
    void somebody_else_s_plan_is_judged_by_the_same_rules() {
        var workload = MadeUp.workload(
                List.of(MadeUp.analyst("ana", 400, 0)),
                List.of(MadeUp.network("N-1", 100, 300, 1), MadeUp.network("N-2", 60, 200, 2)));
        assertThat(Tasking.faults(workload, List.of(new Assignment("N-1", "ana"), new Assignment("N-2", "ana"))))
                .containsExactly("network `N-2`: ana has 100 minutes free by day 2, and it takes 200: 100 short");
        assertThat(Tasking.faults(workload, List.of(new Assignment("N-7", "zoe"))))
                .hasSize(2);
        assertThat(Tasking.judge(workload, List.of(new Assignment("N-2", "ana"))))
                .isInstanceOfSatisfying(Judged.Sound.class, sound -> {
                    assertThat(sound.plan().quality().assignedWeight()).isEqualTo(60);
                    assertThat(sound.plan().quality().bound()).isGreaterThanOrEqualTo(100);
                });
    }

    @Test
    void a_search_that_is_stopped_keeps_the_best_plan() {
        var workload = MadeUp.byChance(3);
        var asked = new AtomicInteger();
        var plan = Tasking.plan(workload, Effort.untilStopped(), sight -> asked.incrementAndGet() < 50);
        assertThat(Tasking.faults(workload, plan.assignments())).isEmpty();
        assertThat(plan.quality().assignedWeight())
                .isGreaterThanOrEqualTo(plan.quality().greedyWeight());
    }

    @Test
    void progress_is_seen_step_by_step() {
        var steps = new HashSet<Watcher.Step>();
        Tasking.plan(MadeUp.byChance(5), SHORT, sight -> steps.add(sight.step()) || true);
        assertThat(steps).contains(Watcher.Step.PRICES, Watcher.Step.AUCTION);
    }

    @Test
    void a_workload_refuses_to_be_wrong() {
        var twice = List.of(MadeUp.network("N-1", 1, 60, 1), MadeUp.network("N-1", 1, 60, 9));
        assertThatThrownBy(() -> MadeUp.workload(List.of(MadeUp.analyst("ana", 400, 400)), twice))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("`networks[1].id` is `N-1`")
                .hasMessageContaining("`networks[1].dueDay` is `9`");
        assertThatThrownBy(() -> MadeUp.network("N-1", 1, -60, 1)).hasMessageContaining("minutes is `-60`");
        assertThatThrownBy(() -> MadeUp.analyst("ana", 1441)).hasMessageContaining("`1441`");
    }
}
