package org.plainsight.core.runs;

/**
 * Why something could not be done, in one line fit for a terminal.
 *
 * @param message names the thing, the value and the way out
 */
public record Refusal(Kind kind, String message) {

    /** What kind of reason it is; callers turn it into an exit code. */
    public enum Kind {
        /** Something that was to be read cannot be. */
        UNREADABLE,
        /** The place to write cannot be written, or holds what must not be replaced. */
        UNWRITABLE,
        /** The run folder is half-written or was altered. */
        ALTERED,
        /** The pack may not weigh any more. */
        EXPIRED,
        /** There is no such subject in the run. */
        UNKNOWN_SUBJECT,
        /** The mapping is at fault. */
        MAPPING,
        /** Refused for safety before reading on. */
        UNSAFE
    }
}
