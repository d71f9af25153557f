package org.plainsight.governance.proposing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.plainsight.governance.acting.Actor;
import org.plainsight.governance.acting.Objection;
import org.plainsight.governance.acting.Objection.Ground;
import org.plainsight.governance.acting.Objections;
import org.plainsight.governance.audit.Hash;
import org.plainsight.governance.voting.Ballot;
import org.plainsight.governance.voting.Hold;
import org.plainsight.governance.voting.Hold.How;
import org.plainsight.governance.voting.Vote;

/** The board decides: to open a ballot, vote, close it, hold a change, settle a hold, and let new settings count. */
public final class Balloting {

    private final Register register;
    private final Instant now;

    Balloting(Register register, Instant now) {
        this.register = register;
        this.now = now;
    }

    /**
     * Opens a ballot.
     *
     * @param on the hash of what is voted on: the evidence sheet's, or the frozen settings'
     * @param closes not before the board's settings allow
     */
    public Answer open(int number, Actor by, Hash on, Instant closes) {
        return register.on(number, now, proposal -> {
            var settings = register.board().settings();
            var earliest = Ballot.earliestClose(settings, now);
            var objections = register.objections(now)
                    .all(register.objections(by))
                    .all(
                            proposal.subject() instanceof Subject.Rules rules
                                    ? evidence(proposal, rules, on)
                                    : frozen(proposal, on))
                    .unless(
                            proposal.discussion().open().isEmpty(),
                            Ground.WHEN,
                            proposal.name(),
                            "has questions that nobody answered: %s".formatted(openQuestions(proposal)),
                            "answer each with a change or a reason")
                    .unless(
                            !closes.isBefore(earliest),
                            Ground.WHAT,
                            "the ballot",
                            "would close at %s".formatted(closes),
                            "leave it open until %s at least, as the board's settings say".formatted(earliest));
            return Answer.of(
                    objections,
                    () -> new ProposalEvent.BallotOpened(
                            number, by, Ballot.open(settings, on, proposal.author(), now, closes), now));
        });
    }

    private static List<Integer> openQuestions(Proposal proposal) {
        return proposal.discussion().open().stream()
                .map(Discussion.Strand::number)
                .toList();
    }

    private List<Objection> evidence(Proposal proposal, Subject.Rules rules, Hash on) {
        if (!(proposal.stage() instanceof Stage.Evidenced it))
            return List.of(new Objection(
                    Ground.WHEN,
                    proposal.name(),
                    proposal.stage().words(),
                    "a ballot opens once on its evidence sheet"));
        return new Objections()
                .unless(
                        it.evidence().hash().equals(on),
                        Ground.WHEN,
                        "evidence sheet %s".formatted(on),
                        "is not the one laid before the board",
                        "open the ballot on %s".formatted(it.evidence().hash()))
                .unless(
                        it.evidence().answers().equals(proposal.discussion().hash()),
                        Ground.WHEN,
                        "the evidence sheet",
                        "lacks questions or answers that came since",
                        "make it anew")
                .all(register.replacing(rules.base(), now))
                .list();
    }

    private static List<Objection> frozen(Proposal proposal, Hash on) {
        return new Objections()
                .unless(
                        proposal.stage() instanceof Stage.Submitted,
                        Ground.WHEN,
                        proposal.name(),
                        proposal.stage().words(),
                        "a ballot opens once on what is frozen")
                .unless(
                        proposal.stage().frozen().filter(on::equals).isPresent(),
                        Ground.WHEN,
                        "settings %s".formatted(on),
                        "are not the frozen ones",
                        "open the ballot on those")
                .list();
    }

    /**
     * Votes.
     *
     * @param on the hash of what the voter read; a vote for something else is not taken
     */
    public Answer vote(int number, Actor.Member by, Vote vote, String reason, Hash on) {
        return register.on(number, now, proposal -> {
            var objections = register.objections(now);
            if (proposal.stage() instanceof Stage.Balloting it)
                objections.all(it.open().objections(register.board(), by, reason, on, now));
            else objections.all(noBallot(proposal));
            var cast = new Ballot.Cast(by.seat(), by.name(), vote, reason, now);
            return Answer.of(objections, () -> new ProposalEvent.VoteCast(number, cast));
        });
    }

    private static List<Objection> noBallot(Proposal proposal) {
        return List.of(new Objection(
                Ground.WHEN, proposal.name(), proposal.stage().words(), "it is voted on while its ballot is open"));
    }

    /** Closes a ballot whose time is up, or in which everybody has voted; whoever looks at it may. */
    public Answer close(int number) {
        return register.on(number, now, proposal -> {
            if (!(proposal.stage() instanceof Stage.Balloting it))
                return new Answer.Refused(
                        register.objections(now).all(noBallot(proposal)).list());
            var ballot = it.open();
            var objections = register.objections(now)
                    .unless(
                            ballot.isOver(register.board(), now),
                            Ground.WHEN,
                            "the ballot",
                            "is open until %s, and these seats have not voted: %s"
                                    .formatted(ballot.closes(), ballot.waitedFor(register.board())),
                            "wait for them");
            return Answer.of(objections, () -> new ProposalEvent.BallotClosed(number, ballot.result(), now));
        });
    }

