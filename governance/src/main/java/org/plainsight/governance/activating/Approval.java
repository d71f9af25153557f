package org.plainsight.governance.activating;

import java.time.Instant;
import java.util.List;
import org.plainsight.governance.acting.Objection;
import org.plainsight.governance.acting.Objection.Ground;
import org.plainsight.governance.acting.Objections;
import org.plainsight.governance.audit.Hash;
import org.plainsight.governance.voting.Ballot;
import org.plainsight.governance.voting.Hold;

/** Why a pack may weigh. */
public sealed interface Approval {

    /** The pack that may weigh. */
    Hash pack();

    /** The responsible owner. */
    String by();

    Instant at();

    /** Everything that makes it void, whoever signed it. */
    default List<Objection> objections() {
        return List.of();
    }

    /** The shipped pack, on which nobody has voted, and it says so. */
    record Unvoted(Hash pack, String by, Instant at, Activation activation) implements Approval {}

    /**
     * A board approved it.
     *
     * @param sheet the evidence that the votes rest on
     * @param ballot the votes, dissent and all, and the settings by which they count
     * @param holds the holds that were placed, and how they were settled
     */
    record Voted(EvidenceSheet sheet, Ballot ballot, List<Hold> holds, String by, Instant at, Activation activation)
            implements Approval {
        public Voted {
            holds = List.copyOf(holds);
        }

        @Override
        public Hash pack() {
            return sheet.pack();
        }

        @Override
        public List<Objection> objections() {
            var today = at.atZone(InForce.ZONE).toLocalDate();
            return new Objections()
                    .unless(
                            ballot.subject().equals(sheet.hash()),
                            Ground.WHEN,
                            "the votes",
                            "were cast for another evidence sheet",
                            "the change is a new proposal")
                    .unless(
                            ballot.result() == Ballot.Result.APPROVED,
                            Ground.WHEN,
                            "the ballot",
                            "did not approve it: " + ballot.result(),
                            "propose another change")
                    .unless(
                            holds.stream().noneMatch(Hold::stands),
                            Ground.WHEN,
                            "a hold",
                            "stands",
                            "answer it in writing, or override it for a published reason")
                    .unless(
                            !ballot.author().name().equals(by)
                                    && ballot.cast().stream()
                                            .noneMatch(cast -> cast.by().equals(by)),
                            Ground.WHO,
                            "`%s`".formatted(by),
                            "proposed it or voted",
                            "the responsible owner does neither")
                    .all(activation.objections(today, ballot.unheard()))
                    .list();
        }
    }

    /**
     * The owner alone put in force a pack that only reduces, for 72 hours.
     *
     * @param instead the pack that it was held against
     * @param snapshot the adverts on which nobody got more by it
     */
    record Emergency(Hash pack, Hash instead, Hash snapshot, String reason, String by, Instant at)
            implements Approval {}
}
