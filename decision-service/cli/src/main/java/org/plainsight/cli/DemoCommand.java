package org.plainsight.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.plainsight.core.Core;
import org.plainsight.core.runs.DecideRequest;
import org.plainsight.core.runs.Decision;
import org.plainsight.core.runs.Overview;
import org.plainsight.explain.Dossier;
import org.plainsight.rules.trace.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code demo}: the main job on made-up adverts, from nothing to the reasons. */
@Command(
        name = "demo",
        header = "Runs everything once on made-up adverts, and serves what came of it.",
        description = {
            "Makes adverts up, finds the networks that hold them together, weighs every advert and network by the",
            "baseline rules, tells what came of it, and serves it at http://localhost:8080 with one made-up person for",
            "each role. Nothing in it is real, and nothing leaves this machine. Ctrl-C stops it."
        },
        footer = {"", "Example: plainsight demo --out /tmp/plainsight-demo"})
final class DemoCommand implements Callable<Integer> {

    /** A short life is better started quickly than compiled well. */
    private static final List<String> QUICK_START = List.of("-Xmx1g", "-XX:TieredStopAtLevel=1");

    private final Terminal terminal;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "plainsight-demo",
            description = "Where to put everything; ${DEFAULT-VALUE} without it.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(
            names = "--adverts",
            paramLabel = "N",
            defaultValue = "20000",
            description = "How many adverts; ${DEFAULT-VALUE} without it.")
    private long adverts;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "Any whole number; ${DEFAULT-VALUE} without it.")
    private long seed;

    DemoCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Option(
            names = "--no-serve",
            defaultValue = "${env:PLAINSIGHT_NO_SERVE:-false}",
            description = "Tell what came of it and stop; do not serve it at http://localhost:8080.")
    private boolean noServe;

    @Override
    public Integer call() throws IOException {
        var service = noServe ? Optional.<Path>empty() : ServiceProcess.jar();
        return service.isEmpty() ? tell() : tellAndServe(service.get());
    }

    /** The service starts while the adverts are made up, and takes them in once the result has been told. */
    private int tellAndServe(Path jar) throws IOException {
        var settings = List.of(
                "--plainsight.made-up=true",
                "--plainsight.demo.folder=" + out,
                "--plainsight.data=" + out.resolve("service").resolve(adverts + "-" + seed));
        try (var service = ServiceProcess.start(jar, QUICK_START, settings)) {
            int code = tell();
            if (code != Exit.DONE) return code;
            service.goOn();
            return service.await();
        }
    }

    private int tell() throws IOException {
        if (adverts < 1 || adverts > 1_000_000)
            throw new Stop(Exit.USAGE, "cannot make `%d` adverts; give 1 to 1000000".formatted(adverts));
        var pack = Home.baselinePack();
        var file = made();
        var run = out.resolve("run");
        var decision = DecideCommand.decide(terminal, DecideRequest.of(file, pack, run));
        if (decision instanceof Decision.PackAtFault atFault)
            return Refusals.packAtFault(terminal, pack, atFault.faults());
        if (decision instanceof Decision.Refused refused) throw Refusals.stop(refused.refusal());
        var summary = ((Decision.Done) decision).summary();
        var networks = networks(run);
        var putForward = dossiers(
                run, networks.stream().filter(DemoCommand::isPutForward).toList());
        var fared = HowTheyFared.of(PlantedTruth.read(MadeUp.truthOf(file)), putForward);
        var report = new DemoReport(out.resolve("report"), summary, networks, putForward, fared).write();
        terminal.print(new FirstScreen(summary, putForward, fared, out, report, pack).told());
        return Exit.DONE;
    }

    private Path made() {
        try {
            Files.createDirectories(out);
        } catch (IOException e) {
            throw new Stop(Exit.UNREADABLE, "cannot make the folder `%s`; name another with --out".formatted(out));
        }
        var file = out.resolve("adverts.jsonl");
        try (var bar = new ProgressBar(terminal)) {
            MadeUp.adverts(adverts, seed, file, done -> bar.at("making adverts up", done, adverts));
        }
        return file;
    }

    private static List<Overview.Line> networks(Path run) {
        var listing = Core.networks(run);
        if (listing instanceof Overview.Listing.Listed listed) return listed.networks();
        throw Refusals.stop(((Overview.Listing.Refused) listing).refusal());
    }

    static boolean isPutForward(Overview.Line network) {
        return !network.outcome().equals(Outcome.NONE.code())
                || !network.route().isEmpty();
    }

    /** What the run holds about each of these networks; most urgent first, then most points. */
    private static List<Dossier> dossiers(Path run, List<Overview.Line> networks) {
        var subjects = networks.stream()
                .sorted(java.util.Comparator.comparing(
                                (Overview.Line n) -> Outcome.of(n.outcome()).orElseThrow())
                        .reversed()
                        .thenComparing(n -> -n.points())
                        .thenComparing(Overview.Line::id))
                .map(network -> "network:" + network.id())
                .toList();
        if (subjects.isEmpty()) return List.of();
        return Core.dossiers(run, subjects).stream().map(ExplainCommand::found).toList();
    }
}
