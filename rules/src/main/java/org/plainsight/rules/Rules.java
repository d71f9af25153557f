package org.plainsight.rules;

import java.nio.file.Path;
import org.plainsight.rules.files.PackFolder;
import org.plainsight.rules.pack.Reading;

/** Everything this module offers. Start here. */
public final class Rules {

    private Rules() {}

    /** Reads a pack from its folder; never throws for what the folder holds, and runs nothing that it holds. */
    public static Reading read(Path folder) {
        return PackFolder.read(folder);
    }
}
