package org.plainsight.app.deciding;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.plainsight.app.auditing.AccessLog;
import org.plainsight.app.auditing.Act;
import org.plainsight.app.people.Viewer;
import org.plainsight.core.Core;
import org.plainsight.core.adverts.Advert;
import org.plainsight.core.files.AdvertStream;
import org.plainsight.core.files.Rejected;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes adverts as they come in. Each batch of lines is one transaction: a line that was counted as accepted is on the disk,
 * once, whatever happens next; what is sent again is recognised.
 */
@Service
class Intake {

    private static final int BATCH = 1_000;
    private static final long MOST_REJECTED = 10_000;

    private final Jobs jobs;
    private final AdvertTable table;
    private final Decider decider;
    private final AccessLog log;
    private final JobLines lines;
    private final Figures figures;
    private final Unsettled unsettled;
    private final TransactionTemplate transactions;

    Intake(
            Jobs jobs,
            AdvertTable table,
            Decider decider,
            AccessLog log,
            JobLines lines,
            Figures figures,
            Unsettled unsettled,
            TransactionTemplate transactions) {
        this.jobs = jobs;
        this.table = table;
        this.decider = decider;
        this.log = log;
        this.lines = lines;
        this.figures = figures;
        this.unsettled = unsettled;
        this.transactions = transactions;
    }

    /**
     * Reads the stream to its end and has the rules pass over what is there then, in the background.
     *
     * @param source what they come as, such as a file's name
     * @return the job that tells how far it has come
     */
    UUID receive(Viewer viewer, String source, InputStream in) throws IOException {
        var job = jobs.begin(viewer.id(), viewer.name(), source);
        transactions.executeWithoutResult(t -> log.note(viewer, Act.COLLECTION, "job:" + job, "sent adverts"));
        receive(job, in);
        return job;
    }

    /** The same for what lies in a folder of the service's own machine. */
    UUID receive(String source, InputStream in) throws IOException {
        var job = jobs.begin(null, "the watched folder", source);
        transactions.executeWithoutResult(t -> log.note(Act.COLLECTION, "job:" + job, "took adverts from its folder"));
        receive(job, in);
        return job;
    }

    /** What had arrived when the stream broke off is decided too. */
    private void receive(UUID job, InputStream in) throws IOException {
        try {
            take(job, in);
            if (!jobs.find(job).orElseThrow().isOver()) jobs.deciding(job);
        } catch (RuntimeException e) {
            unsettled.add(job);
            throw e;
        } finally {
            decider.decideSoon();
        }
    }

    /** Reads the stream into the tables, and nothing else. */
    void take(UUID job, InputStream in) throws IOException {
        try {
            Core.stream(in, batch -> write(job, batch));
        } catch (IOException e) {
            jobs.failed(
                    job, "what was sent broke off or cannot be unpacked; what had arrived is kept, so send it again");
            throw e;
        } catch (TooManyRejected e) {
            jobs.failed(
                    job,
                    "more than %d lines are not valid; look at the first, and send it again".formatted(MOST_REJECTED));
        }
    }

    /** Somebody sends something else than adverts. */
    private static final class TooManyRejected extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private void write(UUID job, AdvertStream.Batch batch) {
        var accepted = batch.accepted();
        for (int from = 0; from < accepted.size(); from += BATCH)
            write(job, accepted.subList(from, Math.min(from + BATCH, accepted.size())), List.of());
        if (batch.rejected().isEmpty()) return;
        write(job, List.of(), batch.rejected());
        figures.rejected(batch.rejected().size());
        if (jobs.find(job).orElseThrow().rejected() > MOST_REJECTED) throw new TooManyRejected();
    }

    private void write(UUID job, List<Advert> accepted, List<Rejected> rejected) {
        transactions.executeWithoutResult(t -> {
            int fresh = accepted.isEmpty() ? 0 : table.write(job, accepted);
            if (!rejected.isEmpty()) lines.write(job, rejected);
            jobs.count(job, accepted.size(), accepted.size() - fresh, rejected.size());
        });
    }
}
