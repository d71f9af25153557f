package org.plainsight.tasking.solver;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.optaplanner.core.api.score.stream.ConstraintStreamImplType;
import org.optaplanner.test.api.score.stream.ConstraintVerifier;
import org.plainsight.tasking.fit.Guards;
import org.plainsight.tasking.fit.Roster;
import org.plainsight.tasking.fit.Wishes;
import org.plainsight.tasking.workload.Analyst;
import org.plainsight.tasking.workload.Network;
import org.plainsight.tasking.workload.Workload;

/** Each rule by itself: given these people and networks, it counts so much against the plan. */
class ConstraintsTest {

    private final ConstraintVerifier<Constraints, WorkingPlan> verifier = ConstraintVerifier.build(
                    new Constraints(), WorkingPlan.class, Task.class, Desk.class)
            .withConstraintStreamImplType(ConstraintStreamImplType.BAVET);

    /** Two days of 400 minutes, at most 100 difficult minutes on each; she speaks Romanian, may not see N-3, knows N-9. */
    private final Desk ana = desk(new Analyst(
            "ana", "North", "north", names("romanian"), List.of(400, 400), 100, names("N-3"), names("N-9")));

    private static TreeSet<String> names(String... names) {
        return new TreeSet<>(Arrays.asList(names));
    }

    private static Desk desk(Analyst analyst) {
        var roster = new Roster(new Workload(LocalDate.of(2026, 11, 23), 2, List.of(analyst), List.of(), List.of()));
        return new Desk(0, roster);
    }

    private Task at(Desk desk, Network network) {
        return at(desk, network, -1, false);
    }

    private Task at(Desk desk, Network network, int inForce, boolean known) {
        var task = left(network, inForce, known);
        task.setDesk(desk);
        return task;
    }

    private Task left(Network network, int inForce, boolean known) {
        return new Task(new Task.Facts(number(network), network, new int[] {0}, inForce, known), List.of(ana));
    }

    private static int number(Network network) {
        return Integer.parseInt(network.id().substring(2));
    }

    private static Network network(int number, int minutes, int difficult, int due) {
        return new Network("N-" + number, 2, 100, minutes, difficult, names(), "", due, "");
    }

    private static Network needing(int number, String... skills) {
        return new Network("N-" + number, 2, 100, 60, 0, names(skills), "", 2, "");
    }

    private static Network first(int number) {
        return new Network("N-" + number, 1, 100, 60, 0, names(), "", 2, "");
    }

    @Test
    void a_network_goes_to_somebody_with_all_the_skills_that_it_needs() {
        verifier.verifyThat(Constraints::skills)
                .given(ana, at(ana, needing(1, "romanian")), at(ana, needing(2, "romanian", "finance")))
                .penalizesBy(1);
    }

    @Test
    void nobody_looks_at_a_network_in_which_they_have_a_conflict() {
        verifier.verifyThat(Constraints::conflicts)
                .given(ana, at(ana, needing(3)), at(ana, needing(4)))
                .penalizesBy(1);
    }

    @Test
    void what_is_due_by_a_day_fits_into_the_hours_up_to_it() {
        verifier.verifyThat(Constraints::hours)
                .given(ana, at(ana, network(1, 300, 0, 1)), at(ana, network(2, 130, 0, 1)))
                .penalizesBy(30);
    }

    @Test
    void what_is_due_later_may_use_the_hours_of_the_whole_time_before() {
        verifier.verifyThat(Constraints::hours)
                .given(ana, at(ana, network(1, 400, 0, 1)), at(ana, network(2, 400, 0, 2)))
                .penalizesBy(0);
        verifier.verifyThat(Constraints::hours)
                .given(ana, at(ana, network(1, 400, 0, 1)), at(ana, network(2, 401, 0, 2)))
                .penalizesBy(1);
    }

    @Test
    void nobody_sees_more_difficult_content_than_their_days_allow() {
        verifier.verifyThat(Constraints::exposure)
                .given(ana, at(ana, network(1, 150, 150, 2)), at(ana, network(2, 70, 70, 2)))
                .penalizesBy(20);
    }

    @Test
    void a_pin_is_kept() {
        var pinnedToAna = new Network("N-1", 2, 100, 60, 0, names(), "", 2, "ana");
        var pinnedToBen = new Network("N-2", 2, 100, 60, 0, names(), "", 2, "ben");
        verifier.verifyThat(Constraints::pins)
                .given(ana, at(ana, pinnedToAna), at(ana, pinnedToBen), left(pinnedToAna, -1, false))
                .penalizesBy(2);
    }

    @Test
    void no_more_of_the_highest_priority_is_left_than_a_list_would_leave() {
        verifier.verifyThat(Constraints::firstPriorityGuard)
                .given(
                        new Guards(1, 0),
                        left(first(1), -1, false),
                        left(first(2), -1, false),
                        left(needing(3), -1, false))
                .penalizesBy(1);
    }

    @Test
    void only_a_few_assignments_of_the_plan_in_force_are_given_up() {
        verifier.verifyThat(Constraints::stabilityGuard)
                .given(
                        new Guards(0, 1),
                        left(needing(1), 0, false),
                        left(needing(2), 0, false),
                        at(ana, needing(4), 0, false))
                .penalizesBy(1);
    }

    @Test
    void what_nobody_has_counts_with_its_weight() {
        verifier.verifyThat(Constraints::weightLeft)
                .given(ana, left(needing(1), -1, false), left(needing(2), -1, false), at(ana, needing(4)))
                .penalizesBy(200);
    }

    @Test
    void full_hours_count_more_than_half_full_ones() {
        verifier.verifyThat(Constraints::evenHours)
                .given(ana, at(ana, network(1, 400, 0, 2)))
                .penalizesBy(250);
        verifier.verifyThat(Constraints::evenHours)
                .given(ana, at(ana, network(1, 400, 0, 2)), at(ana, network(2, 400, 0, 2)))
                .penalizesBy(1000);
    }

    @Test
    void much_difficult_content_counts_more_than_a_little() {
        verifier.verifyThat(Constraints::evenExposure)
                .given(ana, at(ana, network(1, 100, 100, 2)))
                .penalizesBy(250);
    }

    @Test
    void somebody_who_knows_a_network_had_better_go_on_with_it() {
        verifier.verifyThat(Constraints::continuity)
                .given(
                        ana,
                        at(ana, needing(9), -1, true),
                        at(ana, needing(8), -1, true),
                        at(ana, needing(7), -1, false))
                .penalizesBy(Wishes.NEW_FACE);
    }

    @Test
    void a_network_had_better_be_looked_at_by_somebody_of_its_region() {
        var south = new Network("N-1", 2, 100, 60, 0, names(), "south", 2, "");
        var north = new Network("N-2", 2, 100, 60, 0, names(), "north", 2, "");
        verifier.verifyThat(Constraints::region)
                .given(ana, at(ana, south), at(ana, north), at(ana, needing(4)))
                .penalizesBy(Wishes.OTHER_REGION);
    }

    @Test
    void the_plan_in_force_had_better_stand() {
        verifier.verifyThat(Constraints::stability)
                .given(ana, left(needing(1), 0, false), at(ana, needing(4), 0, false))
                .penalizesBy(Wishes.MOVED);
    }
}
