package org.plainsight.core.runs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.plainsight.core.adverts.Advert;
import org.plainsight.core.deciding.Summary;
import org.plainsight.core.deciding.Tally;
import org.plainsight.core.deciding.Written;
import org.plainsight.core.facts.AdvertFacts;
import org.plainsight.core.facts.Lexicon;
import org.plainsight.core.facts.NetworkFacts;
import org.plainsight.core.facts.Shown;
import org.plainsight.core.facts.Surroundings;
import org.plainsight.core.files.AdvertReading;
import org.plainsight.core.files.Lines;
import org.plainsight.core.files.RunFile;
import org.plainsight.core.files.RunLines;
import org.plainsight.core.files.SummaryFile;
import org.plainsight.core.lanes.Lanes;
import org.plainsight.core.links.Act;
import org.plainsight.core.networks.Change;
import org.plainsight.core.networks.Network;
import org.plainsight.core.networks.NetworkSentence;
import org.plainsight.core.networks.Succession;
import org.plainsight.rules.Weigher;
import org.plainsight.rules.pack.Family;
import org.plainsight.rules.pack.Pack;
import org.plainsight.rules.pack.Progress;

/**
 * The writing of one run folder, of everything or of what came out otherwise than before.
 */
final class Pass {

    /** What it is made from. */
    record Given(Weigher weigher, AdvertReading.Read read, Beforehand beforehand, Instant asOf, Known known) {}

    /** What a line and what the evidence of an advert usually take; room for more is made where it is needed. */
    private static final int LINE_BYTES = 2_500;

    private static final int EVIDENCE_BYTES = 8_000;
    private static final int ADVERTS_AT_ONCE = 128;

    private final DecideRequest request;
    private final Progress progress;
    private final Stopwatch watch;
    private final Pack pack;
    private final Weigher weigher;
    private final AdvertReading.Read read;
    private final Beforehand beforehand;
    private final Known known;
    private final Instant asOf;
    private final Path folder;
    private final Lanes lanes;
    private final List<Advert> adverts;
    private final List<Written> written = new ArrayList<>();
    private final List<Shown> shown;
    private final Tally.Counting advertTally = new Tally.Counting();
    private final Tally.Counting networkTally = new Tally.Counting();
    private List<Network> networks = List.of();
    private List<Change> changes = List.of();

    Pass(DecideRequest request, Progress progress, Stopwatch watch, Given given, Path folder, Lanes lanes) {
        this.request = request;
        this.progress = progress;
        this.watch = watch;
        this.pack = given.weigher().pack();
        this.weigher = given.weigher();
        this.read = given.read();
        this.beforehand = given.beforehand();
        this.known = given.known();
        this.asOf = given.asOf();
        this.folder = folder;
        this.lanes = lanes;
        this.adverts = read.corpus().adverts();
        this.shown = new ArrayList<>(adverts.size());
    }

    Summary write() throws IOException {
        var around = Surroundings.of(read.corpus(), asOf, beforehand.acts(), known.finder(), lanes, stage -> {
            watch.stage(stage);
            progress.at("finding " + stage, 0, 0);
        });
        recognise(around.networks());
        var lexicon = new Lexicon(pack.lexicon());
        try (var decisions = file(RunFolder.DECISIONS);
                var evidence = file(RunFolder.EVIDENCE);
                var networks = file(RunFolder.NETWORKS)) {
            watch.stage("weighing adverts");
            adverts(new AdvertFacts(around, weigher.advertFacts(), lexicon, known.words()), decisions, evidence);
            watch.stage("weighing networks");
            networks(around, lexicon, decisions, evidence, networks);
            written.add(decisions.finish());
            written.add(evidence.finish());
            written.add(networks.finish());
        }
        watch.stage("writing");
        if (!known.isSomething()) writeAdverts();
        writeHubs(around);
        writeRejected();
        writeActs();
        if (beforehand.known()) writeChanges();
        writePack();
        watch.stage("");
        var summary = summary(around);
        SummaryFile.write(summary, folder, request.gzip());
        return summary;
    }

