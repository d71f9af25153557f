package org.plainsight.governance.voting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A board votes: in good faith, in bad faith, and two thousand and more times at random against an independent count. */
class BallotTest {

    private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
    private static final Instant FRIDAY = MONDAY.plus(Duration.ofDays(4));
    private static final String SHEET = "5".repeat(64);
    private static final List<String> SEATS =
            List.of("ngo", "survivors", "sex-worker-led", "academic", "legal", "police");

    private static Board board() {
        var seats = new LinkedHashMap<String, Optional<String>>();
        for (var seat : SEATS) seats.put(seat, Optional.of("Member " + seat));
        return new Board(seats, 3, 2, 3, Set.of("survivors", "sex-worker-led"), Set.of("survivors"));
    }

    private static Ballot ballot() {
        return Ballot.open(board(), SHEET, "academic", MONDAY, FRIDAY);
    }

    private static Instant hour(int hours) {
        return MONDAY.plus(Duration.ofHours(hours));
    }

    private static Ballot taken(Ballot.Step step) {
        assertThat(step).isInstanceOf(Ballot.Step.Taken.class);
        return ((Ballot.Step.Taken) step).ballot();
    }

    private static String refused(Ballot.Step step) {
        assertThat(step).isInstanceOf(Ballot.Step.Refused.class);
        return ((Ballot.Step.Refused) step).because();
    }

    private static Ballot votes(Ballot ballot, Object... seatsAndVotes) {
        var voted = ballot;
        for (int i = 0; i < seatsAndVotes.length; i += 2)
            voted = taken(voted.vote(
                    seatsAndVotes[i].toString(), (Vote) seatsAndVotes[i + 1], "because of row 2", SHEET, hour(i)));
        return voted;
    }

    @Test
    void two_thirds_of_those_who_take_a_side_approve() {
        assertThat(votes(ballot(), "ngo", Vote.APPROVE, "legal", Vote.APPROVE, "police", Vote.OBJECT)
                        .result())
                .isEqualTo(Ballot.Result.APPROVED);
        assertThat(votes(ballot(), "ngo", Vote.APPROVE, "legal", Vote.ASK_FOR_CHANGES, "police", Vote.OBJECT)
                        .result())
                .isEqualTo(Ballot.Result.REFUSED);
    }

    @Test
    void an_abstention_counts_towards_the_quorum_and_a_recusal_does_not() {
        assertThat(votes(ballot(), "ngo", Vote.APPROVE, "legal", Vote.APPROVE, "police", Vote.ABSTAIN)
                        .result())
                .isEqualTo(Ballot.Result.APPROVED);
        assertThat(votes(ballot(), "ngo", Vote.APPROVE, "legal", Vote.APPROVE, "police", Vote.RECUSE)
                        .result())
                .isEqualTo(Ballot.Result.NO_QUORUM);
    }

    @Test
    void those_who_only_abstain_approve_nothing() {
        assertThat(votes(ballot(), "ngo", Vote.ABSTAIN, "legal", Vote.ABSTAIN, "police", Vote.ABSTAIN)
                        .result())
                .isEqualTo(Ballot.Result.REFUSED);
    }

    @Test
    void nobody_votes_twice_late_early_for_another_sheet_or_from_a_seat_that_is_not_theirs() {
        var once = votes(ballot(), "ngo", Vote.APPROVE);
        assertThat(refused(once.vote("ngo", Vote.OBJECT, "changed my mind", SHEET, hour(1))))
                .contains("a vote stands");
        assertThat(refused(once.vote("legal", Vote.APPROVE, "fine", SHEET, FRIDAY)))
                .contains("closed");
        assertThat(refused(once.vote("legal", Vote.APPROVE, "fine", SHEET, MONDAY.minusSeconds(1))))
                .contains("opens");
        assertThat(refused(once.vote("legal", Vote.APPROVE, "fine", "6".repeat(64), hour(1))))
                .contains("another evidence sheet");
        assertThat(refused(once.vote("press", Vote.APPROVE, "fine", SHEET, hour(1))))
                .contains("no seat `press`");
    }

    @Test
    void the_author_has_no_vote_and_who_recused_themselves_takes_no_part() {
        assertThat(refused(ballot().vote("academic", Vote.APPROVE, "mine", SHEET, hour(1))))
                .contains("has no vote");
        var recused = votes(ballot(), "police", Vote.RECUSE);
        assertThat(refused(recused.vote("police", Vote.APPROVE, "after all", SHEET, hour(1))))
                .contains("recused itself");
    }

    @Test
    void a_clock_that_goes_back_is_noticed() {
        var later = taken(ballot().vote("ngo", Vote.APPROVE, "fine", SHEET, hour(10)));
        assertThat(refused(later.vote("legal", Vote.APPROVE, "fine", SHEET, hour(9))))
                .contains("the clock went back");
    }

