package org.plainsight.cli;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Where a file is to be written. */
final class Places {
    private Places() {}

    /** Ends the command before any long work if the file could not be written in the end. */
    static void needWritable(Path out) {
        var folder = out.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder))
            throw new Stop(Exit.UNREADABLE, "cannot write `%s`: its folder is not there; make it first".formatted(out));
        if (Files.isDirectory(out))
            throw new Stop(Exit.UNREADABLE, "cannot write `%s`: it is a folder; name a file in it".formatted(out));
        // A result is moved over its target: as root that would put a plain file where a device or a link was.
        if (Files.exists(out, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(out, LinkOption.NOFOLLOW_LINKS))
            throw new Stop(
                    Exit.UNREADABLE, "cannot write `%s`: it is a link or a device; name a plain file".formatted(out));
        if (!Files.isWritable(folder))
            throw new Stop(
                    Exit.UNREADABLE, "cannot write `%s`: its folder may not be written; name another".formatted(out));
    }
}