    /** Gives each network the id under which the run before knew it. */
    private void recognise(List<Network> found) {
        networks = found;
        if (!beforehand.known()) return;
        var succession = Succession.of(
                beforehand.networks(),
                found.stream()
                        .map(network -> Arrays.stream(network.members())
                                .mapToObj(m -> adverts.get(m).id())
                                .toList())
                        .toList());
        networks = new ArrayList<>();
        var names = succession.ids();
        for (int i = 0; i < found.size(); i++) networks.add(found.get(i).called(names.get(i)));
        changes = succession.changes();
    }

    private List<String> ids(Network network) {
        return Arrays.stream(network.members())
                .mapToObj(m -> adverts.get(m).id())
                .toList();
    }

    private RunFile file(String name) throws IOException {
        return new RunFile(folder, name, request.gzip());
    }

    /** One batch of subjects, decided: lines, and what networks need to know of adverts. */
    private static final class Batch {
        final Lines decisions;
        final Lines evidence;
        final Lines networks;
        final List<Shown> shown = new ArrayList<>();
        final Tally.Counting tally = new Tally.Counting();
        int done;

        private Batch(int subjects, int evidenceBytes, int networkBytes) {
            decisions = new Lines(subjects * LINE_BYTES);
            evidence = new Lines(subjects * evidenceBytes);
            networks = new Lines(subjects * networkBytes);
        }

        static Batch ofAdverts(int count) {
            return new Batch(count, EVIDENCE_BYTES, 0);
        }

        static Batch ofNetworks(int count) {
            return new Batch(count, 2 * EVIDENCE_BYTES, LINE_BYTES);
        }
    }

    private void adverts(AdvertFacts facts, RunFile decisions, RunFile evidence) {
        lanes.batches(adverts.size(), (from, to) -> advertBatch(facts, from, to), batch -> {
            decisions.write(batch.decisions);
            evidence.write(batch.evidence);
            shown.addAll(batch.shown);
            advertTally.add(batch.tally);
            progress.at("weighing adverts", shown.size(), adverts.size());
        });
    }

    private Batch advertBatch(AdvertFacts facts, int from, int to) {
        var batch = Batch.ofAdverts(to - from);
        for (int place = from; place < to; place++) {
            var subject = "advert:" + adverts.get(place).id();
            var found = facts.of(place);
            var weighing = weigher.weighAdvert(found.sheet());
            var families = weighing.families();
            if (!known.stands(subject, found)) {
                RunLines.decision(batch.decisions, subject, pack.id(), asOf, weighing, families);
                RunLines.evidence(batch.evidence, subject, found.bases());
            }
            batch.shown.add(Shown.of(found.sheet(), families));
            batch.tally.count(weighing);
        }
        return batch;
    }

    private void networks(
            Surroundings around, Lexicon lexicon, RunFile decisions, RunFile evidence, RunFile networkFile) {
        var families =
                pack.familiesOf(pack.adverts()).stream().map(Family::table).toList();
        var facts = new NetworkFacts(around, weigher, lexicon, families, shown::get);
        int count = networks.size();
        long[] done = {0};
        lanes.batches(count, (from, to) -> networkBatch(facts, from, to), batch -> {
            decisions.write(batch.decisions);
            evidence.write(batch.evidence);
            networkFile.write(batch.networks);
            networkTally.add(batch.tally);
            done[0] += batch.done;
            progress.at("weighing networks", done[0], count);
        });
    }

    private Batch networkBatch(NetworkFacts facts, int from, int to) {
        var batch = Batch.ofNetworks(to - from);
        for (var network : networks.subList(from, to)) {
            var subject = "network:" + network.id();
            var found = facts.of(network);
            var weighing = weigher.weighNetwork(found.sheet());
            var line = new Lines(LINE_BYTES);
            RunLines.network(line, network, adverts, NetworkSentence.of(network, adverts), found.sheet());
            batch.tally.count(weighing);
            batch.done++;
            if (known.stands(network.id(), ids(network), subject, found, line)) continue;
            RunLines.decision(batch.decisions, subject, pack.id(), asOf, weighing);
            RunLines.evidence(batch.evidence, subject, found.bases());
            batch.networks.add(line);
        }
        return batch;
    }

