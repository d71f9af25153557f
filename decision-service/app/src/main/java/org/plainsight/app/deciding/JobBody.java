package org.plainsight.app.deciding;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A job as the API tells it. */
record JobBody(
        UUID id,
        String state,
        String stage,
        long lines,
        long accepted,
        long known,
        long rejected,
        Instant begunAt,
        @Nullable Instant endedAt,
        @Nullable String fault) {

    static JobBody of(Job job) {
        return new JobBody(
                job.id(),
                job.state(),
                job.stage(),
                job.lines(),
                job.accepted(),
                job.known(),
                job.rejected(),
                job.begunAt(),
                job.endedAt().orElse(null),
                job.fault().isEmpty() ? null : job.fault());
    }
}
