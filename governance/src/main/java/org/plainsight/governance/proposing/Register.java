package org.plainsight.governance.proposing;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.plainsight.governance.acting.Actor;
import org.plainsight.governance.acting.Objection;
import org.plainsight.governance.acting.Objection.Ground;
import org.plainsight.governance.acting.Objections;
import org.plainsight.governance.activating.Activation;
import org.plainsight.governance.activating.Approval;
import org.plainsight.governance.activating.ApprovalRecord;
import org.plainsight.governance.activating.InForce;
import org.plainsight.governance.audit.Hash;
import org.plainsight.governance.audit.SignerKey;
import org.plainsight.governance.voting.Board;

/**
 * Where everything about one family of packs stands, folded from its events. Start here. Immutable: an act is asked of one register,
 * and whoever appends its events must find as many before them as {@link #size} says, or ask again.
 *
 * @param size how many events led here
 * @param latest when the last of them happened
 * @param seatings who confirmed the holder of each filled seat, and when; none for seats that were filled at the founding
 * @param nominations who waits for a seat to be confirmed by another, by seat
 * @param proposals as their events left them, by number; {@link #proposal} says where one stands at a moment
 */
public record Register(
        int size,
        Instant latest,
        Board board,
        Map<String, BoardEvent.Seated> seatings,
        Map<String, BoardEvent.Nominated> nominations,
        InForce inForce,
        SortedMap<Integer, Proposal> proposals) {

    public Register {
        seatings = Collections.unmodifiableMap(new TreeMap<>(seatings));
        nominations = Collections.unmodifiableMap(new TreeMap<>(nominations));
        proposals = Collections.unmodifiableSortedMap(new TreeMap<>(proposals));
    }

    /** Begins: the shipped pack weighs from now on, on a record that says that nobody voted on it, and a first board has its seats. */
    public static Answer found(
            Hash pack, Board board, Actor.Owner by, Activation activation, SignerKey key, Instant now) {
        var objections = new Objections()
                .unless(
                        !board.seats(by.name()),
                        Ground.WHO,
                        "`%s`".formatted(by.name()),
                        "has a seat on the board",
                        "the responsible owner has none")
                .all(board.settings().objections());
        var approval = new Approval.Unvoted(pack, by.name(), now, activation);
        return Answer.of(
                objections,
                () -> new PointerEvent.Founded(
                        pack,
                        board.settings(),
                        board.holders(),
                        by.name(),
                        activation,
                        ApprovalRecord.sign(approval, key).toString(),
                        now));
    }

    /**
     * Folds events, all of them, in their order.
     *
     * @throws IllegalArgumentException if they cannot have happened in this order
     */
    public static Register of(List<Event> events) {
        if (events.isEmpty() || !(events.get(0) instanceof PointerEvent.Founded founded))
            throw new IllegalArgumentException("the first event must be the founding");
        var register = new Register(
                1,
                founded.at(),
                new Board(founded.settings(), founded.holders()),
                Map.of(),
                Map.of(),
                InForce.founded(founded.act()),
                new TreeMap<>());
        for (var event : events.subList(1, events.size())) register = register.with(event);
        return register;
    }

    /** The register once this has happened too. */
    public Register with(Event event) {
        if (event instanceof PointerEvent.Founded)
            throw new IllegalArgumentException("there is one founding, the first");
        if (event.at().isBefore(latest))
            throw new IllegalArgumentException("an event at %s cannot follow one at %s".formatted(event.at(), latest));
        var nextProposals = event instanceof ProposalEvent it ? proposals(it) : proposals;
        var nextForce = event instanceof PointerEvent it ? inForce.with(it.act()) : inForce;
        return new Register(
                size + 1, event.at(), board(event), seatings(event), nominations(event), nextForce, nextProposals);
    }

    private SortedMap<Integer, Proposal> proposals(ProposalEvent event) {
        var next = new TreeMap<>(proposals);
        var before = Optional.ofNullable(proposals.get(event.proposal()));
        if (before.isEmpty() && event instanceof ProposalEvent.Drafted drafted)
            next.put(drafted.proposal(), drafted.begin());
        else
            next.put(
                    event.proposal(),
                    event.after(before.orElseThrow(
                            () -> new IllegalArgumentException("there is no change %d".formatted(event.proposal())))));
        return next;
    }

    private Board board(Event event) {
        if (event instanceof BoardEvent it) return it.after(board);
        if (event instanceof ProposalEvent.Adopted adopted
                && Optional.ofNullable(proposals.get(adopted.proposal()))
                                .map(Proposal::subject)
                                .orElseThrow()
                        instanceof Subject.BoardSettings it) return board.under(it.settings());
        return board;
    }

    private Map<String, BoardEvent.Seated> seatings(Event event) {
        var next = new TreeMap<>(seatings);
        if (event instanceof BoardEvent.Seated it) next.put(it.seat(), it);
        next.keySet().retainAll(board(event).holders().keySet());
        return next;
    }

    private Map<String, BoardEvent.Nominated> nominations(Event event) {
        var next = new TreeMap<>(nominations);
        if (event instanceof BoardEvent.Nominated it) next.put(it.seat(), it);
        if (event instanceof BoardEvent.Seated it) next.remove(it.seat());
        if (event instanceof ProposalEvent.Adopted)
            next.keySet().retainAll(board(event).settings().seats());
        return next;
    }

    /** The proposal as it stands at this moment: one that was activated may have been superseded, rolled back or come to its end. */
    public Optional<Proposal> proposal(int number, Instant now) {
        return Optional.ofNullable(proposals.get(number)).map(proposal -> proposal.at(stage(proposal, now)));
    }

    private Stage stage(Proposal proposal, Instant now) {
        if (!(proposal.stage() instanceof Stage.Activated it)) return proposal.stage();
        return switch (inForce.standing(it.frozen().orElseThrow(), it.at(), now)) {
            case SCHEDULED, IN_FORCE -> it;
            case SUPERSEDED -> new Stage.Superseded(it);
            case ROLLED_BACK -> new Stage.RolledBack(it);
            case EXPIRED -> new Stage.Expired(it);
        };
    }

    /** Acts of whoever proposes, asks and answers, at this moment. */
    public Proposing proposing(Instant now) {
        return new Proposing(this, now);
    }

    /** Acts of a ballot and of holds, at this moment. */
    public Balloting balloting(Instant now) {
        return new Balloting(this, now);
    }

    /** Acts of the responsible owner on what weighs, at this moment. */
    public Weighing weighing(Instant now) {
        return new Weighing(this, now);
    }

    /** Acts on the board's seats, at this moment. */
    public Seating seating(Instant now) {
        return new Seating(this, now);
    }

    /** What a seat or the owner may say; who runs the service has no say in the rules. */
    List<Objection> objections(Actor by) {
        if (by instanceof Actor.Member member) return board.objections(member);
        return by instanceof Actor.Owner owner
                ? objections(owner)
                : List.of(new Objection(
                        Ground.WHO, "`%s`".formatted(by.name()), "has no say in the rules", "ask a seat or the owner"));
    }

    /** The responsible owner is nobody on the board. */
    List<Objection> objections(Actor.Owner by) {
        return board.seats(by.name())
                ? List.of(new Objection(
                        Ground.WHO,
                        "`%s`".formatted(by.name()),
                        "has a seat on the board",
                        "the responsible owner has neither seat nor vote"))
                : List.of();
    }

    /** Acts on one proposal, if it is there. */
    Answer on(int number, Instant now, Function<Proposal, Answer> act) {
        return proposal(number, now)
                .map(act)
                .orElseGet(() -> new Answer.Refused(List.of(new Objection(
                        Ground.WHAT, "change %d".formatted(number), "is not there", "choose one that is"))));
    }

    /** Whether a change that was measured against this pack would still replace it. */
    List<Objection> replacing(Hash base, Instant now) {
        return new Objections()
                .unless(
                        inForce.lasting(now).pack().equals(base),
                        Ground.WHEN,
                        "pack %s".formatted(base),
                        "is no longer the one in force, and the evidence compares with it",
                        "propose the change anew from the one in force")
                .unless(
                        inForce.scheduled(now).isEmpty(),
                        Ground.WHEN,
                        "another change",
                        inForce.scheduled(now)
                                .map(act -> "takes effect at " + act.from())
                                .orElse(""),
                        "wait for it, or roll it back")
                .list();
    }

    /** Whether a hold stands on this very pack, in whichever proposal. */
    List<Objection> holds(Hash pack) {
        return proposals.values().stream()
                .filter(it ->
                        it.isHeld() && it.stage().frozen().filter(pack::equals).isPresent())
                .map(it -> new Objection(
                        Ground.WHEN,
                        "a hold on " + it.name(),
                        "stands",
                        "answer it in writing, or override it for a published reason"))
                .toList();
    }

    /** The beginning of every act: a clock that went back is trusted with nothing. */
    Objections objections(Instant now) {
        return new Objections()
                .unless(
                        !now.isBefore(latest),
                        Ground.WHEN,
                        "the clock",
                        "went back to %s, before the latest act at %s".formatted(now, latest),
                        "set it right");
    }
}
