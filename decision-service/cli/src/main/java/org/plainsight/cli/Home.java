package org.plainsight.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the program's own files are: beside the launcher, which says where that is. */
final class Home {

    private static final Path BASELINE = Path.of("rules", "packs", "uk-asw", "2026.1");

    private Home() {}

    /** The folder of the baseline pack, as short as it can be written. */
    static Path baselinePack() {
        if (Files.isDirectory(BASELINE)) return BASELINE;
        var pack = Path.of(System.getProperty("plainsight.home", ".")).resolve(BASELINE);
        if (!Files.isDirectory(pack))
            throw new Stop(
                    Exit.UNREADABLE,
                    "the baseline pack is not at `%s`; start the program with `./plainsight`".formatted(pack));
        return pack;
    }
}
