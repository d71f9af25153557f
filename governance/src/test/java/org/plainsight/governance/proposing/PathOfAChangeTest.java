package org.plainsight.governance.proposing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plainsight.governance.proposing.Story.*;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.plainsight.governance.acting.Objection;
import org.plainsight.governance.activating.Activation;
import org.plainsight.governance.activating.Approval;
import org.plainsight.governance.activating.ApprovalRecord;
import org.plainsight.governance.activating.InForce;
import org.plainsight.governance.audit.Hash;
import org.plainsight.governance.voting.Ballot;
import org.plainsight.governance.voting.Board;
import org.plainsight.governance.voting.Settings;
import org.plainsight.governance.voting.Vote;
import org.plainsight.rules.language.Fault;
import org.plainsight.rules.pack.CheckReport;

/** A change goes from draft to activation and back, as a board would take it. */
class PathOfAChangeTest {

    private static InForce.Answer weighing(Hash pack) {
        return new InForce.Answer.Weighs(pack);
    }

    @Test
    void a_change_is_drafted_frozen_evidenced_voted_on_activated_and_superseded() {
        var story = Story.founded();
        assertThat(story.weighs()).isEqualTo(weighing(OLD));
        story.submitted(1, ACADEMIC, NEW);
        assertThat(story.change(1).stage()).isInstanceOf(Stage.Submitted.class);
        story.evidenced(1);
        assertThat(story.change(1).stage()).isInstanceOf(Stage.Evidenced.class);
        story.opened(1);
        assertThat(story.change(1).stage()).isInstanceOf(Stage.Balloting.class);
        story.vote(1, NGO, Vote.APPROVE)
                .vote(1, SURVIVORS, Vote.APPROVE)
                .vote(1, WORKERS, Vote.OBJECT)
                .closed(1);
        assertThat(story.change(1).stage()).isInstanceOf(Stage.Approved.class);
        story.does((r, t) -> r.weighing(t).activate(1, OWNER, statement(t), KEY));
        assertThat(story.weighs()).isEqualTo(weighing(NEW));
        story.activated(2, Hash.of("a third pack"));
        assertThat(story.change(1).stage()).isInstanceOf(Stage.Superseded.class);
        assertThat(story.change(2).stage()).isInstanceOf(Stage.Activated.class);
    }

    @Test
    void the_record_that_was_signed_lets_this_very_pack_weigh_and_tells_who_was_against() {
        var story = Story.founded()
                .submitted(1, ACADEMIC, NEW)
                .evidenced(1)
                .opened(1)
                .vote(1, NGO, Vote.APPROVE)
                .vote(1, SURVIVORS, Vote.APPROVE)
                .vote(1, WORKERS, Vote.OBJECT)
                .closed(1)
                .does((r, t) -> r.weighing(t).activate(1, OWNER, statement(t), KEY));
        var record = ((Stage.Activated) story.change(1).stage()).record();
        assertThat(ApprovalRecord.check(record, NEW, List.of(KEY.verifier())))
                .isInstanceOfSatisfying(ApprovalRecord.Checking.Holds.class, holds -> {
                    var voted = (Approval.Voted) holds.approval();
                    assertThat(voted.ballot().dissent())
                            .extracting(Ballot.Cast::seat)
                            .containsExactly("sex-worker-led");
                    assertThat(voted.sheet())
                            .isEqualTo(story.change(1).stage().sheet().orElseThrow());
                });
    }

    @Test
    void a_change_takes_effect_on_its_day_and_the_old_pack_weighs_until_then() {
        var story =
                Story.founded().approved(1, NEW).does((r, t) -> r.weighing(t).activate(1, OWNER, statement(t, 3), KEY));
        assertThat(story.weighs()).isEqualTo(weighing(OLD));
        assertThat(story.change(1).stage()).isInstanceOf(Stage.Activated.class);
        var midnight = Instant.parse("2026-11-30T00:00:00Z");
        assertThat(story.register().inForce().answer(midnight.minusNanos(1))).isEqualTo(weighing(OLD));
        assertThat(story.register().inForce().answer(midnight)).isEqualTo(weighing(NEW));
        assertThat(story.refused((r, t) -> r.proposing(t).submit(2, ACADEMIC, Hash.of("another"), SOUND)))
                .singleElement()
                .asString()
                .contains("change 2 is not there");
        story.does((r, t) -> r.proposing(t).draft(NGO, "more", "why not", Optional.empty()));
        assertThat(story.refused((r, t) -> r.proposing(t).submit(2, NGO, Hash.of("another"), SOUND)))
                .singleElement()
                .asString()
                .contains("another change takes effect at 2026-11-30T00:00:00Z");
    }

