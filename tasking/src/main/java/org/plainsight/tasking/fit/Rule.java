package org.plainsight.tasking.fit;

import java.util.Locale;

/** The hard rules in the order in which they are asked; the first that says no is the reason. */
public enum Rule {
    /** There is nobody at all. */
    NOBODY,
    /** Somebody said who does it, and this is another person. */
    PIN,
    SKILL,
    CONFLICT,
    /** Too long for the hours up to its due day, even if the person did nothing else. */
    DEADLINE,
    /** More difficult content than the person may see in the whole period. */
    EXPOSURE,
    /** Together with what the person has, it does not fit into the hours up to some day. */
    HOURS,
    /** Together with what the person has, it shows more difficult content than the person may see. */
    EXPOSURE_LEFT,
    /** It would fit, and is left out for the sake of the whole plan. */
    CHOICE;

    /** As files write it, such as {@code exposure-left}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
