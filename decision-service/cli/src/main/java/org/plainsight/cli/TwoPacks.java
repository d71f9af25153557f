package org.plainsight.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.plainsight.rules.Rules;
import org.plainsight.rules.language.Fault;
import org.plainsight.rules.pack.Pack;
import org.plainsight.rules.pack.Reading;
import picocli.CommandLine.Parameters;

/** The two packs of a command that compares: as it was, and as it would be. */
final class TwoPacks {

    @Parameters(index = "0", paramLabel = "OLD", description = "The folder of the pack as it was.")
    @SuppressWarnings("NullAway.Init")
    private Path old;

    @Parameters(index = "1", paramLabel = "NEW", description = "The folder of the pack as it would be.")
    @SuppressWarnings("NullAway.Init")
    private Path fresh;

    /** What became of reading them. */
    sealed interface Opening {

        record Opened(Pack before, Pack after) implements Opening {}

        /** One of them cannot be read as a pack; every fault at once. */
        record AtFault(Path folder, List<Fault> faults) implements Opening {}
    }

    Opening open() {
        var packs = new ArrayList<Pack>();
        for (var folder : List.of(old, fresh)) {
            Refusals.needFolder("pack", folder);
            var reading = Rules.read(folder);
            if (reading instanceof Reading.Refused refused) return new Opening.AtFault(folder, refused.faults());
            packs.add(((Reading.Read) reading).pack());
        }
        return new Opening.Opened(packs.get(0), packs.get(1));
    }

    /** The folder of one of the two that were opened. */
    Path folderOf(Pack pack, Opening.Opened of) {
        return pack.equals(of.before()) ? old : fresh;
    }
}
