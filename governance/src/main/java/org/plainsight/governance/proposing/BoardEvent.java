package org.plainsight.governance.proposing;

import java.time.Instant;
import org.plainsight.governance.acting.Actor;
import org.plainsight.governance.voting.Board;

/** Something that happened to the board's seats; its settings change by {@link ProposalEvent.Adopted} alone. */
public sealed interface BoardEvent extends Event {

    /** The board once this has happened. */
    Board after(Board board);

    /** Somebody was put up for an empty seat; another seat has to confirm it. */
    record Nominated(String seat, String name, Actor by, String reason, Instant at) implements BoardEvent {
        @Override
        public Board after(Board board) {
            return board;
        }
    }

    /** Another seat confirmed who takes the seat; of a board whose seats are all empty, the responsible owner. */
    record Seated(String seat, String name, Actor confirmedBy, Instant at) implements BoardEvent {
        @Override
        public Board after(Board board) {
            return board.seated(seat, name);
        }
    }

    /** Who held the seat left it. */
    record Left(String seat, String name, String reason, Instant at) implements BoardEvent {
        @Override
        public Board after(Board board) {
            return board.vacated(seat);
        }
    }
}
