package org.plainsight.governance.proposing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.plainsight.governance.acting.Actor;
import org.plainsight.governance.acting.Objection;
import org.plainsight.governance.acting.Objection.Ground;
import org.plainsight.governance.acting.Objections;
import org.plainsight.governance.activating.EvidenceSheet;
import org.plainsight.governance.audit.Hash;
import org.plainsight.governance.audit.Written;
import org.plainsight.governance.voting.Settings;
import org.plainsight.rules.pack.CheckReport;

/** Before the ballot: to begin a change, freeze it, talk it over, and lay its evidence before the board. */
public final class Proposing {

    private final Register register;
    private final Instant now;

    Proposing(Register register, Instant now) {
        this.register = register;
        this.now = now;
    }

    /**
     * Begins a change of the pack in force. The files of a draft are the caller's to keep; they are bound once they are submitted.
     *
     * @param replaces the proposal that this is another version of
     */
    public Answer draft(Actor.Member by, String title, String why, Optional<Integer> replaces) {
        var base = register.inForce().lasting(now).pack();
        return begin(by, title, why, new Subject.Rules(base), replaces);
    }

    /** Begins a change of the settings by which the board decides. */
    public Answer draft(Actor.Member by, String title, String why, Settings settings) {
        return begin(by, title, why, new Subject.BoardSettings(settings), Optional.empty());
    }

    private Answer begin(Actor.Member by, String title, String why, Subject subject, Optional<Integer> replaces) {
        int number = register.proposals().size() + 1;
        var objections = register.objections(now)
                .all(subject.objections())
                .all(register.board().objections(by))
                .words("the title", title)
                .words("the reason", why)
                .unless(
                        replaces.filter(it -> !register.proposals().containsKey(it))
                                .isEmpty(),
                        Ground.WHAT,
                        "the change that it replaces",
                        "is not there",
                        "leave it out");
        return Answer.of(objections, () -> new ProposalEvent.Drafted(number, by, title, why, subject, replaces, now));
    }

    /**
     * Freezes a change of rules.
     *
     * @param pack the hash of its files
     * @param checks what checking these files found; a pack with faults is not submitted
     */
    public Answer submit(int number, Actor.Member by, Hash pack, CheckReport checks) {
        return register.on(number, now, proposal -> {
            var objections = authors(proposal, by).all(frozenAlready(proposal));
            if (proposal.subject() instanceof Subject.Rules rules)
                objections
                        .all(register.replacing(rules.base(), now))
                        .unless(
                                !pack.equals(rules.base()),
                                Ground.WHAT,
                                proposal.name(),
                                "changes nothing",
                                "edit a row first");
            else objections.all(notRules(proposal));
            for (var fault : checks.faults())
                objections.unless(
                        false,
                        Ground.WHAT,
                        "%s, %s".formatted(fault.place().file(), fault.place().row()),
                        fault.problem(),
                        fault.remedy());
            return Answer.of(objections, () -> new ProposalEvent.Submitted(number, pack, now));
        });
    }

    /** Freezes a change of the board's settings. */
    public Answer submitSettings(int number, Actor.Member by) {
        return register.on(number, now, proposal -> {
            var objections = authors(proposal, by).all(frozenAlready(proposal));
            if (!(proposal.subject() instanceof Subject.BoardSettings it))
                return new Answer.Refused(objections.all(notSettings(proposal)).list());
            var hash = Hash.of(Written.of(it.settings()).canonical());
            return Answer.of(objections, () -> new ProposalEvent.Submitted(number, hash, now));
        });
    }

    /** Takes a change back, as long as the board has not decided. */
    public Answer withdraw(int number, Actor.Member by, String reason) {
        return register.on(
                number,
                now,
                proposal -> Answer.of(
                        authors(proposal, by)
                                .all(over(proposal))
                                .unless(
                                        !(proposal.stage() instanceof Stage.Decided),
                                        Ground.WHEN,
                                        proposal.name(),
                                        proposal.stage().words(),
                                        "propose another change")
                                .words("the reason", reason),
                        () -> new ProposalEvent.Withdrawn(number, reason, now)));
    }

    private Objections authors(Proposal proposal, Actor.Member by) {
        return register.objections(now)
                .all(register.board().objections(by))
                .unless(
                        proposal.author().equals(by),
                        Ground.WHO,
                        proposal.name(),
                        "was proposed by `%s`, not by `%s`"
                                .formatted(proposal.author().name(), by.name()),
                        "propose a change of your own");
    }

    private static List<Objection> frozenAlready(Proposal proposal) {
        return new Objections()
                .unless(
                        proposal.stage() instanceof Stage.Draft,
                        Ground.WHEN,
                        proposal.name(),
                        "cannot be edited, for it " + proposal.stage().words(),
                        "make the edit a new proposal; votes do not carry over")
                .list();
    }

    private static List<Objection> notRules(Proposal proposal) {
        return List.of(new Objection(
                Ground.WHAT, proposal.name(), "changes the board's settings and no pack", "submit its settings"));
    }

    private static List<Objection> notSettings(Proposal proposal) {
        return List.of(
                new Objection(Ground.WHAT, proposal.name(), "changes a pack and no settings", "submit its pack"));
    }

