package org.plainsight.app.governing;

import java.util.Optional;
import org.plainsight.core.impact.LiveImpact;
import org.plainsight.governance.audit.Hash;
import org.plainsight.rules.Weigher;

/** The typed facts that are kept of all adverts and networks, for whoever asks what an edited row would make of them. */
public interface StoredStates {

    /**
     * A pass of the rules, whose facts are kept.
     *
     * @param pack the rules that passed
     */
    record Pass(long run, Hash pack) {}

    /** The newest pass; empty before there is one. */
    Optional<Pass> newest();

    /** Reads all that is kept; takes a while where there is much. */
    LiveImpact read(Weigher weigher, int minutesEach);
}