    /** Holds a change, from when it is frozen until it is activated or adopted. */
    public Answer hold(int number, Actor.Member by, String reason) {
        return register.on(number, now, proposal -> {
            var seat = "seat `%s`".formatted(by.seat());
            var objections = register.objections(now)
                    .all(register.board().objections(by))
                    .unless(
                            register.board().settings().holding().contains(by.seat()),
                            Ground.WHO,
                            seat,
                            "may not hold a change",
                            "these may: " + register.board().settings().holding())
                    .unless(
                            !proposal.author().seat().equals(by.seat()),
                            Ground.WHO,
                            seat,
                            "proposed it",
                            "withdraw it instead")
                    .unless(
                            canBeHeld(proposal.stage()),
                            Ground.WHEN,
                            proposal.name(),
                            proposal.stage().words(),
                            "a hold is placed between freezing and activation")
                    .all(earlierHold(proposal, by))
                    .words("the reason", reason);
            var hold = new Hold(by.seat(), by.name(), reason, now, Optional.empty());
            return Answer.of(objections, () -> new ProposalEvent.HoldPlaced(number, hold));
        });
    }

    private static boolean canBeHeld(Stage stage) {
        return stage instanceof Stage.Submitted
                || stage instanceof Stage.Evidenced
                || stage instanceof Stage.Balloting
                || stage instanceof Stage.Approved
                || stage instanceof Stage.Held;
    }

    private static List<Objection> earlierHold(Proposal proposal, Actor.Member by) {
        var mine = proposal.holds().stream()
                .filter(hold -> hold.seat().equals(by.seat()))
                .toList();
        var seat = "seat `%s`".formatted(by.seat());
        return new Objections()
                .unless(
                        mine.stream().noneMatch(Hold::stands),
                        Ground.WHEN,
                        seat,
                        "holds it already",
                        "wait for an answer")
                .unless(
                        mine.stream().noneMatch(Balloting::wasOverridden),
                        Ground.WHEN,
                        seat,
                        "held it before, and the responsible owner went on for a published reason",
                        "say more in the discussion; it stays on the record")
                .list();
    }

    private static boolean wasOverridden(Hold hold) {
        return hold.settled().filter(settled -> settled.how() == How.OVERRIDDEN).isPresent();
    }

    /** Answers every hold that stands, in writing; the author or the responsible owner does. */
    public Answer answerHold(int number, Actor by, String words) {
        return settle(number, by, How.ANSWERED, words);
    }

    /** Goes on in spite of every hold that stands, for a reason that is published. */
    public Answer overrideHold(int number, Actor.Owner by, String reason) {
        return settle(number, by, How.OVERRIDDEN, reason);
    }

    private Answer settle(int number, Actor by, How how, String words) {
        return register.on(number, now, proposal -> {
            var objections = register.objections(now)
                    .all(register.objections(by))
                    .unless(
                            by instanceof Actor.Owner || by.equals(proposal.author()),
                            Ground.WHO,
                            "a hold",
                            "is answered by who proposed the change, or by the responsible owner",
                            "reply in the discussion")
                    .unless(proposal.isHeld(), Ground.WHEN, proposal.name(), "is held by nobody", "nothing to settle")
                    .words("the answer", words);
            var settled = new Hold.Settled(how, by.name(), words, now);
            return Answer.of(objections, () -> new ProposalEvent.HoldSettled(number, settled));
        });
    }

    /** Lets the board's new settings count, once they are approved, nothing holds them and who has to be heard was. */
    public Answer adopt(int number) {
        return register.on(number, now, proposal -> {
            var objections = register.objections(now)
                    .unless(
                            proposal.subject() instanceof Subject.BoardSettings,
                            Ground.WHAT,
                            proposal.name(),
                            "changes a pack and no settings",
                            "the responsible owner activates it")
                    .unless(
                            proposal.stage() instanceof Stage.Approved,
                            Ground.WHEN,
                            proposal.name(),
                            proposal.stage().words(),
                            "settings count once they are approved and nothing holds them")
                    .all(proposal.subject().objections())
                    .all(proposal.stage() instanceof Stage.Approved ? unheard(proposal) : List.of());
            return Answer.of(objections, () -> new ProposalEvent.Adopted(number, now));
        });
    }

    /** Nobody publishes a reason for going on without a seat here, as with rules: how a board decides can wait for a vote. */
    private static List<Objection> unheard(Proposal proposal) {
        return proposal.unheard().stream()
                .map(seat -> new Objection(
                        Ground.WHEN,
                        "seat `%s`".formatted(seat),
                        "said nothing about these settings",
                        "propose them again, and ask that seat for its view; abstaining is one"))
                .toList();
    }
}
