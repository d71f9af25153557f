package org.plainsight.app.deciding;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts and seconds for whoever runs the service; nothing in them is about anybody. */
@Component
class Figures {

    private final MeterRegistry registry;
    private final JdbcClient jdbc;

    Figures(MeterRegistry registry, JdbcClient jdbc) {
        this.registry = registry;
        this.jdbc = jdbc;
        Gauge.builder("plainsight.queue", this, Figures::waiting)
                .description("networks that wait for a person")
                .register(registry);
        rejected(0);
        decided(0);
    }

    private double waiting() {
        return jdbc.sql("select count(*) from review where state <> 'closed'")
                .query(Long.class)
                .single();
    }

    /** Lines that were not taken. */
    void rejected(long lines) {
        registry.counter("plainsight.adverts.rejected").increment((double) lines);
    }

    /** Subjects that were decided otherwise than before. */
    void decided(long subjects) {
        registry.counter("plainsight.decisions").increment((double) subjects);
    }

    /** Begins to measure; {@link #took} ends it. */
    Timer.Sample begin() {
        return Timer.start(registry);
    }

    /** How long one stage of a pass of the rules took. */
    void took(Timer.Sample sample, String stage) {
        sample.stop(registry.timer("plainsight.pass", "stage", stage));
    }
}