    @Test
    void going_back_ends_at_the_pack_before_and_the_list_only_grows() {
        var story =
                Story.founded().activated(1, NEW).does((r, t) -> r.weighing(t).rollBack(OLD, OWNER, "too many hours"));
        assertThat(story.weighs()).isEqualTo(weighing(OLD));
        assertThat(story.change(1).stage()).isInstanceOf(Stage.RolledBack.class);
        assertThat(story.register().inForce().acts())
                .extracting(InForce.Act::kind)
                .containsExactly(InForce.Kind.FOUNDED, InForce.Kind.ACTIVATED, InForce.Kind.ROLLED_BACK);
        story.does((r, t) -> r.weighing(t).rollBack(NEW, OWNER, "it was the season"));
        assertThat(story.weighs()).isEqualTo(weighing(NEW));
        assertThat(story.change(1).stage()).isInstanceOf(Stage.Activated.class);
    }

    @Test
    void a_change_that_has_not_taken_effect_yet_can_be_called_off() {
        var story = Story.founded()
                .approved(1, NEW)
                .does((r, t) -> r.weighing(t).activate(1, OWNER, statement(t, 3), KEY))
                .does((r, t) -> r.weighing(t).rollBack(OLD, OWNER, "a mistake was found"))
                .days(5);
        assertThat(story.weighs()).isEqualTo(weighing(OLD));
        assertThat(story.change(1).stage()).isInstanceOf(Stage.RolledBack.class);
    }

    @Test
    void only_a_pack_that_was_approved_and_in_force_is_gone_back_to_and_only_from_another() {
        var story = Story.founded().activated(1, NEW);
        assertThat(story.refused((r, t) -> r.weighing(t).rollBack(Hash.of("no such"), OWNER, " ")))
                .anyMatch(b -> b.contains("was never approved and in force"))
                .anyMatch(b -> b.contains("the reason says nothing"));
        assertThat(story.refused((r, t) -> r.weighing(t).rollBack(NEW, OWNER, "again")))
                .singleElement()
                .asString()
                .contains("there is nothing to undo");
    }

    @Test
    void after_the_last_day_of_an_experiment_nothing_weighs_and_the_reason_says_so() {
        var story = Story.founded().activated(1, NEW);
        var force = story.register().inForce();
        var end = Instant.parse("2027-06-30T23:00:00Z");
        assertThat(force.answer(end.minusSeconds(1))).isEqualTo(weighing(NEW));
        assertThat(force.answer(end))
                .isInstanceOfSatisfying(
                        InForce.Answer.Stopped.class,
                        s -> assertThat(s.because()).contains("ended after 2027-06-30"));
        assertThat(story.register().proposal(1, end).orElseThrow().stage()).isInstanceOf(Stage.Expired.class);
        story.days(400);
        assertThat(story.refused((r, t) -> r.weighing(t).rollBack(OLD, OWNER, "that one is over too")))
                .singleElement()
                .asString()
                .contains("ended after 2027-06-30");
    }

    @Test
    void a_pack_with_faults_or_without_a_change_is_not_submitted() {
        var story =
                Story.founded().does((r, t) -> r.proposing(t).draft(ACADEMIC, "eight", "they move", Optional.empty()));
        var fault = new Fault(Fault.Weight.FAULT, Fault.Place.of("adverts.dmn"), "a gap", "close it");
        assertThat(story.refused(
                        (r, t) -> r.proposing(t).submit(1, ACADEMIC, OLD, new CheckReport(List.of(fault), List.of()))))
                .anyMatch(b -> b.contains("changes nothing"))
                .anyMatch(b -> b.contains("adverts.dmn") && b.contains("a gap; close it"));
    }

