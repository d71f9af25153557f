package org.plainsight.core.runs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** How long each stage took, by a clock that comes in. */
final class Stopwatch {

    private final Clock clock;
    private final Map<String, Double> seconds = new LinkedHashMap<>();
    private Instant since;
    private String stage = "";

    Stopwatch(Clock clock) {
        this.clock = clock;
        this.since = clock.instant();
    }

    /** Ends the stage before and begins this one. */
    void stage(String name) {
        var now = clock.instant();
        if (!stage.isEmpty()) seconds.merge(stage, Duration.between(since, now).toMillis() / 1000.0, Double::sum);
        stage = name;
        since = now;
    }

    Map<String, Double> seconds() {
        return seconds;
    }
}
