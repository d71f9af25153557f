package org.plainsight.core.files;

import java.util.List;
import java.util.SortedSet;
import org.plainsight.core.adverts.Corpus;

/** What came of reading a file of adverts. */
public sealed interface AdvertReading {

    /**
     * The file was read to its end. Every line that is not blank was either accepted or rejected.
     *
     * @param lines how many lines there were, blank ones left out
     * @param extras names of fields that the contract does not know, kept with their adverts
     */
    record Read(Corpus corpus, List<Rejected> rejected, SortedSet<String> extras, long lines, long blank)
            implements AdvertReading {
        public Read {
            rejected = List.copyOf(rejected);
        }

        public long accepted() {
            return lines - rejected.size();
        }
    }

    /** The file could not be read, and why, as one line fit for a terminal. */
    record Unreadable(String why) implements AdvertReading {}

    /** The mapping does not fit itself or the file; every fault at once. */
    record MappingAtFault(List<String> faults) implements AdvertReading {
        public MappingAtFault {
            faults = List.copyOf(faults);
        }
    }
}
