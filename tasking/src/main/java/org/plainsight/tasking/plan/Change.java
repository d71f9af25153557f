package org.plainsight.tasking.plan;

/**
 * What differs from the plan in force.
 *
 * @param from the analyst who had it; empty if nobody did
 * @param to the analyst who has it now; empty if nobody does
 */
public record Change(Kind kind, String network, String from, String to, String why) {

    /** What happened to the network. */
    public enum Kind {
        MOVED,
        LEFT,
        ADDED,
        GONE;

        /** As files write it. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
