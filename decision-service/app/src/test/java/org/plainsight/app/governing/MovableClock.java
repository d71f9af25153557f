package org.plainsight.app.governing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

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

    /** Puts such a clock in the place of the service's. */
    @TestConfiguration
    static class Moved {
        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock();
        }
    }
}
