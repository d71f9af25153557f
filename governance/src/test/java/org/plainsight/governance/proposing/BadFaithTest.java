package org.plainsight.governance.proposing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plainsight.governance.proposing.Story.*;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plainsight.governance.acting.Actor;
import org.plainsight.governance.acting.Objection;
import org.plainsight.governance.activating.InForce;
import org.plainsight.governance.activating.Proofs;
import org.plainsight.governance.audit.Hash;
import org.plainsight.governance.voting.Ballot;
import org.plainsight.governance.voting.Vote;

/** What somebody might try to get a change past the board, and what they are told. */
class BadFaithTest {

    private static Story voting() {
        return Story.founded().submitted(1, ACADEMIC, NEW).evidenced(1).opened(1);
    }

    private static List<String> vote(Story story, Actor.Member by) {
        var on = story.change(1).stage().ballot().map(Ballot::subject).orElse(NEW);
        return story.refused((r, t) -> r.balloting(t).vote(1, by, Vote.APPROVE, "fine", on));
    }

    private static String only(List<String> because) {
        assertThat(because).hasSize(1);
        return because.get(0);
    }

    @Test
    void nobody_votes_twice() {
        var story = voting().vote(1, NGO, Vote.OBJECT);
        assertThat(only(vote(story, NGO))).contains("seat `ngo` has voted; a vote stands");
    }

    @Test
    void nobody_votes_late_even_before_somebody_closes_the_ballot() {
        assertThat(only(vote(voting().days(4), NGO))).contains("the ballot closed at 2026-11-27T09:00:00Z");
        assertThat(only(vote(voting().closed(1), NGO))).contains("it is voted on while its ballot is open");
    }

    @Test
    void nobody_votes_from_a_seat_that_is_not_theirs() {
        assertThat(only(vote(voting(), new Actor.Member("police", "Heron")))).contains("is not held by `Heron`");
        assertThat(vote(voting(), new Actor.Member("press", "Heron")))
                .anyMatch(b -> b.contains("seat `press` is not on this board"));
    }

    @Test
    void the_author_has_no_vote_not_even_from_another_seat() {
        assertThat(only(vote(voting(), ACADEMIC))).contains("proposed this and has no vote on it");
        var story = voting().does((r, t) -> r.seating(t).leave(ACADEMIC, "I move"))
                .does((r, t) -> r.seating(t).leave(LAWYER, "I retire"))
                .does((r, t) -> r.seating(t).nominate("legal", "Rook", ADMINISTRATOR, "studied law"))
                .does((r, t) -> r.seating(t).confirm("legal", NGO));
        assertThat(only(vote(story, new Actor.Member("legal", "Rook")))).contains("has no vote on it");
    }

    @Test
    void one_person_has_one_vote_through_whichever_seats() {
        var story = voting().vote(1, LAWYER, Vote.APPROVE)
                .does((r, t) -> r.seating(t).leave(LAWYER, "I move"))
                .does((r, t) -> r.seating(t).leave(POLICE, "I retire"))
                .does((r, t) -> r.seating(t).nominate("police", "Lark", ADMINISTRATOR, "knows the work"))
                .does((r, t) -> r.seating(t).confirm("police", NGO));
        assertThat(only(vote(story, new Actor.Member("police", "Lark")))).contains("`Lark` has voted");
    }

    @Test
    void whoever_stood_aside_takes_no_part_after_all() {
        var story = voting().vote(1, POLICE, Vote.RECUSE);
        assertThat(only(vote(story, POLICE))).contains("seat `police` stood aside and takes no part");
    }

    @Test
    void a_vote_for_what_somebody_read_earlier_is_not_taken() {
        assertThat(only(voting().refused((r, t) -> r.balloting(t).vote(1, NGO, Vote.APPROVE, "fine", OLD))))
                .contains("another evidence sheet");
    }

    @Test
    void a_ballot_does_not_open_without_evidence_for_this_very_pack() {
        var story = Story.founded().submitted(1, ACADEMIC, NEW);
        assertThat(only(story.refused((r, t) -> r.balloting(t).open(1, NGO, NEW, t.plus(Duration.ofDays(4))))))
                .contains("change 1 is frozen and has no evidence sheet");
        story.evidenced(1);
        assertThat(story.refused((r, t) -> r.balloting(t).open(1, ADMINISTRATOR, NEW, t.plus(Duration.ofDays(3)))))
                .hasSize(3)
                .anyMatch(b -> b.contains("is not the one laid before the board"))
                .anyMatch(b -> b.contains("`Ops` has no say in the rules"))
                .anyMatch(b -> b.contains("leave it open until 2026-11-27T09:00:00Z at least"));
    }

