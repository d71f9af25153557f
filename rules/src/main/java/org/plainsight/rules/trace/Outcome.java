package org.plainsight.rules.trace;

import java.util.Arrays;
import java.util.Optional;

/** What weighing asks of people, from nothing to most. */
public enum Outcome {
    NONE("none"),
    WHEN_CAPACITY_ALLOWS("when-capacity-allows"),
    THIS_WEEK("this-week"),
    SAME_DAY("same-day");

    private final String code;

    Outcome(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<Outcome> of(String code) {
        return Arrays.stream(values()).filter(o -> o.code.equals(code)).findFirst();
    }
}
