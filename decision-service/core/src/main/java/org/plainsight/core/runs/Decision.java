package org.plainsight.core.runs;

import java.util.List;
import org.plainsight.core.deciding.Summary;
import org.plainsight.core.files.Rejected;
import org.plainsight.rules.language.Fault;

/** What came of deciding a file of adverts. */
public sealed interface Decision {

    /** The run folder stands. */
    record Done(Summary summary) implements Decision {}

    /** Nothing was written, and why. */
    record Refused(Refusal refusal) implements Decision {}

    /** The file of analysts' acts is at fault, and nothing was written: a link that they undid must not come back. */
    record UnlinksAtFault(List<Rejected> lines) implements Decision {
        public UnlinksAtFault {
            lines = List.copyOf(lines);
        }
    }

    /**
     * The pack is at fault, and nothing was written.
     *
     * @param unsafe whether it was refused for safety before it was read on
     */
    record PackAtFault(List<Fault> faults, boolean unsafe) implements Decision {
        public PackAtFault {
            faults = List.copyOf(faults);
        }
    }
}