    @Test
    void a_question_is_answered_with_a_change_or_a_reason_before_the_ballot_opens() {
        var story = Story.founded()
                .submitted(1, ACADEMIC, NEW)
                .does((r, t) -> r.proposing(t)
                        .raise(1, SURVIVORS, Discussion.Kind.QUESTION, "calls-1", "where does eight come from?"))
                .does((r, t) -> r.proposing(t).raise(1, NGO, Discussion.Kind.COMMENT, "", "good"))
                .does((r, t) -> r.proposing(t).reply(1, 1, POLICE, "we wondered too"))
                .evidenced(1);
        var early = story.on(1);
        assertThat(story.refused((r, t) -> r.balloting(t).open(1, NGO, early, t.plus(Duration.ofDays(4)))))
                .singleElement()
                .asString()
                .contains("has questions that nobody answered: [1]");
        assertThat(story.refused((r, t) -> r.proposing(t).answer(1, 1, POLICE, "mine", Optional.of(9))))
                .anyMatch(b -> b.contains("is answered by who proposed the change"))
                .anyMatch(b -> b.contains("the change that answers it is not there"));
        story.does((r, t) -> r.proposing(t).answer(1, 1, ACADEMIC, "two people touring are four", Optional.empty()));
        assertThat(story.refused((r, t) -> r.proposing(t).answer(1, 1, OWNER, "again", Optional.empty())))
                .singleElement()
                .asString()
                .contains("waits for no answer");
        assertThat(story.refused((r, t) -> r.balloting(t).open(1, NGO, early, t.plus(Duration.ofDays(4)))))
                .singleElement()
                .asString()
                .contains("lacks questions or answers");
        story.evidenced(1).opened(1);
        assertThat(story.refused(
                        (r, t) -> r.proposing(t).raise(1, SURVIVORS, Discussion.Kind.QUESTION, "", "one more?")))
                .singleElement()
                .asString()
                .contains("a question belongs before the ballot");
        story.does((r, t) -> r.proposing(t).raise(1, SURVIVORS, Discussion.Kind.COMMENT, "", "one more thing"));
        assertThat(story.change(1).discussion().threads()).hasSize(3);
        assertThat(story.change(1).discussion().threads().get(0).replies()).hasSize(1);
    }

    @Test
    void an_edit_after_submission_is_another_proposal_and_says_which_it_replaces() {
        var story = Story.founded().submitted(1, ACADEMIC, NEW);
        assertThat(story.refused((r, t) -> r.proposing(t).submit(1, ACADEMIC, Hash.of("edited"), SOUND)))
                .singleElement()
                .asString()
                .contains("cannot be edited", "make the edit a new proposal");
        story.does((r, t) -> r.proposing(t).withdraw(1, ACADEMIC, "edited"))
                .does((r, t) -> r.proposing(t).draft(ACADEMIC, "nine", "as asked", Optional.of(1)));
        assertThat(story.change(2).replaces()).contains(1);
        assertThat(story.change(1).stage()).isInstanceOf(Stage.Withdrawn.class);
        assertThat(story.refused((r, t) -> r.proposing(t).withdraw(1, ACADEMIC, "again")))
                .singleElement()
                .asString()
                .contains("was withdrawn");
        assertThat(story.refused((r, t) -> r.proposing(t).withdraw(2, NGO, "not mine")))
                .singleElement()
                .asString()
                .contains("was proposed by `Rook`, not by `Heron`");
    }

