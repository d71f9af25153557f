package org.plainsight.governance.proposing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plainsight.governance.acting.Actor;
import org.plainsight.governance.activating.Activation;
import org.plainsight.governance.activating.EvidenceSheet;
import org.plainsight.governance.activating.InForce.Act;
import org.plainsight.governance.activating.InForce.Kind;
import org.plainsight.governance.audit.Hash;
import org.plainsight.governance.voting.Ballot;
import org.plainsight.governance.voting.Hold;

/** Something that happened to one proposal. */
public sealed interface ProposalEvent extends Event {

    /** The proposal's number. */
    int proposal();

    /** The proposal once this has happened. */
    Proposal after(Proposal before);

    /** Somebody began it. */
    record Drafted(
            int proposal,
            Actor.Member author,
            String title,
            String why,
            Subject subject,
            Optional<Integer> replaces,
            Instant at)
            implements ProposalEvent {

        /** The proposal that this begins. */
        Proposal begin() {
            return new Proposal(
                    proposal,
                    author,
                    title,
                    why,
                    subject,
                    replaces,
                    at,
                    Discussion.NONE,
                    List.of(),
                    List.of(),
                    new Stage.Draft());
        }

        @Override
        public Proposal after(Proposal before) {
            throw new IllegalArgumentException("there is a proposal %d already".formatted(proposal));
        }
    }

    /** The author froze it. */
    record Submitted(int proposal, Hash hash, Instant at) implements ProposalEvent {
        @Override
        public Proposal after(Proposal before) {
            return before.at(new Stage.Submitted(hash, at));
        }
    }

    /** The author took it back. */
    record Withdrawn(int proposal, String reason, Instant at) implements ProposalEvent {
        @Override
        public Proposal after(Proposal before) {
            return before.at(new Stage.Withdrawn(before.stage(), reason, at));
        }
    }

    /**
     * Somebody began a thread.
     *
     * @param where the row's id, or another place in the pack; empty for the whole
     */
    record Raised(int proposal, int thread, Discussion.Kind what, String where, Actor by, String words, Instant at)
            implements ProposalEvent {
        @Override
        public Proposal after(Proposal before) {
            return before.discussed(before.discussion()
                    .with(new Discussion.Strand(thread, what, where, by, words, at, List.of(), Optional.empty())));
        }
    }

    /** Somebody said something in a thread. */
    record Replied(int proposal, int thread, Actor by, String words, Instant at) implements ProposalEvent {
        @Override
        public Proposal after(Proposal before) {
            return before.discussed(
                    before.discussion().replied(thread, new Discussion.Said(by, words, Optional.empty(), at)));
        }
    }

    /**
     * A question was answered.
     *
     * @param changedIn the proposal that makes the change that was asked for; empty where there is a reason alone
     */
    record Answered(int proposal, int thread, Actor by, String words, Optional<Integer> changedIn, Instant at)
            implements ProposalEvent {
        @Override
        public Proposal after(Proposal before) {
            return before.discussed(
                    before.discussion().answered(thread, new Discussion.Said(by, words, changedIn, at)));
        }
    }

    /** Its evidence was computed. */
    record SheetAttached(int proposal, EvidenceSheet sheet, Instant at) implements ProposalEvent {
        @Override
        public Proposal after(Proposal before) {
            if (before.stage() instanceof Stage.Evidenced it)
                return before.at(new Stage.Evidenced(it.submitted(), sheet));
            return before.at(new Stage.Evidenced((Stage.Submitted) before.stage(), sheet));
        }
    }

    /** A ballot was opened, in which nobody has voted. */
    record BallotOpened(int proposal, Actor by, Ballot ballot, Instant at) implements ProposalEvent {
        @Override
        public Proposal after(Proposal before) {
            return before.at(new Stage.Balloting(before.stage(), ballot));
        }
    }

    /** A seat voted. */
    record VoteCast(int proposal, Ballot.Cast vote) implements ProposalEvent {
        @Override
        public Instant at() {
            return vote.at();
        }

        @Override
        public Proposal after(Proposal before) {
            var balloting = (Stage.Balloting) before.stage();
            return before.at(
                    new Stage.Balloting(balloting.before(), balloting.open().with(vote)));
        }
    }

    /** The ballot closed. */
    record BallotClosed(int proposal, Ballot.Result result, Instant at) implements ProposalEvent {
        @Override
        public Proposal after(Proposal before) {
            return before.closed((Stage.Balloting) before.stage(), result, at);
        }
    }

    /** A seat holds it. */
    record HoldPlaced(int proposal, Hold hold) implements ProposalEvent {
        @Override
        public Instant at() {
            return hold.at();
        }

        @Override
        public Proposal after(Proposal before) {
            var more = new ArrayList<>(before.holds());
            more.add(hold);
            return before.holding(more);
        }
    }

    /** Every hold that stood was settled. */
    record HoldSettled(int proposal, Hold.Settled settled) implements ProposalEvent {
        @Override
        public Instant at() {
            return settled.at();
        }

        @Override
        public Proposal after(Proposal before) {
            return before.holding(
                    before.holds().stream().map(hold -> hold.settled(settled)).toList());
        }
    }

    /** The board's new settings count. */
    record Adopted(int proposal, Instant at) implements ProposalEvent {
        @Override
        public Proposal after(Proposal before) {
            return before.at(new Stage.Adopted((Stage.Approved) before.stage(), at));
        }
    }

    /** The responsible owner put it in force, from its day on. */
    record Activated(int proposal, Hash pack, String by, Activation activation, String record, Instant at)
            implements ProposalEvent, PointerEvent {
        @Override
        public Proposal after(Proposal before) {
            return before.at(new Stage.Activated((Stage.Approved) before.stage(), by, activation, record, at));
        }

        @Override
        public Act act() {
            return Act.on(
                    activation.effective(), Kind.ACTIVATED, pack, by, "change " + proposal, at, activation.until());
        }
    }

    /** The board made an emergency change last. */
    record Ratified(int proposal, Hash pack, String by, Activation activation, String record, Instant at)
            implements ProposalEvent, PointerEvent {
        @Override
        public Proposal after(Proposal before) {
            return before.at(new Stage.Activated((Stage.Approved) before.stage(), by, activation, record, at));
        }

        @Override
        public Act act() {
            return Act.now(Kind.RATIFIED, pack, by, "change " + proposal, at, activation.until());
        }
    }
}
