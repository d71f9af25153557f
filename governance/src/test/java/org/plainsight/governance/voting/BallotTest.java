package org.plainsight.governance.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.plainsight.governance.acting.Actor;
import org.plainsight.governance.acting.Objection;
import org.plainsight.governance.audit.Hash;
import org.plainsight.governance.audit.Written;

/** A board votes, and four thousand times at random against an independent count. */
class BallotTest {

    private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
    private static final Instant FRIDAY = MONDAY.plus(Duration.ofDays(4));
    private static final Hash SHEET = Hash.of("the evidence");
    private static final List<String> SEATS =
            List.of("ngo", "survivors", "sex-worker-led", "academic", "legal", "police");

    private static Settings settings(int quorum, int approvals, int votes) {
        return new Settings(
                SEATS, quorum, approvals, votes, 4, Set.of("survivors", "sex-worker-led"), Set.of("survivors"));
    }

    private static Board board(Settings settings) {
        var holders = new LinkedHashMap<String, String>();
        for (var seat : SEATS) holders.put(seat, "Member " + seat);
        return new Board(settings, holders);
    }

    private static Actor.Member in(String seat) {
        return new Actor.Member(seat, "Member " + seat);
    }

    private static Ballot ballot(Object... seatsAndVotes) {
        var ballot = Ballot.open(settings(3, 2, 3), SHEET, in("academic"), MONDAY, FRIDAY);
        for (int i = 0; i < seatsAndVotes.length; i += 2) {
            var by = in(seatsAndVotes[i].toString());
            ballot = ballot.with(
                    new Ballot.Cast(by.seat(), by.name(), (Vote) seatsAndVotes[i + 1], "because of row 2", MONDAY));
        }
        return ballot;
    }

    @Test
    void two_thirds_of_those_who_take_a_side_approve() {
        assertThat(ballot("ngo", Vote.APPROVE, "legal", Vote.APPROVE, "police", Vote.OBJECT)
                        .result())
                .isEqualTo(Ballot.Result.APPROVED);
        assertThat(ballot("ngo", Vote.APPROVE, "legal", Vote.ASK_FOR_CHANGES, "police", Vote.OBJECT)
                        .result())
                .isEqualTo(Ballot.Result.REFUSED);
    }

    @Test
    void an_abstention_counts_towards_the_quorum_and_standing_aside_does_not() {
        assertThat(ballot("ngo", Vote.APPROVE, "legal", Vote.APPROVE, "police", Vote.ABSTAIN)
                        .result())
                .isEqualTo(Ballot.Result.APPROVED);
        assertThat(ballot("ngo", Vote.APPROVE, "legal", Vote.APPROVE, "police", Vote.RECUSE)
                        .result())
                .isEqualTo(Ballot.Result.NO_QUORUM);
    }

    @Test
    void those_who_only_abstain_approve_nothing() {
        assertThat(ballot("ngo", Vote.ABSTAIN, "legal", Vote.ABSTAIN, "police", Vote.ABSTAIN)
                        .result())
                .isEqualTo(Ballot.Result.REFUSED);
    }

    @Test
    void what_is_said_against_is_kept_in_its_order() {
        assertThat(ballot("ngo", Vote.OBJECT, "legal", Vote.APPROVE, "police", Vote.ASK_FOR_CHANGES)
                        .dissent())
                .extracting(Ballot.Cast::seat)
                .containsExactly("ngo", "police");
    }

    @Test
    void a_seat_is_heard_by_voting_abstaining_or_proposing_and_not_by_standing_aside() {
        assertThat(ballot().unheard()).containsExactlyInAnyOrder("survivors", "sex-worker-led");
        assertThat(ballot("survivors", Vote.ABSTAIN, "sex-worker-led", Vote.RECUSE)
                        .unheard())
                .containsExactly("sex-worker-led");
        assertThat(Ballot.open(settings(3, 2, 3), SHEET, in("survivors"), MONDAY, FRIDAY)
                        .unheard())
                .containsExactly("sex-worker-led");
    }

    @Test
    void a_ballot_is_over_when_time_is_up_or_everybody_who_may_has_voted() {
        var board = board(settings(3, 2, 3));
        var two = ballot("ngo", Vote.APPROVE, "legal", Vote.APPROVE);
        assertThat(two.isOver(board, FRIDAY.minusNanos(1))).isFalse();
        assertThat(two.isOver(board, FRIDAY)).isTrue();
        assertThat(two.waitedFor(board)).containsExactly("survivors", "sex-worker-led", "police");
        var fewer = board.vacated("survivors").vacated("sex-worker-led").vacated("police");
        assertThat(two.isOver(fewer, MONDAY)).isTrue();
    }

    @Test
    void a_vote_is_taken_from_the_moment_it_opens_to_before_it_closes() {
        var board = board(settings(3, 2, 3));
        assertThat(ballot().objections(board, in("ngo"), "fine", SHEET, MONDAY)).isEmpty();
        assertThat(ballot().objections(board, in("ngo"), "fine", SHEET, FRIDAY.minusNanos(1)))
                .isEmpty();
        assertThat(ballot().objections(board, in("ngo"), "fine", SHEET, MONDAY.minusNanos(1)))
                .extracting(Objection::words)
                .containsExactly("the ballot opens at 2026-11-23T09:00:00Z; vote then");
        assertThat(ballot().objections(board, in("ngo"), "fine", SHEET, FRIDAY)).hasSize(1);
    }