    @Test
    void the_board_changes_its_own_settings_by_ballot_alone() {
        var seats = List.of("ngo", "survivors", "sex-worker-led", "academic", "legal", "union");
        var next = new Settings(
                seats, 4, 3, 4, 7, Set.of("survivors", "sex-worker-led"), Set.of("survivors", "sex-worker-led"));
        var story = Story.founded()
                .does((r, t) -> r.proposing(t).draft(NGO, "a union seat", "who works there", next))
                .does((r, t) -> r.proposing(t).submitSettings(1, NGO));
        var on = story.change(1).stage().frozen().orElseThrow();
        story.does((r, t) -> r.balloting(t).open(1, NGO, on, t.plus(Duration.ofDays(4))));
        assertThat(story.refused((r, t) -> r.balloting(t).adopt(1)))
                .singleElement()
                .asString()
                .contains("is in a ballot");
        story.vote(1, LAWYER, Vote.APPROVE)
                .vote(1, WORKERS, Vote.APPROVE)
                .vote(1, POLICE, Vote.OBJECT)
                .does((r, t) -> r.balloting(t).hold(1, SURVIVORS, "who asked us?"))
                .closed(1);
        assertThat(story.change(1).stage()).isInstanceOf(Stage.Held.class);
        assertThat(story.refused((r, t) -> r.balloting(t).adopt(1)))
                .singleElement()
                .asString()
                .contains("is held");
        story.does((r, t) -> r.balloting(t).answerHold(1, NGO, "we meet on Tuesday"))
                .does((r, t) -> r.balloting(t).adopt(1));
        assertThat(story.register().board().settings()).isEqualTo(next);
        assertThat(story.register().board().holders())
                .containsOnlyKeys("ngo", "survivors", "sex-worker-led", "academic", "legal");
        assertThat(story.refused((r, t) -> r.weighing(t).activate(1, OWNER, statement(t), KEY)))
                .singleElement()
                .asString()
                .contains("changes the board's settings and no pack");
    }

