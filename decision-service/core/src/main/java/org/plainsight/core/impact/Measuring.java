package org.plainsight.core.impact;

import java.util.List;
import org.plainsight.core.runs.Refusal;
import org.plainsight.governance.impact.Impact;
import org.plainsight.rules.language.Fault;
import org.plainsight.rules.pack.Pack;

/** What came of measuring the impact of a change. */
public sealed interface Measuring {

    record Measured(Impact impact) implements Measuring {}

    /** One of the packs cannot weigh; all its faults. */
    record PackAtFault(Pack pack, List<Fault> faults) implements Measuring {
        public PackAtFault {
            faults = List.copyOf(faults);
        }
    }

    record Refused(Refusal refusal) implements Measuring {}

    /** Whoever asked for it stopped it; nothing was kept. */
    record Stopped() implements Measuring {}
}
