package org.plainsight.core.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.plainsight.core.files.ActFile;
import org.plainsight.core.files.ActReading;
import org.plainsight.core.files.RunSource;
import org.plainsight.core.files.StoredNetwork;
import org.plainsight.core.links.Acts;

/**
 * What a run takes over from the time before it.
 *
 * @param acts what analysts undid and confirmed
 * @param networks the adverts of each network of the run before, by its id
 * @param known whether there was a run before
 */
record Beforehand(Acts acts, Map<String, List<String>> networks, boolean known) {

    /** What came of reading it. */
    sealed interface Reading {
        record Read(Beforehand beforehand) implements Reading {}

        record Not(Decision because) implements Reading {}
    }

    static Reading of(DecideRequest request) {
        var acts = Acts.none();
        if (request.acts().isPresent()) {
            var reading = ActFile.read(request.acts().get());
            if (reading instanceof ActReading.Unreadable unreadable) return not(unreadable.why());
            if (reading instanceof ActReading.AtFault fault)
                return new Reading.Not(new Decision.UnlinksAtFault(fault.lines()));
            acts = ((ActReading.Read) reading).acts();
        }
        var before = request.before();
        if (before.isEmpty()) return new Reading.Read(new Beforehand(acts, Map.of(), false));
        if (Files.isRegularFile(before.get())) return networks(before.get(), acts);
        var opening = Run.open(before.get());
        if (opening instanceof Run.Opening.Refused refused)
            return new Reading.Not(new Decision.Refused(refused.refusal()));
        return networks(((Run.Opening.Opened) opening).run(), acts, before.get());
    }

    /** A file of networks by itself, from whoever keeps them elsewhere than in a run folder. */
    private static Reading networks(Path file, Acts acts) {
        var networks = new TreeMap<String, List<String>>();
        try (var lines = Files.lines(file)) {
            lines.forEach(line -> StoredNetwork.of(line).ifPresent(n -> networks.put(n.id(), n.adverts())));
            return new Reading.Read(new Beforehand(acts, networks, true));
        } catch (IOException e) {
            return not("cannot read `%s`: %s".formatted(file, RunSource.why(e)));
        }
    }

    private static Reading networks(Run run, Acts acts, Path folder) {
        var networks = new TreeMap<String, List<String>>();
        try {
            run.scan(
                    RunFolder.NETWORKS,
                    line -> StoredNetwork.of(line).ifPresent(n -> networks.put(n.id(), n.adverts())));
            return new Reading.Read(new Beforehand(acts, networks, true));
        } catch (Run.NotAsWritten e) {
            return new Reading.Not(
                    new Decision.Refused(new Refusal(Refusal.Kind.ALTERED, String.valueOf(e.getMessage()))));
        } catch (IOException e) {
            return not("cannot read `%s`: %s".formatted(folder, RunSource.why(e)));
        }
    }

    private static Reading not(String why) {
        return new Reading.Not(new Decision.Refused(new Refusal(Refusal.Kind.UNREADABLE, why)));
    }
}