    @Test
    void no_board_takes_the_survivors_and_the_sex_worker_led_seat_their_hearing_or_the_survivors_their_hold() {
        var seats = List.of("ngo", "sex-worker-led", "academic", "legal", "police");
        var without = new Settings(seats, 3, 2, 3, 4, Set.of("ngo"), Set.of("ngo"));
        var unheard = "seat `survivors` would not have to be heard; no ballot takes that away; leave it in";
        assertThat(Story.founded().refused((r, t) -> r.proposing(t).draft(NGO, "fewer", "we are many", without)))
                .containsExactly(
                        unheard,
                        "seat `sex-worker-led` would not have to be heard; no ballot takes that away; leave it in",
                        "seat `survivors` could not hold a change; no ballot takes that away; leave it in");
        var founding = Register.found(
                Story.OLD, new Board(without, Map.of()), OWNER, statement(Story.MONDAY), KEY, Story.MONDAY);
        assertThat(founding)
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        it -> assertThat(it.because())
                                .extracting(Objection::words)
                                .hasSize(3)
                                .contains(unheard));
    }

    @Test
    void settings_do_not_count_while_the_survivors_or_the_sex_worker_led_seat_said_nothing_about_them() {
        var slower = new Settings(SETTINGS.seats(), 3, 2, 3, 10, SETTINGS.heard(), SETTINGS.holding());
        var story = Story.founded()
                .does((r, t) -> r.proposing(t).draft(NGO, "more time", "we meet monthly", slower))
                .does((r, t) -> r.proposing(t).submitSettings(1, NGO));
        var on = story.change(1).stage().frozen().orElseThrow();
        story.does((r, t) -> r.balloting(t).open(1, NGO, on, t.plus(Duration.ofDays(4))));
        for (var seat : List.of(SURVIVORS, ACADEMIC, LAWYER)) story.vote(1, seat, Vote.APPROVE);
        story.closed(1);
        assertThat(story.change(1).stage()).isInstanceOf(Stage.Approved.class);
        assertThat(story.refused((r, t) -> r.balloting(t).adopt(1)))
                .containsExactly(
                        "seat `sex-worker-led` said nothing about these settings; propose them again, and ask that"
                                + " seat for its view; abstaining is one");
        assertThat(story.register().board().settings()).isEqualTo(SETTINGS);
    }

    @Test
    void settings_without_the_two_seats_that_were_written_into_the_log_are_not_adopted_either() {
        var deaf = new Settings(SETTINGS.seats(), 3, 2, 3, 4, Set.of("survivors"), Set.of("survivors"));
        var story = Story.founded()
                .does((r, t) -> new Answer.Accepted(List.of(new ProposalEvent.Drafted(
                        1, NGO, "fewer heard", "slipped in", new Subject.BoardSettings(deaf), Optional.empty(), t))))
                .does((r, t) -> r.proposing(t).submitSettings(1, NGO));
        var on = story.change(1).stage().frozen().orElseThrow();
        story.does((r, t) -> r.balloting(t).open(1, NGO, on, t.plus(Duration.ofDays(4))));
        for (var seat : List.of(SURVIVORS, WORKERS, LAWYER)) story.vote(1, seat, Vote.APPROVE);
        story.closed(1);
        assertThat(story.refused((r, t) -> r.balloting(t).adopt(1)))
                .containsExactly(
                        "seat `sex-worker-led` would not have to be heard; no ballot takes that away; leave it in");
    }

    @Test
    void a_ballot_counts_by_the_settings_that_stood_when_it_opened() {
        var strict = new Settings(SETTINGS.seats(), 5, 1, 1, 4, SETTINGS.heard(), Set.of("survivors"));
        var story = Story.founded().submitted(1, ACADEMIC, NEW).evidenced(1).opened(1);
        story.does((r, t) -> r.proposing(t).draft(NGO, "strict", "all agree", strict))
                .does((r, t) -> r.proposing(t).submitSettings(2, NGO));
        var on = story.change(2).stage().frozen().orElseThrow();
        story.does((r, t) -> r.balloting(t).open(2, NGO, on, t.plus(Duration.ofDays(4))));
        for (var seat : List.of(SURVIVORS, WORKERS, ACADEMIC, LAWYER, POLICE)) story.vote(2, seat, Vote.APPROVE);
        story.does((r, t) -> r.balloting(t).close(2))
                .does((r, t) -> r.balloting(t).adopt(2));
        for (var seat : List.of(NGO, SURVIVORS, WORKERS)) story.vote(1, seat, Vote.APPROVE);
        story.closed(1);
        assertThat(story.change(1).stage()).isInstanceOf(Stage.Approved.class);
    }

    @Test
    void a_seat_that_was_not_heard_or_stood_aside_needs_a_published_reason() {
        var story = Story.founded()
                .submitted(1, ACADEMIC, NEW)
                .evidenced(1)
                .opened(1)
                .vote(1, NGO, Vote.APPROVE)
                .vote(1, LAWYER, Vote.APPROVE)
                .vote(1, POLICE, Vote.ABSTAIN)
                .vote(1, WORKERS, Vote.RECUSE)
                .closed(1);
        assertThat(story.refused((r, t) -> r.weighing(t).activate(1, OWNER, statement(t), KEY)))
                .hasSize(2)
                .anyMatch(b -> b.contains("seat `survivors` was not heard"))
                .anyMatch(b -> b.contains("seat `sex-worker-led` was not heard"));
        var reasons =
                Map.of("survivors", "the seat asked for more time than there was", "sex-worker-led", "stood aside");
        var full = statement(story.now());
        story.does((r, t) -> r.weighing(t)
                .activate(
                        1,
                        OWNER,
                        new Activation(full.effective(), full.reviewBy(), full.until(), full.equality(), reasons),
                        KEY));
        assertThat(((Stage.Activated) story.change(1).stage()).record()).contains("the seat asked for more time");
    }

    @Test
    void everything_that_is_missing_from_the_owners_statement_is_said_at_once() {
        var story = Story.founded().approved(1, NEW);
        var day = LocalDate.of(2026, 11, 1);
        var empty = new Activation(day, day, Optional.of(day.minusDays(1)), Map.of("race", "  "), Map.of());
        assertThat(story.refused((r, t) -> r.weighing(t).activate(1, OWNER, empty, KEY)))
                .hasSize(12)
                .anyMatch(b -> b.contains("is 2026-11-01, before today"))
                .anyMatch(b -> b.contains("not after it takes effect"))
                .anyMatch(b -> b.contains("the last day of the experiment is 2026-10-31"))
                .anyMatch(b -> b.contains("of race, says nothing"));
    }
}
