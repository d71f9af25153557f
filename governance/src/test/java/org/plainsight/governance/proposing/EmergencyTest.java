package org.plainsight.governance.proposing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plainsight.governance.proposing.Story.*;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plainsight.governance.activating.Approval;
import org.plainsight.governance.activating.ApprovalRecord;
import org.plainsight.governance.activating.InForce;
import org.plainsight.governance.activating.Proofs;
import org.plainsight.governance.activating.ReducesOnly;
import org.plainsight.governance.audit.Hash;
import org.plainsight.governance.voting.Vote;

/** What the responsible owner can do alone: reduce for 72 hours, and stop. */
class EmergencyTest {

    private static final ReducesOnly PROOF = Proofs.of(OLD, NEW);

    private static Answer emergency(Register register, java.time.Instant now, ReducesOnly proof) {
        return register.weighing(now).emergency(proof, Optional.empty(), OWNER, "a site changed its form", KEY);
    }

    private static Story made() {
        return Story.founded().does((r, t) -> emergency(r, t, PROOF));
    }

    private static InForce.Answer weighing(Hash pack) {
        return new InForce.Answer.Weighs(pack);
    }

    @Test
    void an_emergency_change_weighs_at_once_and_is_over_after_72_hours() {
        var story = made();
        var end = story.now().plus(Duration.ofHours(72));
        assertThat(story.register().inForce().answer(end.minusNanos(1))).isEqualTo(weighing(NEW));
        assertThat(story.register().inForce().answer(end)).isEqualTo(weighing(OLD));
        var record = ((PointerEvent.EmergencyMade) story.events().get(1)).record();
        assertThat(ApprovalRecord.check(record, NEW, List.of(KEY.verifier())))
                .isInstanceOfSatisfying(
                        ApprovalRecord.Checking.Holds.class,
                        holds -> assertThat(holds.approval()).isInstanceOf(Approval.Emergency.class));
    }

    @Test
    void it_is_proved_against_the_pack_that_weighs_and_made_once() {
        var story = Story.founded();
        assertThat(story.refused((r, t) -> emergency(r, t, Proofs.of(NEW, OLD))))
                .singleElement()
                .asString()
                .contains("is not the one that weighs; prove it against that");
        var again = made().days(4);
        assertThat(again.refused((r, t) -> emergency(r, t, PROOF)))
                .singleElement()
                .asString()
                .contains("was an emergency change before");
    }

    @Test
    void an_experiment_that_is_over_is_no_emergency_and_one_that_ends_meanwhile_stops_all_weighing() {
        var yesterday = Optional.of(LocalDate.of(2026, 11, 22));
        var tomorrow = Optional.of(LocalDate.of(2026, 11, 24));
        var story = Story.founded();
        assertThat(story.refused((r, t) -> r.weighing(t).emergency(PROOF, yesterday, OWNER, "now", KEY)))
                .singleElement()
                .asString()
                .contains("ended after 2026-11-22");
        story.does((r, t) -> r.weighing(t).emergency(PROOF, tomorrow, OWNER, "now", KEY));
        assertThat(story.days(2).weighs()).isInstanceOf(InForce.Answer.Stopped.class);
        assertThat(story.days(1).weighs()).isEqualTo(weighing(OLD));
    }

    @Test
    void one_that_follows_another_ends_at_what_the_board_approved() {
        var third = Hash.of("a third pack");
        var story = made().later(Duration.ofHours(1)).does((r, t) -> emergency(r, t, Proofs.of(NEW, third)));
        assertThat(story.weighs()).isEqualTo(weighing(third));
        assertThat(story.later(Duration.ofHours(72)).weighs()).isEqualTo(weighing(OLD));
    }

    @Test
    void the_board_ratifies_it_in_time_and_it_goes_on() {
        var story = made();
        assertThat(story.refused((r, t) -> r.weighing(t).ratify(1, OWNER, statement(t), KEY)))
                .singleElement()
                .asString()
                .contains("change 1 is not there");
        ratifiable(story);
        assertThat(story.refused((r, t) -> r.weighing(t).activate(1, OWNER, statement(t), KEY)))
                .singleElement()
                .asString()
                .contains("weighs as an emergency change; ratify it");
        story.does((r, t) -> r.weighing(t).ratify(1, OWNER, statement(t), KEY));
        assertThat(story.days(9).weighs()).isEqualTo(weighing(NEW));
        assertThat(story.change(1).stage()).isInstanceOf(Stage.Activated.class);
    }

