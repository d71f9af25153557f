package org.plainsight.app.governing;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.plainsight.app.people.BoardPeople;
import org.plainsight.app.people.DemoPeopleIn;
import org.plainsight.governance.acting.Actor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Seats the demo's people, in the way in which any board is seated: somebody puts them up, somebody else confirms. */
@Component
class DemoBoard {

    /** One seat, who takes it, and under which name. */
    private record Seat(String seat, String signInName, String name) {}

    private static final List<Seat> SEATS = List.of(
            new Seat(Seats.NGO, "nia", "Nia"),
            new Seat(Seats.SURVIVORS, "bo", "Member 2"),
            new Seat(Seats.WORKERS, "wren", "Member 3"),
            new Seat(Seats.ACADEMIC, "aca", "Aca"),
            new Seat(Seats.LEGAL, "lex", "Lex"),
            new Seat(Seats.POLICE, "pol", "Pol"));

    private static final Actor.Administrator ADA = new Actor.Administrator("Ada Administrator");
    private static final Actor.Owner OWEN = new Actor.Owner("Owen Owner");
    private static final String WHY = "The demo's board begins with everybody in their seat.";

    private final Ledger ledger;
    private final Who who;
    private final BoardPeople people;
    private final TransactionTemplate transactions;
    private final Clock clock;

    DemoBoard(Ledger ledger, Who who, BoardPeople people, TransactionTemplate transactions, Clock clock) {
        this.ledger = ledger;
        this.who = who;
        this.people = people;
        this.transactions = transactions;
        this.clock = clock;
    }

    @EventListener(DemoPeopleIn.class)
    void seat() {
        if (!ledger.standing().board().holders().isEmpty()) return;
        for (var seat : SEATS) people.find(seat.signInName()).ifPresent(sitter -> seat(seat, sitter.id()));
    }

    private void seat(Seat seat, UUID person) {
        transactions.executeWithoutResult(t -> who.name(seat.name(), person));
        act(seat, "put somebody up for the seat", true);
        act(seat, "confirmed who takes the seat", false);
    }

    private void act(Seat seat, String what, boolean putUp) {
        var acted = ledger.act("board:" + seat.seat(), what, known -> {
            var register = known.orElseThrow();
            var seating = register.seating(clock.instant());
            return putUp
                    ? seating.nominate(seat.seat(), seat.name(), ADA, WHY)
                    : seating.confirm(
                            seat.seat(), confirming(register.board().holders().size()));
        });
        if (acted instanceof Ledger.Acted.Refused refused)
            throw new IllegalStateException("the demo's board cannot be seated: " + refused.because());
    }

    private static Actor confirming(int filled) {
        return filled == 0
                ? OWEN
                : new Actor.Member(SEATS.get(0).seat(), SEATS.get(0).name());
    }
}
