package org.plainsight.governance.proposing;

import java.util.List;
import org.plainsight.governance.acting.Objection;
import org.plainsight.governance.audit.Hash;
import org.plainsight.governance.voting.Settings;

/** What a proposal wants to change. */
public sealed interface Subject {

    /** What no board may ask for. */
    default List<Objection> objections() {
        return List.of();
    }

    /**
     * The pack in force.
     *
     * @param base the pack that was in force when the draft was begun, and from which it differs
     */
    record Rules(Hash base) implements Subject {}

    /** The rules by which the board decides. */
    record BoardSettings(Settings settings) implements Subject {
        @Override
        public List<Objection> objections() {
            return settings.objections();
        }
    }
}