    @Test
    void after_it_has_lapsed_the_board_activates_it_like_any_other() {
        var story = ratifiable(made()).days(3);
        assertThat(story.weighs()).isEqualTo(weighing(OLD));
        assertThat(story.refused((r, t) -> r.weighing(t).ratify(1, OWNER, statement(t), KEY)))
                .singleElement()
                .asString()
                .contains("does not weigh as an emergency change, or no longer; activate it");
        story.does((r, t) -> r.weighing(t).activate(1, OWNER, statement(t), KEY));
        assertThat(story.weighs()).isEqualTo(weighing(NEW));
    }

    /** Everybody votes on the same day, so that the ballot is over. */
    private static Story ratifiable(Story story) {
        story.submitted(1, ACADEMIC, NEW).evidenced(1).opened(1);
        for (var seat : List.of(NGO, SURVIVORS, WORKERS, LAWYER, POLICE)) story.vote(1, seat, Vote.APPROVE);
        return story.does((r, t) -> r.balloting(t).close(1));
    }

    @Test
    void an_emergency_change_can_be_undone_early() {
        var story = made().does((r, t) -> r.weighing(t).rollBack(OLD, OWNER, "the site changed back"));
        assertThat(story.weighs()).isEqualTo(weighing(OLD));
    }

    @Test
    void what_the_board_activates_meanwhile_takes_its_place() {
        var third = Hash.of("a third pack");
        var story = Story.founded().approved(1, third).does((r, t) -> emergency(r, t, PROOF));
        story.does((r, t) -> r.weighing(t).activate(1, OWNER, statement(t), KEY));
        assertThat(story.weighs()).isEqualTo(weighing(third));
    }

    @Test
    void the_stop_halts_everything_at_once_and_a_restart_needs_a_reason() {
        var story = Story.founded().activated(1, NEW).approved(2, Hash.of("a third pack"));
        assertThat(story.refused((r, t) -> r.weighing(t).restart(OWNER, "why not")))
                .singleElement()
                .asString()
                .contains("weighing is not stopped");
        story.does((r, t) -> r.weighing(t).stop(OWNER, "wrong people were visited"));
        assertThat(story.weighs())
                .isInstanceOfSatisfying(
                        InForce.Answer.Stopped.class,
                        s -> assertThat(s.because()).contains("stopped by Chief", "wrong people were visited"));
        assertThat(story.refused((r, t) -> r.weighing(t).stop(OWNER, "twice")))
                .singleElement()
                .asString()
                .contains("weighing is stopped");
        assertThat(story.refused((r, t) -> r.weighing(t).activate(2, OWNER, statement(t), KEY)))
                .singleElement()
                .asString()
                .contains("restart it first");
        assertThat(story.refused((r, t) -> r.weighing(t).rollBack(OLD, OWNER, "around the stop")))
                .singleElement()
                .asString()
                .contains("restart it first");
        assertThat(story.refused((r, t) -> emergency(r, t, Proofs.of(NEW, OLD))))
                .anyMatch(b -> b.contains("restart it first"));
        assertThat(story.refused((r, t) -> r.weighing(t).restart(OWNER, " ")))
                .singleElement()
                .asString()
                .contains("the reason says nothing");
        story.does((r, t) -> r.weighing(t).restart(OWNER, "looked into"));
        assertThat(story.weighs()).isEqualTo(weighing(NEW));
    }

    @Test
    void a_stop_does_not_stretch_an_emergency() {
        var story = made().does((r, t) -> r.weighing(t).stop(OWNER, "to look")).days(4);
        story.does((r, t) -> r.weighing(t).restart(OWNER, "looked"));
        assertThat(story.weighs()).isEqualTo(weighing(OLD));
    }
}