    @Test
    void evidence_for_another_pack_or_against_another_is_not_laid_before_the_board() {
        var story = Story.founded().submitted(1, ACADEMIC, NEW);
        var sheet = story.sheet(1);
        var other = new org.plainsight.governance.activating.EvidenceSheet(
                OLD, NEW, sheet.diff(), sheet.snapshot(), sheet.impact(), sheet.checks(), sheet.cases(), OLD);
        assertThat(story.refused((r, t) -> r.proposing(t).attach(1, other)))
                .hasSize(3)
                .anyMatch(b -> b.contains("which is not what was frozen"))
                .anyMatch(b -> b.contains("which the change does not start from"))
                .anyMatch(b -> b.contains("does not have all questions"));
    }

    @Test
    void a_proposal_cannot_be_edited_under_a_ballot_nor_its_evidence_exchanged() {
        var story = voting().vote(1, NGO, Vote.APPROVE);
        assertThat(only(story.refused((r, t) -> r.proposing(t).submit(1, ACADEMIC, Hash.of("edited"), SOUND))))
                .contains("votes do not carry over");
        assertThat(only(story.refused((r, t) -> r.proposing(t).attach(1, story.sheet(1)))))
                .contains("is in a ballot");
    }

    @Test
    void votes_do_not_carry_over_from_a_ballot_in_which_too_few_took_part() {
        var story = voting().vote(1, NGO, Vote.APPROVE)
                .vote(1, LAWYER, Vote.APPROVE)
                .closed(1);
        assertThat(story.change(1).stage()).isInstanceOf(Stage.Evidenced.class);
        assertThat(story.change(1).undecided()).hasSize(1);
        story.opened(1).vote(1, POLICE, Vote.APPROVE).closed(1);
        assertThat(story.change(1).stage()).isInstanceOf(Stage.Evidenced.class);
    }

    @Test
    void a_quorum_that_is_lost_midway_ends_in_no_decision() {
        var story = voting().vote(1, NGO, Vote.APPROVE).vote(1, SURVIVORS, Vote.APPROVE);
        for (var leaving : List.of(WORKERS, LAWYER, POLICE))
            story.does((r, t) -> r.seating(t).leave(leaving, "I cannot go on"));
        story.does((r, t) -> r.balloting(t).close(1));
        assertThat(story.change(1).stage()).isInstanceOf(Stage.Evidenced.class);
        assertThat(story.refused((r, t) -> r.weighing(t).activate(1, OWNER, statement(t), KEY)))
                .singleElement()
                .asString()
                .contains("waits for a ballot");
    }

    @Test
    void a_vote_that_was_cast_before_its_holder_left_still_counts() {
        var story = voting().vote(1, NGO, Vote.APPROVE)
                .vote(1, SURVIVORS, Vote.APPROVE)
                .vote(1, WORKERS, Vote.APPROVE);
        story.does((r, t) -> r.seating(t).leave(NGO, "I cannot go on")).closed(1);
        assertThat(story.change(1).stage()).isInstanceOf(Stage.Approved.class);
    }

    @Test
    void a_ballot_is_not_closed_early_to_leave_somebody_out() {
        var story = voting().vote(1, NGO, Vote.APPROVE);
        assertThat(only(story.refused((r, t) -> r.balloting(t).close(1))))
                .contains("these seats have not voted: [survivors, sex-worker-led, legal, police]");
        assertThat(only(story.closed(1).refused((r, t) -> r.balloting(t).close(1))))
                .contains("waits for a ballot");
    }

    @Test
    void of_two_activations_at_once_the_second_is_refused() {
        var story = Story.founded();
        for (int number : List.of(1, 2)) {
            var pack = Hash.of("pack " + number);
            story.submitted(number, ACADEMIC, pack).evidenced(number).opened(number);
            for (var seat : List.of(NGO, SURVIVORS, WORKERS)) story.vote(number, seat, Vote.APPROVE);
        }
        story.days(4)
                .does((r, t) -> r.balloting(t).close(1))
                .does((r, t) -> r.balloting(t).close(2));
        story.does((r, t) -> r.weighing(t).activate(1, OWNER, statement(t), KEY));
        assertThat(only(story.refused((r, t) -> r.weighing(t).activate(2, OWNER, statement(t), KEY))))
                .contains("is no longer the one in force");
        assertThat(only(story.refused((r, t) -> r.weighing(t).activate(1, OWNER, statement(t), KEY))))
                .contains("change 1 was activated");
    }

