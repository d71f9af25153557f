package org.plainsight.governance.proposing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.plainsight.governance.acting.Actor;
import org.plainsight.governance.acting.Objection;
import org.plainsight.governance.acting.Objection.Ground;
import org.plainsight.governance.acting.Objections;

/** Who takes a seat on the board: somebody puts them up, another seat confirms; nobody fills the board alone. */
public final class Seating {

    private final Register register;
    private final Instant now;

    Seating(Register register, Instant now) {
        this.register = register;
        this.now = now;
    }

    /**
     * Puts somebody up for an empty seat.
     *
     * @param name the pseudonym under which they will act
     * @param by a seat, the owner, or who runs the service
     */
    public Answer nominate(String seat, String name, Actor by, String reason) {
        var objections = register.objections(now)
                .all(by instanceof Actor.Administrator ? List.of() : register.objections(by))
                .all(canTake(seat, name))
                .unless(!by.name().equals(name), Ground.WHO, "`%s`".formatted(name), "puts themself up", "ask another")
                .words("the name", name)
                .words("the reason", reason);
        return Answer.of(objections, () -> new BoardEvent.Nominated(seat, name, by, reason, now));
    }

    private List<Objection> canTake(String seat, String name) {
        var board = register.board();
        var thing = "seat `%s`".formatted(seat);
        return new Objections()
                .unless(
                        board.settings().seats().contains(seat),
                        Ground.WHAT,
                        thing,
                        "is not on this board",
                        "choose one of " + String.join(", ", board.settings().seats()))
                .unless(
                        board.holder(seat).isEmpty(),
                        Ground.WHEN,
                        thing,
                        "is held by `%s`".formatted(board.holder(seat).orElse("")),
                        "they leave it first")
                .unless(!board.seats(name), Ground.WHO, "`%s`".formatted(name), "has a seat", "one person, one seat")
                .unless(
                        register.inForce().acts().stream()
                                .noneMatch(act -> act.by().equals(name)),
                        Ground.WHO,
                        "`%s`".formatted(name),
                        "is the responsible owner",
                        "the owner has no seat")
                .list();
    }

    /**
     * Confirms whoever was put up for a seat; another seat does, and not the person who put them up. Of a board whose seats are all
     * empty the responsible owner confirms the first, since there is no seat that could.
     */
    public Answer confirm(String seat, Actor by) {
        var nominated = Optional.ofNullable(register.nominations().get(seat));
        var objections = register.objections(now).all(confirms(by));
        if (nominated.isEmpty())
            return new Answer.Refused(objections
                    .unless(
                            false,
                            Ground.WHEN,
                            "seat `%s`".formatted(seat),
                            "has nobody put up for it",
                            "put somebody up")
                    .list());
        objections
                .all(canTake(seat, nominated.get().name()))
                .unless(
                        !(by instanceof Actor.Member it && it.seat().equals(seat))
                                && !by.name().equals(nominated.get().by().name()),
                        Ground.WHO,
                        "`%s`".formatted(by.name()),
                        "cannot confirm this",
                        "another seat confirms than the one that is filled or that put them up");
        return Answer.of(
                objections, () -> new BoardEvent.Seated(seat, nominated.get().name(), by, now));
    }

    private List<Objection> confirms(Actor by) {
        boolean isEmpty = register.board().holders().isEmpty();
        return new Objections()
                .all(register.objections(by))
                .unless(
                        by instanceof Actor.Member || isEmpty,
                        Ground.WHO,
                        "`%s`".formatted(by.name()),
                        "has no seat",
                        "another seat confirms; the responsible owner does so for the first alone, while all are empty")
                .list();
    }

    /** Leaves a seat; the votes that were cast from it stand. */
    public Answer leave(Actor.Member by, String reason) {
        return Answer.of(
                register.objections(now).all(register.board().objections(by)).words("the reason", reason),
                () -> new BoardEvent.Left(by.seat(), by.name(), reason, now));
    }
}
