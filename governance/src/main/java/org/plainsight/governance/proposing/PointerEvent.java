package org.plainsight.governance.proposing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.plainsight.governance.activating.Activation;
import org.plainsight.governance.activating.InForce.Act;
import org.plainsight.governance.activating.InForce.Kind;
import org.plainsight.governance.audit.Hash;
import org.plainsight.governance.voting.Settings;

/** Something that happened to the pack in force. */
public sealed interface PointerEvent extends Event
        permits PointerEvent.Founded,
                PointerEvent.RolledBack,
                PointerEvent.EmergencyMade,
                PointerEvent.Stopped,
                PointerEvent.Restarted,
                ProposalEvent.Activated,
                ProposalEvent.Ratified {

    /** What it adds to the list of what is in force. */
    Act act();

    /**
     * The shipped pack and the first board, by nobody's vote.
     *
     * @param record the signed founding record
     */
    record Founded(
            Hash pack,
            Settings settings,
            Map<String, String> holders,
            String by,
            Activation activation,
            String record,
            Instant at)
            implements PointerEvent {
        public Founded {
            holders = Map.copyOf(holders);
        }

        @Override
        public Act act() {
            return Act.now(Kind.FOUNDED, pack, by, "the shipped pack; nobody voted on it", at, activation.until());
        }
    }

    /** A pack that was in force before is in force again. */
    record RolledBack(Hash pack, String by, String reason, Optional<LocalDate> until, Instant at)
            implements PointerEvent {
        @Override
        public Act act() {
            return Act.now(Kind.ROLLED_BACK, pack, by, reason, at, until);
        }
    }

    /**
     * A pack that only reduces is in force for 72 hours.
     *
     * @param instead the pack that it was held against
     * @param snapshot the adverts on which it was seen to reduce
     * @param record the signed approval record
     */
    record EmergencyMade(
            Hash pack,
            Hash instead,
            Hash snapshot,
            Optional<LocalDate> until,
            String by,
            String reason,
            String record,
            Instant at)
            implements PointerEvent {
        @Override
        public Act act() {
            return Act.now(Kind.EMERGENCY, pack, by, reason, at, until);
        }
    }

    /** Nothing weighs any more. */
    record Stopped(Hash pack, String by, String reason, Instant at) implements PointerEvent {
        @Override
        public Act act() {
            return Act.now(Kind.STOPPED, pack, by, reason, at, Optional.empty());
        }
    }

    /** Weighing goes on with what was in force. */
    record Restarted(Hash pack, String by, String reason, Instant at) implements PointerEvent {
        @Override
        public Act act() {
            return Act.now(Kind.RESTARTED, pack, by, reason, at, Optional.empty());
        }
    }
}
