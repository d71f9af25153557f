package org.plainsight.core.runs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.function.LongConsumer;
import org.plainsight.core.files.AdvertFile;
import org.plainsight.core.files.AdvertReading;
import org.plainsight.core.files.MappedFile;
import org.plainsight.core.lanes.Lanes;
import org.plainsight.rules.Rules;
import org.plainsight.rules.Weigher;
import org.plainsight.rules.pack.Progress;
import org.plainsight.rules.pack.Reading;

/** Decides a file of adverts: adverts first, then their networks, into a run folder. */
public final class Decide {

    /** The engine's version, as every run notes it. */
    public static final String ENGINE = "plainsight 0.1.0";

    private final DecideRequest request;
    private final Progress progress;
    private final Stopwatch watch;

    Decide(DecideRequest request, Progress progress, Clock clock) {
        this.request = request;
        this.progress = progress;
        this.watch = new Stopwatch(clock);
    }

    /** @param clock measures the seconds of each stage, and nothing else */
    public static Decision decide(DecideRequest request, Progress progress, Clock clock) {
        return new Decide(request, progress, clock).decide();
    }

    private Decision decide() {
        watch.stage("pack");
        var reading = Rules.read(request.pack());
        if (reading instanceof Reading.Refused refused)
            return new Decision.PackAtFault(refused.faults(), refused.unsafe());
        var pack = ((Reading.Read) reading).pack();
        var making = Weigher.of(pack);
        if (making instanceof Weigher.Making.Refused refused) return new Decision.PackAtFault(refused.faults(), false);
        var weigher = ((Weigher.Making.Made) making).weigher();
        var place = new Place(request.out());
        var objection = place.objection();
        if (objection.isPresent()) return refused(Refusal.Kind.UNWRITABLE, objection.get());
        var beforehand = Beforehand.of(request);
        if (beforehand instanceof Beforehand.Reading.Not not) return not.because();
        watch.stage("reading");
        var adverts = readAdverts();
        if (adverts instanceof AdvertReading.MappingAtFault mapping)
            return refused(Refusal.Kind.MAPPING, mappingFault(request.map().orElseThrow(), mapping.faults()));
        if (adverts instanceof AdvertReading.Unreadable unreadable)
            return refused(Refusal.Kind.UNREADABLE, unreadable.why());
        return decide(
                weigher,
                (AdvertReading.Read) adverts,
                ((Beforehand.Reading.Read) beforehand).beforehand(),
                place,
                Known.nothing());
    }

    AdvertReading readAdverts() {
        LongConsumer heard = n -> progress.at("reading adverts", n, 0);
        return request.map()
                .map(map -> MappedFile.read(request.adverts(), map, heard))
                .orElseGet(() -> AdvertFile.read(request.adverts(), request.threads(), heard));
    }

    static String mappingFault(Path map, List<String> faults) {
        return "mapping `%s` has %s: %s"
                .formatted(map, faults.size() == 1 ? "a fault" : faults.size() + " faults", String.join("; ", faults));
    }

    static Decision refused(Refusal.Kind kind, String message) {
        return new Decision.Refused(new Refusal(kind, message));
    }

    /** Decides what was read, and leaves out what is known to stand. */
    Decision decide(Weigher weigher, AdvertReading.Read read, Beforehand beforehand, Place place, Known known) {
        var pack = weigher.pack();
        var asOf = request.asOf().orElseGet(read.corpus()::latest);
        var until = pack.charter().experimentalUntil();
        if (LocalDate.ofInstant(asOf, ZoneOffset.UTC).isAfter(until))
            return refused(
                    Refusal.Kind.EXPIRED,
                    "pack `%s` may weigh until %s, and the run is as of `%s`; use a newer version of the pack"
                            .formatted(pack.id(), until, asOf));
        Path folder;
        try {
            folder = place.begin();
        } catch (IOException e) {
            return refused(Refusal.Kind.UNWRITABLE, unwritable(e));
        }
        try (var lanes = new Lanes(request.threads())) {
            var given = new Pass.Given(weigher, read, beforehand, asOf, known);
            var summary = new Pass(request, progress, watch, given, folder, lanes).write();
            place.finish(folder);
            return new Decision.Done(summary);
        } catch (UncheckedIOException e) {
            return refused(Refusal.Kind.UNWRITABLE, unwritable(Objects.requireNonNull(e.getCause())));
        } catch (IOException e) {
            return refused(Refusal.Kind.UNWRITABLE, unwritable(e));
        } finally {
            clear(folder);
        }
    }

    /** What is left of a run that was not finished. A folder that cannot be removed is harmless: its name begins with a dot. */
    private static void clear(Path folder) {
        try {
            Place.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("`%s` was begun and cannot be removed".formatted(folder), e);
        }
    }

    private String unwritable(IOException e) {
        return "cannot write `%s`: %s; name a folder that you may write, on a disk with room"
                .formatted(request.out(), why(e));
    }

    /** Java's message is often no more than the path that it could not write. */
    private static String why(IOException e) {
        if (e instanceof AccessDeniedException denied)
            return "permission to write `%s` is denied".formatted(denied.getFile());
        if (e instanceof FileAlreadyExistsException exists) return "`%s` is a file".formatted(exists.getFile());
        if (e instanceof FileSystemException other && other.getReason() == null)
            return "`%s` cannot be made".formatted(other.getFile());
        return String.valueOf(e.getMessage());
    }
}
