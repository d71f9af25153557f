package org.plainsight.app.governing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that goes on by itself, and that a test may set on or back. */
final class MovableClock extends Clock {

    private volatile Duration by = Duration.ZERO;

    void move(Duration more) {
        by = by.plus(more);
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(by);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
