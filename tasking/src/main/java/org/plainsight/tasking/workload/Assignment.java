package org.plainsight.tasking.workload;

/** A network and the analyst who does it, both by their ids. */
public record Assignment(String network, String analyst) {
    public Assignment {
        Refuse.blank("network", network);
        Refuse.blank("analyst", analyst);
    }
}