    private static List<Objection> over(Proposal proposal) {
        return new Objections()
                .unless(
                        !(proposal.stage() instanceof Stage.Withdrawn),
                        Ground.WHEN,
                        proposal.name(),
                        "was withdrawn",
                        "propose another change")
                .list();
    }

    /**
     * Begins a thread, from when the change is frozen.
     *
     * @param where the row's id, or another place in the pack; empty for the whole
     */
    public Answer raise(int number, Actor by, Discussion.Kind kind, String where, String words) {
        return register.on(number, now, proposal -> {
            int thread = proposal.discussion().threads().size() + 1;
            var objections = speaking(proposal, by, words)
                    .unless(
                            where.length() <= 200,
                            Ground.WHAT,
                            "the place",
                            "has %d characters".formatted(where.length()),
                            "name a row");
            if (kind == Discussion.Kind.QUESTION)
                objections.unless(
                        proposal.stage() instanceof Stage.Submitted || proposal.stage() instanceof Stage.Evidenced,
                        Ground.WHEN,
                        proposal.name(),
                        proposal.stage().words(),
                        "a question belongs before the ballot; leave a comment, or vote with your reason");
            return Answer.of(objections, () -> new ProposalEvent.Raised(number, thread, kind, where, by, words, now));
        });
    }

    /** Says something in a thread. */
    public Answer reply(int number, int thread, Actor by, String words) {
        return register.on(
                number,
                now,
                proposal -> Answer.of(
                        speaking(proposal, by, words).all(thread(proposal, thread)),
                        () -> new ProposalEvent.Replied(number, thread, by, words, now)));
    }

    private Objections speaking(Proposal proposal, Actor by, String words) {
        return register.objections(now)
                .all(register.objections(by))
                .unless(
                        !(proposal.stage() instanceof Stage.Draft),
                        Ground.WHEN,
                        proposal.name(),
                        "is a draft",
                        "wait until it is submitted")
                .words("what you say", words);
    }

    private static List<Objection> thread(Proposal proposal, int thread) {
        return new Objections()
                .unless(
                        proposal.discussion().thread(thread).isPresent(),
                        Ground.WHAT,
                        "thread %d".formatted(thread),
                        "is not there",
                        "begin one")
                .list();
    }

    /**
     * Answers a question: the author or the responsible owner does, with a reason and perhaps with another change.
     *
     * @param changedIn the proposal that makes the change that was asked for
     */
    public Answer answer(int number, int thread, Actor by, String words, Optional<Integer> changedIn) {
        return register.on(number, now, proposal -> {
            var objections = speaking(proposal, by, words)
                    .all(thread(proposal, thread))
                    .unless(
                            by instanceof Actor.Owner || by.equals(proposal.author()),
                            Ground.WHO,
                            "a question",
                            "is answered by who proposed the change, or by the responsible owner",
                            "reply in the thread")
                    .unless(
                            proposal.discussion()
                                    .thread(thread)
                                    .filter(it -> !it.isOpen())
                                    .isEmpty(),
                            Ground.WHEN,
                            "thread %d".formatted(thread),
                            "waits for no answer",
                            "reply in it")
                    .unless(
                            changedIn
                                    .filter(it -> !register.proposals().containsKey(it))
                                    .isEmpty(),
                            Ground.WHAT,
                            "the change that answers it",
                            "is not there",
                            "give a reason alone");
            return Answer.of(objections, () -> new ProposalEvent.Answered(number, thread, by, words, changedIn, now));
        });
    }

    /** Lays the evidence before the board; the service computes it, so nobody's name stands on it. */
    public Answer attach(int number, EvidenceSheet sheet) {
        return register.on(number, now, proposal -> {
            var objections = register.objections(now)
                    .unless(
                            proposal.stage() instanceof Stage.Submitted || proposal.stage() instanceof Stage.Evidenced,
                            Ground.WHEN,
                            proposal.name(),
                            proposal.stage().words(),
                            "evidence is laid between freezing and the ballot")
                    .all(sheetFits(proposal, sheet));
            if (proposal.subject() instanceof Subject.Rules rules)
                objections.all(register.replacing(rules.base(), now));
            return Answer.of(objections, () -> new ProposalEvent.SheetAttached(number, sheet, now));
        });
    }

    private static List<Objection> sheetFits(Proposal proposal, EvidenceSheet sheet) {
        return new Objections()
                .unless(
                        proposal.stage().frozen().filter(sheet.pack()::equals).isPresent(),
                        Ground.WHEN,
                        "the evidence",
                        "is about pack %s, which is not what was frozen".formatted(sheet.pack()),
                        "make it anew")
                .unless(
                        proposal.subject().equals(new Subject.Rules(sheet.packInForce())),
                        Ground.WHEN,
                        "the evidence",
                        "compares with pack %s, which the change does not start from".formatted(sheet.packInForce()),
                        "make it anew")
                .unless(
                        sheet.answers().equals(proposal.discussion().hash()),
                        Ground.WHEN,
                        "the evidence",
                        "does not have all questions and answers",
                        "make it anew")
                .list();
    }
}
