package org.plainsight.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.plainsight.core.Core;
import org.plainsight.core.runs.Overview;
import org.plainsight.core.runs.RowUses;
import org.plainsight.rules.RowAdverts;
import org.plainsight.rules.RowUse;
import org.plainsight.rules.Rules;
import org.plainsight.rules.Weigher;
import org.plainsight.rules.pack.Pack;
import org.plainsight.rules.pack.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pack show}: a pack in plain words. */
@Command(
        name = "show",
        header = "Prints a rule pack in plain words.",
        description = "To be read aloud, or to be sorted as cards.",
        footer = {"", "Example: plainsight pack show rules/packs/uk-asw/2026.1 | less"})
final class PackShowCommand implements Callable<Integer> {

    /** So many made-up adverts are looked through for examples. */
    private static final long MARKET = 3_000;

    private static final long SEED = 2026;

    private final Terminal terminal;

    @Parameters(paramLabel = "DIR", description = "The pack's folder.")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Option(names = "--in", paramLabel = "RUN", description = "A run folder: tells how often each row fired there.")
    private @Nullable Path run;

    @Option(
            names = "--cards",
            description = {
                "Adds to each row made-up adverts on which it fires and nearly fires, found by weighing;",
                "with --in also whom it fired for there, alone or with others, and what hangs on it."
            })
    private boolean cards;

    @Option(
            names = "--truth",
            paramLabel = "FILE",
            description = "With --cards and --in: what is true of made-up adverts, to tell each group apart.")
    private @Nullable Path truth;

    PackShowCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (truth != null && (run == null || !cards))
            throw new Stop(Exit.USAGE, "--truth tells groups of a run apart; give --cards and --in RUN too");
        Refusals.needFolder("pack", folder);
        var reading = Rules.read(folder);
        if (reading instanceof Reading.Refused refused) return Refusals.packAtFault(terminal, folder, refused.faults());
        Pack pack = ((Reading.Read) reading).pack();
        if (cards) return cards(pack);
        terminal.print(run == null ? Rules.show(pack) : Rules.show(pack, firings(run)));
        return Exit.DONE;
    }

    private int cards(Pack pack) throws IOException {
        var making = Rules.weigher(pack);
        if (making instanceof Weigher.Making.Refused refused)
            return Refusals.packAtFault(terminal, folder, refused.faults());
        var weigher = ((Weigher.Making.Made) making).weigher();
        var uses = run == null ? Map.<String, RowUse>of() : uses(run);
        terminal.print(Rules.cards(weigher, examples(weigher), uses));
        return Exit.DONE;
    }

    /** Adverts for each row's card, found among some that are made up for the purpose and thrown away. */
    private Map<String, RowAdverts> examples(Weigher weigher) throws IOException {
        var folder = Files.createTempDirectory("plainsight-cards-");
        var market = folder.resolve("adverts.jsonl");
        try (var bar = new ProgressBar(terminal)) {
            MadeUp.adverts(MARKET, SEED, market, done -> bar.at("making adverts up", done, MARKET));
            return Core.examples(weigher, market, Runtime.getRuntime().availableProcessors(), bar);
        } finally {
            Files.deleteIfExists(market);
            Files.deleteIfExists(MadeUp.truthOf(market));
            Files.deleteIfExists(folder);
        }
    }

    private Map<String, RowUse> uses(Path run) throws IOException {
        Refusals.needFolder("run folder", run);
        var uses = Core.rowUses(run, groups());
        if (uses instanceof RowUses.Answer.Counted counted) return counted.byRow();
        throw Refusals.stop(((RowUses.Answer.Refused) uses).refusal());
    }

    /** The group of each advert, in words; none where no truth is given. */
    private Map<String, String> groups() throws IOException {
        if (truth == null) return Map.of();
        if (!Files.isReadable(truth))
            throw new Stop(Exit.UNREADABLE, "the truth file `%s` cannot be read; check the path".formatted(truth));
        var groups = new HashMap<String, String>();
        PlantedTruth.read(truth)
                .populations()
                .forEach((advert, population) -> groups.put(advert, HowTheyFared.words(population)));
        return groups;
    }

    private static Map<String, Long> firings(Path run) {
        Refusals.needFolder("run folder", run);
        var firings = Core.firings(run);
        if (firings instanceof Overview.Firings.Counted counted) return counted.byRow();
        throw Refusals.stop(((Overview.Firings.Refused) firings).refusal());
    }
}
