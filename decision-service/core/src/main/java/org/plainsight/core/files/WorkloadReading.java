package org.plainsight.core.files;

import java.util.List;
import java.util.SortedSet;
import org.plainsight.tasking.workload.Workload;

/** What came of reading a workload file. */
public sealed interface WorkloadReading {

    /**
     * The file holds a workload.
     *
     * @param unused names of fields that the contract does not know and nobody reads
     */
    record Read(Workload workload, SortedSet<String> unused) implements WorkloadReading {}

    /** The file holds JSON, and what it says breaks the rules of a workload; each fault names its place. */
    record AtFault(List<String> faults) implements WorkloadReading {}

    /** The file is not there, may not be read, or is not JSON. */
    record Unreadable(String why) implements WorkloadReading {}

    /** The file was not read to its end, because it is larger than what can be planned. */
    record TooLarge(String why) implements WorkloadReading {}
}