    @Test
    void a_clock_that_went_back_does_nothing_and_brings_back_nothing() {
        var story = Story.founded().activated(1, NEW);
        var monday = MONDAY;
        assertThat(story.refusedAt(monday, (r, t) -> r.weighing(t).rollBack(OLD, OWNER, "back in time")))
                .anyMatch(b ->
                        b.contains("the clock went back to 2026-11-23T09:00:00Z, before the latest act at 2026-11-27"));
        assertThat(story.refusedAt(monday, (r, t) -> r.seating(t).leave(NGO, "back in time")))
                .singleElement()
                .asString()
                .contains("the clock went back");
        assertThat(story.register().inForce().answer(monday)).isEqualTo(new InForce.Answer.Weighs(NEW));
    }

    @Test
    void the_owner_neither_sits_on_the_board_nor_activates_what_they_proposed() {
        var story = Story.founded().approved(1, NEW);
        assertThat(story.refused((r, t) -> r.weighing(t).activate(1, new Actor.Owner("Rook"), statement(t), KEY)))
                .hasSize(2)
                .anyMatch(b -> b.contains("`Rook` has a seat on the board"))
                .anyMatch(b -> b.contains("`Rook` proposed it or voted"));
        story.does((r, t) -> r.seating(t).leave(ACADEMIC, "promoted"));
        assertThat(only(story.refused((r, t) -> r.weighing(t).activate(1, new Actor.Owner("Rook"), statement(t), KEY))))
                .contains("`Rook` proposed it or voted");
    }

    @Test
    void what_was_refused_or_only_drafted_is_not_activated() {
        var story = voting();
        for (var seat : List.of(NGO, SURVIVORS, WORKERS)) story.vote(1, seat, Vote.OBJECT);
        story.closed(1).does((r, t) -> r.proposing(t).draft(NGO, "more", "why not", Optional.empty()));
        assertThat(only(story.refused((r, t) -> r.weighing(t).activate(1, OWNER, statement(t), KEY))))
                .contains("change 1 was refused");
        assertThat(only(story.refused((r, t) -> r.weighing(t).activate(2, OWNER, statement(t), KEY))))
                .contains("change 2 is a draft");
        assertThat(only(story.refused((r, t) -> r.weighing(t).activate(3, OWNER, statement(t), KEY))))
                .contains("change 3 is not there");
    }

    @Test
    void a_held_change_is_activated_by_no_path() {
        var story =
                Story.founded().approved(1, NEW).does((r, t) -> r.balloting(t).hold(1, SURVIVORS, "who was asked?"));
        assertThat(story.change(1).stage()).isInstanceOf(Stage.Held.class);
        assertThat(story.refused((r, t) -> r.weighing(t).activate(1, OWNER, statement(t), KEY)))
                .anyMatch(b -> b.contains("a hold on change 1 stands"));
        assertThat(only(story.refused(
                        (r, t) -> r.weighing(t).emergency(Proofs.of(OLD, NEW), Optional.empty(), OWNER, "now", KEY))))
                .contains("a hold on change 1 stands");
        assertThat(story.refused((r, t) -> r.weighing(t).rollBack(NEW, OWNER, "around it")))
                .anyMatch(b -> b.contains("a hold on change 1 stands"));
        // Nor as the same pack in another proposal, which a new ballot approved.
        story.approved(2, NEW);
        assertThat(only(story.refused((r, t) -> r.weighing(t).activate(2, OWNER, statement(t), KEY))))
                .contains("a hold on change 1 stands");
        story.does((r, t) -> r.balloting(t).answerHold(1, ACADEMIC, "these three groups were"))
                .does((r, t) -> r.weighing(t).activate(2, OWNER, statement(t), KEY));
        assertThat(story.weighs()).isEqualTo(new InForce.Answer.Weighs(NEW));
    }

    @Test
    void a_hold_survives_that_its_proposal_is_withdrawn_and_made_again() {
        var story = Story.founded()
                .submitted(1, ACADEMIC, NEW)
                .does((r, t) -> r.balloting(t).hold(1, SURVIVORS, "who was asked?"))
                .does((r, t) -> r.proposing(t).withdraw(1, ACADEMIC, "to try again"))
                .approved(2, NEW);
        assertThat(only(story.refused((r, t) -> r.weighing(t).activate(2, OWNER, statement(t), KEY))))
                .contains("a hold on change 1 stands");
    }

