package org.plainsight.governance.proposing;

import java.time.Instant;
import java.util.Optional;
import org.plainsight.governance.activating.Activation;
import org.plainsight.governance.activating.EvidenceSheet;
import org.plainsight.governance.audit.Hash;
import org.plainsight.governance.voting.Ballot;

/** How far a proposal has come. A stage has what led to it, and cannot have what comes later. */
public sealed interface Stage {

    /** What it is, as it is said: {@code is a draft}. */
    String words();

    /** The hash of what was frozen; empty for a draft. */
    default Optional<Hash> frozen() {
        return Optional.empty();
    }

    /** The evidence; empty before there is any, and for the board's settings. */
    default Optional<EvidenceSheet> sheet() {
        return Optional.empty();
    }

    /** The ballot; empty before one was opened. */
    default Optional<Ballot> ballot() {
        return Optional.empty();
    }

    /** It can still be edited; nobody is bound by it. */
    record Draft() implements Stage {
        @Override
        public String words() {
            return "is a draft";
        }
    }

    /** A stage that keeps what there was before it. */
    sealed interface Later extends Stage {

        Stage before();

        @Override
        default Optional<Hash> frozen() {
            return before().frozen();
        }

        @Override
        default Optional<EvidenceSheet> sheet() {
            return before().sheet();
        }

        @Override
        default Optional<Ballot> ballot() {
            return before().ballot();
        }
    }

    /** The author took it back; a hold on what was frozen still stands. */
    record Withdrawn(Stage before, String reason, Instant at) implements Later {
        @Override
        public String words() {
            return "was withdrawn";
        }
    }

    /** It is frozen: another edit is another proposal. */
    record Submitted(Hash hash, Instant at) implements Stage {
        @Override
        public String words() {
            return "is frozen and has no evidence sheet";
        }

        @Override
        public Optional<Hash> frozen() {
            return Optional.of(hash);
        }
    }

    /** Its evidence is there. */
    record Evidenced(Submitted submitted, EvidenceSheet evidence) implements Stage {
        @Override
        public String words() {
            return "has its evidence and waits for a ballot";
        }

        @Override
        public Optional<Hash> frozen() {
            return submitted.frozen();
        }

        @Override
        public Optional<EvidenceSheet> sheet() {
            return Optional.of(evidence);
        }
    }

    /**
     * The seats vote on it.
     *
     * @param before what it was when the ballot opened, and is again if nobody decides
     */
    record Balloting(Stage before, Ballot open) implements Later {
        @Override
        public String words() {
            return "is in a ballot";
        }

        @Override
        public Optional<Ballot> ballot() {
            return Optional.of(open);
        }
    }

    /** A stage that a closed ballot led to. */
    sealed interface Decided extends Later {

        /** The ballot, as it was when it closed. */
        Balloting balloting();

        @Override
        default Stage before() {
            return balloting();
        }
    }

    /** The board refused it. */
    record Refused(Balloting balloting, Instant at) implements Decided {
        @Override
        public String words() {
            return "was refused";
        }
    }

    /** The board approved it; the responsible owner may activate it. */
    record Approved(Balloting balloting, Instant at) implements Decided {
        @Override
        public String words() {
            return "was approved";
        }
    }

    /** The board approved it and a seat holds it. */
    record Held(Approved approved) implements Decided {
        @Override
        public String words() {
            return "is held";
        }

        @Override
        public Balloting balloting() {
            return approved.balloting();
        }
    }

    /** The board's new settings count. */
    record Adopted(Approved approved, Instant at) implements Decided {
        @Override
        public String words() {
            return "was adopted";
        }

        @Override
        public Balloting balloting() {
            return approved.balloting();
        }
    }

    /**
     * The responsible owner activated it; it weighs from its day on.
     *
     * @param record the signed approval record
     */
    record Activated(Approved approved, String by, Activation activation, String record, Instant at)
            implements Decided {
        @Override
        public String words() {
            return "was activated";
        }

        @Override
        public Balloting balloting() {
            return approved.balloting();
        }
    }

    /** A stage that comes after having weighed. */
    sealed interface Over extends Decided {

        /** How it had been activated. */
        Activated activated();

        @Override
        default Balloting balloting() {
            return activated().balloting();
        }
    }

    /** Another pack was activated since. */
    record Superseded(Activated activated) implements Over {
        @Override
        public String words() {
            return "was superseded";
        }
    }

    /** The responsible owner went back to an earlier pack. */
    record RolledBack(Activated activated) implements Over {
        @Override
        public String words() {
            return "was rolled back";
        }
    }

    /** The experiment came to its last day. */
    record Expired(Activated activated) implements Over {
        @Override
        public String words() {
            return "came to the end of its experiment";
        }
    }
}