    @Test
    void a_seat_that_came_with_later_settings_votes_in_the_next_ballot() {
        var seats = new ArrayList<>(SEATS);
        seats.add("union");
        var next = new Settings(seats, 3, 2, 3, 4, Set.of("survivors"), Set.of("survivors"));
        var board = board(settings(3, 2, 3)).under(next).seated("union", "Member union");
        assertThat(ballot().objections(board, in("union"), "fine", SHEET, MONDAY))
                .extracting(Objection::words)
                .containsExactly(
                        "seat `union` was not on the board when the ballot opened; it has a vote in the next one");
    }

    @Test
    void settings_that_no_board_could_decide_by_are_refused_with_the_way_out() {
        assertThatThrownBy(() -> settings(6, 2, 3)).hasMessageContaining("choose 1 to 5");
        assertThatThrownBy(() -> settings(0, 2, 3)).hasMessageContaining("choose 1 to 5");
        assertThatThrownBy(() -> settings(3, 4, 3)).hasMessageContaining("a majority of 4 in 3");
        assertThatThrownBy(() -> settings(3, 0, 3)).hasMessageContaining("a majority of 0 in 3");
        assertThatThrownBy(() -> new Settings(SEATS, 3, 2, 3, 0, Set.of("ngo"), Set.of("ngo")))
                .hasMessageContaining("a ballot of 0 days");
        assertThatThrownBy(() -> new Settings(SEATS, 3, 2, 3, 91, Set.of("ngo"), Set.of("ngo")))
                .hasMessageContaining("choose 1 to 90");
        assertThatThrownBy(() -> new Settings(SEATS, 3, 2, 3, 4, Set.of(), Set.of("ngo")))
                .hasMessageContaining("has to be heard");
        assertThatThrownBy(() -> new Settings(SEATS, 3, 2, 3, 4, Set.of("ngo"), Set.of()))
                .hasMessageContaining("able to hold");
        assertThatThrownBy(() -> new Settings(SEATS, 3, 2, 3, 4, Set.of("press"), Set.of("ngo")))
                .hasMessageContaining("must be among");
        assertThatThrownBy(() -> board(settings(3, 2, 3)).seated("ngo", "Member legal"))
                .hasMessageContaining("one person, one seat");
    }

    // ---- at random, against a count that shares nothing with the first

    @Test
    void four_thousand_ballots_come_out_as_an_independent_table_says() {
        var chance = new Random(20261127);
        var seen = new HashSet<Ballot.Result>();
        for (int run = 0; run < 4_000; run++) {
            int quorum = 1 + chance.nextInt(5);
            int votes = 1 + chance.nextInt(4);
            int approvals = 1 + chance.nextInt(votes);
            var board = board(settings(quorum, approvals, votes));
            var author = SEATS.get(chance.nextInt(6));
            var ballot = Ballot.open(board.settings(), SHEET, in(author), MONDAY, FRIDAY);
            var marks = new StringBuilder();
            for (var seat : SEATS) {
                int choice = chance.nextInt(6);
                if (choice == 5) continue;
                var against = ballot.objections(board, in(seat), "a reason", SHEET, MONDAY);
                assertThat(against.isEmpty()).isNotEqualTo(seat.equals(author));
                if (!against.isEmpty()) continue;
                ballot =
                        ballot.with(new Ballot.Cast(seat, "Member " + seat, Vote.values()[choice], "a reason", MONDAY));
                assertThat(ballot.objections(board, in(seat), "a reason", SHEET, MONDAY))
                        .hasSize(1);
                marks.append("yqn-r".charAt(choice));
            }
            var expected = expected(marks.toString(), quorum, approvals, votes);
            assertThat(ballot.result())
                    .as("%s quorum %d, %d in %d", marks, quorum, approvals, votes)
                    .isEqualTo(expected);
            assertThat(ballot.isOver(board, MONDAY)).isEqualTo(marks.length() == 5);
            seen.add(expected);
        }
        assertThat(seen).hasSize(3);
    }

    /** y for, q and n against, - abstains, r stands aside. */
    private static Ballot.Result expected(String marks, int quorum, int approvals, int votes) {
        var there = marks.replace("r", "");
        if (there.length() < quorum) return Ballot.Result.NO_QUORUM;
        var sides = there.replace("-", "");
        if (sides.isEmpty()) return Ballot.Result.REFUSED;
        double share = (double) sides.replaceAll("[^y]", "").length() / sides.length();
        return share + 1e-9 >= (double) approvals / votes ? Ballot.Result.APPROVED : Ballot.Result.REFUSED;
    }

    @Test
    void settings_that_say_nothing_of_points_let_a_reviewers_own_view_come_first() {
        var silent = new Settings(SEATS, 3, 2, 3, 4, Set.of("ngo"), Set.of("ngo"));
        assertThat(Written.of(silent).fields()).doesNotContainKey("points");
        assertThat(Written.read(Written.of(silent), Settings.class).ownViewFirst())
                .isTrue();
        var open = new Settings(SEATS, 3, 2, 3, 4, Set.of("ngo"), Set.of("ngo"), Optional.of(Settings.Points.AT_ONCE));
        assertThat(Written.read(Written.of(open), Settings.class).ownViewFirst())
                .isFalse();
    }
}
