package org.plainsight.core.files;

import java.util.List;
import org.plainsight.core.links.Acts;

/** What came of reading a file of analysts' acts. */
public sealed interface ActReading {

    /** Every line is sound. */
    record Read(Acts acts) implements ActReading {}

    /** Some lines are not; none of the file may be used, since whoever an act keeps apart would be put together. */
    record AtFault(List<Rejected> lines) implements ActReading {
        public AtFault {
            lines = List.copyOf(lines);
        }
    }

    /**
     * The file cannot be read.
     *
     * @param why names the file, the reason and the way out
     */
    record Unreadable(String why) implements ActReading {}
}
