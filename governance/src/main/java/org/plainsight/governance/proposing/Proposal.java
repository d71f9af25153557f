package org.plainsight.governance.proposing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plainsight.governance.acting.Actor;
import org.plainsight.governance.voting.Ballot;
import org.plainsight.governance.voting.Hold;

/**
 * One proposed change, as its events left it.
 *
 * @param number its number, from 1
 * @param author who proposed it, and has no vote on it
 * @param replaces the proposal that it is another version of, if it is one
 * @param holds the holds that were placed on it, in their order
 * @param undecided the ballots in which too few took part; their votes count for nothing
 */
public record Proposal(
        int number,
        Actor.Member author,
        String title,
        String why,
        Subject subject,
        Optional<Integer> replaces,
        Instant begun,
        Discussion discussion,
        List<Hold> holds,
        List<Ballot> undecided,
        Stage stage) {

    public Proposal {
        holds = List.copyOf(holds);
        undecided = List.copyOf(undecided);
    }

    /** Whether a hold stands on it. */
    public boolean isHeld() {
        return holds.stream().anyMatch(Hold::stands);
    }

    /** The seats that have to be heard and said nothing in writing: neither a vote nor a hold; empty without a ballot. */
    public List<String> unheard() {
        return stage.ballot().map(Ballot::unheard).orElse(List.of()).stream()
                .filter(seat -> holds.stream().noneMatch(hold -> hold.seat().equals(seat)))
                .toList();
    }

    /** As messages name it. */
    String name() {
        return "change " + number;
    }

    Proposal at(Stage next) {
        return new Proposal(number, author, title, why, subject, replaces, begun, discussion, holds, undecided, next);
    }

    Proposal discussed(Discussion next) {
        return new Proposal(number, author, title, why, subject, replaces, begun, next, holds, undecided, stage);
    }

    /** With other holds; what was approved is held as long as one stands. */
    Proposal holding(List<Hold> next) {
        var held =
                new Proposal(number, author, title, why, subject, replaces, begun, discussion, next, undecided, stage);
        return held.at(held.orHeld(stage instanceof Stage.Held it ? it.approved() : stage));
    }

    private Stage orHeld(Stage reached) {
        return reached instanceof Stage.Approved approved && isHeld() ? new Stage.Held(approved) : reached;
    }

    /** Once its ballot has closed. */
    Proposal closed(Stage.Balloting balloting, Ballot.Result result, Instant at) {
        if (result == Ballot.Result.REFUSED) return at(new Stage.Refused(balloting, at));
        if (result == Ballot.Result.APPROVED) return at(orHeld(new Stage.Approved(balloting, at)));
        var more = new ArrayList<>(undecided);
        more.add(balloting.open());
        return new Proposal(
                number, author, title, why, subject, replaces, begun, discussion, holds, more, balloting.before());
    }
}
