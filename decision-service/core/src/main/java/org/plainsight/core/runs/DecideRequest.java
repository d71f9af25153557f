package org.plainsight.core.runs;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What to decide.
 *
 * @param adverts the file of adverts
 * @param pack the pack's folder
 * @param out the run folder to make
 * @param mapping how to read other people's files; null for the contract's own form
 * @param moment what "now" means; null for the latest posting or update in the file
 * @param unlinks what analysts undid and confirmed; null where they said nothing
 * @param previous the run, or the file of networks, that lends its ids; null where there is none
 * @param gzip whether to gzip each file of the run
 * @param threads 1 or more
 */
public record DecideRequest(
        Path adverts,
        Path pack,
        Path out,
        @Nullable Path mapping,
        @Nullable Instant moment,
        @Nullable Path unlinks,
        @Nullable Path previous,
        boolean gzip,
        int threads) {

    public DecideRequest {
        if (threads < 1)
            throw new IllegalArgumentException("`%d` threads cannot work; give 1 or more".formatted(threads));
    }

    /** The plain request: contract's form, latest moment, no gzip, as many threads as there are processors. */
    public static DecideRequest of(Path adverts, Path pack, Path out) {
        return new DecideRequest(
                adverts,
                pack,
                out,
                null,
                null,
                null,
                null,
                false,
                Runtime.getRuntime().availableProcessors());
    }

    public DecideRequest mappedBy(Path file) {
        return new DecideRequest(adverts, pack, out, file, moment, unlinks, previous, gzip, threads);
    }

    public DecideRequest asOf(Instant instant) {
        return new DecideRequest(adverts, pack, out, mapping, instant, unlinks, previous, gzip, threads);
    }

    public DecideRequest gzipped() {
        return new DecideRequest(adverts, pack, out, mapping, moment, unlinks, previous, true, threads);
    }

    public DecideRequest onThreads(int count) {
        return new DecideRequest(adverts, pack, out, mapping, moment, unlinks, previous, gzip, count);
    }

    /** With what analysts undid and confirmed. */
    public DecideRequest unlinking(Path acts) {
        return new DecideRequest(adverts, pack, out, mapping, moment, acts, previous, gzip, threads);
    }

    /** With the run before, or its file of networks alone: they keep their ids. */
    public DecideRequest after(Path run) {
        return new DecideRequest(adverts, pack, out, mapping, moment, unlinks, run, gzip, threads);
    }

    public Optional<Path> acts() {
        return Optional.ofNullable(unlinks);
    }

    public Optional<Path> before() {
        return Optional.ofNullable(previous);
    }

    public Optional<Path> map() {
        return Optional.ofNullable(mapping);
    }

    public Optional<Instant> asOf() {
        return Optional.ofNullable(moment);
    }
}