    @Test
    void a_hold_is_placed_by_the_seat_that_may_and_ends_with_an_answer_or_a_published_override() {
        var story = Story.founded().approved(1, NEW);
        assertThat(only(story.refused((r, t) -> r.balloting(t).hold(1, POLICE, "wait"))))
                .contains("seat `police` may not hold a change");
        story.does((r, t) -> r.balloting(t).hold(1, SURVIVORS, "who was asked?"));
        assertThat(only(story.refused((r, t) -> r.balloting(t).hold(1, SURVIVORS, "and again"))))
                .contains("holds it already");
        assertThat(story.refused((r, t) -> r.balloting(t).answerHold(1, POLICE, " ")))
                .hasSize(2)
                .anyMatch(b -> b.contains("is answered by who proposed the change"))
                .anyMatch(b -> b.contains("the answer says nothing"));
        story.does((r, t) -> r.balloting(t).answerHold(1, ACADEMIC, "three groups"))
                .does((r, t) -> r.balloting(t).hold(1, SURVIVORS, "three is not enough"));
        assertThat(story.change(1).stage()).isInstanceOf(Stage.Held.class);
        story.does((r, t) -> r.balloting(t).overrideHold(1, OWNER, "published on our site"));
        assertThat(story.change(1).stage()).isInstanceOf(Stage.Approved.class);
        assertThat(only(story.refused((r, t) -> r.balloting(t).hold(1, SURVIVORS, "still not"))))
                .contains("the responsible owner went on for a published reason");
        assertThat(only(story.refused((r, t) -> r.balloting(t).answerHold(1, OWNER, "nothing to answer"))))
                .contains("is held by nobody");
        story.does((r, t) -> r.weighing(t).activate(1, OWNER, statement(t), KEY));
        assertThat(story.change(1).holds())
                .extracting(hold -> hold.settled().orElseThrow().words())
                .containsExactly("three groups", "published on our site");
        assertThat(((Stage.Activated) story.change(1).stage()).record()).contains("who was asked?", "three groups");
        assertThat(story.refused((r, t) -> r.balloting(t).hold(1, SURVIVORS, "too late")))
                .anyMatch(b -> b.contains("was activated"));
    }

    @Test
    void the_author_does_not_hold_their_own_change() {
        var story = Story.founded().submitted(1, SURVIVORS, NEW);
        assertThat(only(story.refused((r, t) -> r.balloting(t).hold(1, SURVIVORS, "hm"))))
                .contains("withdraw it instead");
    }

    @Test
    void an_empty_seat_neither_votes_nor_proposes_nor_holds_until_it_is_filled() {
        var story = Story.founded(List.of(NGO, WORKERS, ACADEMIC, LAWYER, POLICE))
                .submitted(1, ACADEMIC, NEW)
                .evidenced(1)
                .opened(1);
        assertThat(only(vote(story, SURVIVORS))).contains("seat `survivors` is empty");
        assertThat(only(story.refused((r, t) -> r.balloting(t).hold(1, SURVIVORS, "wait"))))
                .contains("seat `survivors` is empty");
        assertThat(only(story.refused((r, t) -> r.proposing(t).draft(SURVIVORS, "a", "b", Optional.empty()))))
                .contains("seat `survivors` is empty");
    }

    @Test
    void nobody_fills_the_board_alone() {
        var story = Story.founded(List.of(NGO, SURVIVORS, WORKERS, ACADEMIC));
        assertThat(story.refused((r, t) -> r.seating(t).nominate("ngo", "Heron", ADMINISTRATOR, "")))
                .hasSize(3)
                .anyMatch(b -> b.contains("seat `ngo` is held by `Heron`"))
                .anyMatch(b -> b.contains("`Heron` has a seat"))
                .anyMatch(b -> b.contains("the reason says nothing"));
        assertThat(only(story.refused((r, t) -> r.seating(t).nominate("legal", "Ops", ADMINISTRATOR, "I can"))))
                .contains("puts themself up");
        assertThat(only(story.refused((r, t) -> r.seating(t).nominate("legal", "Chief", NGO, "they can"))))
                .contains("is the responsible owner");
        assertThat(only(story.refused((r, t) -> r.seating(t).confirm("legal", NGO))))
                .contains("has nobody put up for it");
        story.does((r, t) -> r.seating(t).nominate("legal", "Lark", NGO, "a barrister"));
        assertThat(only(story.refused((r, t) -> r.seating(t).confirm("legal", NGO))))
                .contains("cannot confirm this");
        assertThat(story.refused((r, t) -> r.seating(t).confirm("legal", new Actor.Member("legal", "Lark"))))
                .anyMatch(b -> b.contains("seat `legal` is empty"));
        assertThat(story.register().board().holder("legal")).isEmpty();
        story.does((r, t) -> r.seating(t).confirm("legal", SURVIVORS));
        assertThat(story.register().board().holder("legal")).contains("Lark");
        assertThat(story.register().nominations()).isEmpty();
    }