    private void writeAdverts() throws IOException {
        var all = Stream.concat(adverts.stream(), read.corpus().reviews().stream())
                .sorted(Comparator.comparing(Advert::id))
                .toList();
        try (var file = file(RunFolder.ADVERTS)) {
            for (int from = 0; from < all.size(); from += ADVERTS_AT_ONCE) {
                var lines = new Lines(ADVERTS_AT_ONCE * LINE_BYTES);
                for (var advert : all.subList(from, Math.min(all.size(), from + ADVERTS_AT_ONCE)))
                    lines.addWritten(advert.json());
                file.write(lines);
            }
            written.add(file.finish());
        }
    }

    private void writeHubs(Surroundings around) throws IOException {
        try (var file = file(RunFolder.HUBS)) {
            var lines = new Lines(LINE_BYTES);
            for (var hub : around.links().hubs()) RunLines.hub(lines, hub);
            file.write(lines);
            written.add(file.finish());
        }
    }

    private void writeRejected() throws IOException {
        try (var file = file(RunFolder.REJECTED)) {
            var lines = new Lines(LINE_BYTES);
            for (var rejected : read.rejected()) RunLines.rejected(lines, rejected);
            file.write(lines);
            written.add(file.finish());
        }
    }

    private void writeActs() throws IOException {
        try (var file = file(RunFolder.UNLINKS)) {
            var lines = new Lines(LINE_BYTES);
            for (var act : beforehand.acts().all()) RunLines.act(lines, act);
            file.write(lines);
            written.add(file.finish());
        }
    }

    private void writeChanges() throws IOException {
        try (var file = file(RunFolder.CHANGES)) {
            var lines = new Lines(LINE_BYTES);
            for (var change : changes) RunLines.change(lines, change);
            file.write(lines);
            written.add(file.finish());
        }
    }

    /** The pack as it was read: the very bytes that were hashed, whatever became of the folder since. */
    private void writePack() throws IOException {
        for (var file : pack.files().entrySet()) {
            var path = folder.resolve(RunFolder.PACK).resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue().getBytes(StandardCharsets.UTF_8));
        }
    }

    private Summary summary(Surroundings around) {
        written.sort(Comparator.comparing(Written::name));
        return new Summary(
                Decide.ENGINE,
                pack.id(),
                asOf,
                request.asOf().isPresent(),
                counts(around),
                read.extras(),
                advertTally.done(),
                networkTally.done(),
                watch.seconds(),
                written);
    }

    private Map<String, Long> counts(Surroundings around) {
        var counts = new LinkedHashMap<String, Long>();
        counts.put("lines", read.lines());
        counts.put("accepted", read.accepted());
        counts.put("rejected", (long) read.rejected().size());
        counts.put("adverts", (long) adverts.size());
        counts.put("reviews", (long) read.corpus().reviews().size());
        counts.put(
                "olderVersions",
                read.accepted() - adverts.size() - read.corpus().reviews().size());
        counts.put(
                "laterThanAsOf",
                adverts.stream().filter(a -> a.versionAt().isAfter(asOf)).count());
        counts.put("networks", (long) networks.size());
        counts.put(
                "advertsInNetworks", networks.stream().mapToLong(n -> n.size()).sum());
        counts.put("links", networks.stream().mapToLong(n -> n.links().size()).sum());
        counts.put("hubs", (long) around.links().hubs().size());
        counts.put(
                "networksCutFromLarger",
                networks.stream().filter(n -> n.split().isPresent()).count());
        if (request.acts().isPresent()) {
            counts.put("unlinks", (long)
                    beforehand.acts().standing(Act.Kind.UNLINK).size());
            counts.put("confirmations", (long)
                    beforehand.acts().standing(Act.Kind.CONFIRM).size());
        }
        if (beforehand.known())
            Succession.counted(changes).forEach((kind, count) -> counts.put("networks" + capital(kind.code()), count));
        return counts;
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
