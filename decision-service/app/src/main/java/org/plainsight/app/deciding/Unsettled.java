package org.plainsight.app.deciding;

import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.plainsight.app.storage.Outage;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Jobs that broke off while the database was gone, so that this could not be written down; it is, once it is back. */
@Component
class Unsettled {

    private final Jobs jobs;
    private final Queue<UUID> waiting = new ConcurrentLinkedQueue<>();

    Unsettled(Jobs jobs) {
        this.jobs = jobs;
    }

    void add(UUID job) {
        waiting.add(job);
    }

    @Scheduled(fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
    void settle() {
        while (!waiting.isEmpty()) {
            try {
                jobs.interrupt(waiting.element());
            } catch (RuntimeException e) {
                if (!Outage.isBehind(e)) throw e;
                return;
            }
            waiting.remove();
        }
    }
}