    @Test
    void a_vote_needs_a_reason_and_what_is_said_against_is_kept_word_for_word() {
        assertThat(refused(ballot().vote("ngo", Vote.OBJECT, "  ", SHEET, hour(1))))
                .contains("a reason is needed");
        assertThat(refused(ballot().vote("ngo", Vote.OBJECT, "x".repeat(4_001), SHEET, hour(1))))
                .contains("at most 4,000");
        var markup = "<script>alert(1)</script> & \"quotes\"";
        var objected = taken(ballot().vote("ngo", Vote.OBJECT, markup, SHEET, hour(1)));
        assertThat(objected.dissent())
                .singleElement()
                .extracting(Ballot.Cast::reason)
                .isEqualTo(markup);
    }

    @Test
    void an_empty_seat_cannot_vote_until_another_seat_confirms_somebody_in_it() {
        var seats = new LinkedHashMap<>(board().seats());
        seats.put("legal", Optional.empty());
        var gap = new Board(seats, 3, 2, 3, Set.of("survivors"), Set.of("survivors"));
        var ballot = Ballot.open(gap, SHEET, "academic", MONDAY, FRIDAY);
        assertThat(refused(ballot.vote("legal", Vote.APPROVE, "fine", SHEET, hour(1))))
                .contains("is empty");
        assertThat(gap.appoint("legal", "Member 9", "legal")).isInstanceOf(Board.Seating.Refused.class);
        assertThat(gap.appoint("legal", "Member 9", "administrator")).isInstanceOf(Board.Seating.Refused.class);
        assertThat(gap.appoint("legal", "Member ngo", "ngo")).isInstanceOf(Board.Seating.Refused.class);
        assertThat(gap.appoint("legal", "Member 9", "ngo"))
                .isInstanceOfSatisfying(
                        Board.Seating.Seated.class,
                        seated -> assertThat(seated.board().isFilled("legal")).isTrue());
    }

    @Test
    void a_hold_stands_until_it_is_answered_or_overridden() {
        var approved = votes(ballot(), "ngo", Vote.APPROVE, "legal", Vote.APPROVE, "survivors", Vote.APPROVE);
        assertThat(refused(approved.hold("police", "wait", hour(9)))).contains("may not hold");
        var held = taken(approved.hold("survivors", "who was asked?", FRIDAY.plusSeconds(60)));
        assertThat(held.isHeld()).isTrue();
        assertThat(refused(held.answerHold(" "))).contains("a reason is needed");
        assertThat(taken(held.answerHold("these three groups were")).isHeld()).isFalse();
        assertThat(taken(held.overrideHold("published on the site")).isHeld()).isFalse();
        assertThat(refused(approved.answerHold("nothing to answer"))).contains("nothing holds");
        var again = taken(taken(held.answerHold("answered")).hold("survivors", "not enough", FRIDAY.plusSeconds(90)));
        assertThat(again.isHeld()).isTrue();
    }

    @Test
    void a_quorum_that_is_never_reached_ends_in_no_decision_when_time_is_up() {
        var two = votes(ballot(), "ngo", Vote.APPROVE, "legal", Vote.APPROVE);
        assertThat(two.isOver(hour(50))).isFalse();
        assertThat(two.isOver(FRIDAY)).isTrue();
        assertThat(two.result()).isEqualTo(Ballot.Result.NO_QUORUM);
        assertThat(two.unheard()).containsExactlyInAnyOrder("survivors", "sex-worker-led");
    }

    // ---- at random, against a count that shares nothing with the first

    @Test
    void three_thousand_ballots_come_out_as_an_independent_table_says() {
        var chance = new Random(20261127);
        var seen = new HashSet<Ballot.Result>();
        for (int run = 0; run < 3_000; run++) {
            int quorum = 1 + chance.nextInt(6);
            int votes = 1 + chance.nextInt(4);
            int approvals = 1 + chance.nextInt(votes);
            var board = new Board(board().seats(), quorum, approvals, votes, Set.of(), Set.of());
            var author = SEATS.get(chance.nextInt(6));
            var ballot = Ballot.open(board, SHEET, author, MONDAY, FRIDAY);
            var marks = new StringBuilder();
            for (var seat : SEATS) {
                int choice = chance.nextInt(6);
                if (choice == 5) continue;
                var step = ballot.vote(seat, Vote.values()[choice], "a reason", SHEET, MONDAY);
                assertThat(step instanceof Ballot.Step.Refused).isEqualTo(seat.equals(author));
                if (!(step instanceof Ballot.Step.Taken taken)) continue;
                ballot = taken.ballot();
                marks.append("yqn-r".charAt(choice));
            }
            var expected = expected(marks.toString(), quorum, approvals, votes);
            assertThat(ballot.result())
                    .as("%s quorum %d, %d in %d", marks, quorum, approvals, votes)
                    .isEqualTo(expected);
            seen.add(expected);
        }
        assertThat(seen).hasSize(3);
    }

    /** y for, q and n against, - abstains, r is not there. */
    private static Ballot.Result expected(String marks, int quorum, int approvals, int votes) {
        var there = marks.replace("r", "");
        if (there.length() < quorum) return Ballot.Result.NO_QUORUM;
        var sides = there.replace("-", "");
        if (sides.isEmpty()) return Ballot.Result.REFUSED;
        double share = (double) sides.replaceAll("[^y]", "").length() / sides.length();
        return share + 1e-9 >= (double) approvals / votes ? Ballot.Result.APPROVED : Ballot.Result.REFUSED;
    }
}