    @Test
    void the_responsible_owner_confirms_the_first_seat_of_an_empty_board_and_no_other() {
        var story = Story.founded(List.of())
                .does((r, t) -> r.seating(t).nominate("ngo", "Heron", ADMINISTRATOR, "founds the board"));
        assertThat(story.refused((r, t) -> r.seating(t).confirm("ngo", ADMINISTRATOR)))
                .containsExactly(
                        "`Ops` has no say in the rules; ask a seat or the owner",
                        "`Ops` cannot confirm this; another seat confirms than the one that is filled or that put them up");
        story.does((r, t) -> r.seating(t).confirm("ngo", OWNER))
                .does((r, t) -> r.seating(t).nominate("police", "Finch", ADMINISTRATOR, "knows the work"));
        assertThat(only(story.refused((r, t) -> r.seating(t).confirm("police", OWNER))))
                .contains("`Chief` has no seat");
        assertThat(story.refused((r, t) -> r.seating(t).confirm("police", ADMINISTRATOR)))
                .anyMatch(b -> b.contains("`Ops` has no say in the rules"))
                .anyMatch(b -> b.contains("`Ops` has no seat"));
        story.does((r, t) -> r.seating(t).confirm("police", NGO));
        var by = story.register().seatings();
        assertThat(List.of(by.get("ngo").confirmedBy(), by.get("police").confirmedBy()))
                .containsExactly(OWNER, NGO);
        story.does((r, t) -> r.seating(t).leave(NGO, "moves abroad"));
        assertThat(story.register().seatings()).containsOnlyKeys("police");
    }

    @Test
    void markup_in_a_reason_is_kept_as_text_and_half_characters_are_refused() {
        var markup = "<script>alert(1)</script> & \"quotes\"\n\tand tabs";
        var story = voting();
        var on = story.on(1);
        story.does((r, t) -> r.balloting(t).vote(1, NGO, Vote.OBJECT, markup, on));
        assertThat(story.change(1).stage().ballot().orElseThrow().dissent())
                .extracting(Ballot.Cast::reason)
                .containsExactly(markup);
        for (var bad : List.of("\ud800", "a\u0000b", "x".repeat(4_001), "  \n"))
            assertThat(story.refused((r, t) -> r.balloting(t).vote(1, POLICE, Vote.OBJECT, bad, on)))
                    .singleElement()
                    .asString()
                    .startsWith("the reason ");
    }

    @Test
    void whether_it_is_who_when_or_what_is_told_apart() {
        var answer = (Answer.Refused)
                voting().register().balloting(MONDAY.plus(Duration.ofDays(9))).vote(1, ACADEMIC, Vote.APPROVE, "", NEW);
        assertThat(answer.because())
                .extracting(Objection::ground)
                .containsExactly(
                        Objection.Ground.WHO, Objection.Ground.WHEN, Objection.Ground.WHEN, Objection.Ground.WHAT);
    }

    @Test
    void events_out_of_order_or_without_a_beginning_are_no_history() {
        var events = new ArrayList<>(
                Story.founded().submitted(1, ACADEMIC, NEW).days(1).evidenced(1).events());
        assertThatThrownBy(() -> Register.of(events.subList(1, 3))).hasMessageContaining("founding");
        assertThatThrownBy(() -> Register.of(List.of(events.get(0), events.get(2))))
                .hasMessageContaining("there is no change 1");
        assertThatThrownBy(() -> Register.of(List.of(events.get(0), events.get(1), events.get(3), events.get(2))))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> Register.of(List.of(events.get(0), events.get(0))))
                .hasMessageContaining("one founding");
        assertThatThrownBy(() -> Event.read("{\"is\":\"NoSuchThing\"}")).hasMessageContaining("NoSuchThing");
        assertThatThrownBy(() -> Event.read("no json")).hasMessageContaining("this is no event");
    }
}
