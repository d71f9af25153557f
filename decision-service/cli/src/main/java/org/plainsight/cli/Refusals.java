package org.plainsight.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.plainsight.core.runs.Refusal;
import org.plainsight.rules.language.Fault;

/** Turns the refusals of core and rules into exit codes. */
final class Refusals {

    private Refusals() {}

    static Stop stop(Refusal refusal) {
        return new Stop(code(refusal.kind()), refusal.message());
    }

    private static int code(Refusal.Kind kind) {
        return switch (kind) {
            case UNREADABLE, UNWRITABLE, MAPPING -> Exit.UNREADABLE;
            case ALTERED, EXPIRED -> Exit.AT_FAULT;
            case UNKNOWN_SUBJECT -> Exit.USAGE;
            case UNSAFE -> Exit.UNSAFE;
        };
    }

    /** Says every fault of a pack, a line each, and gives the exit code. */
    static int packAtFault(Terminal terminal, Path pack, List<Fault> faults) {
        boolean unsafe = faults.stream().anyMatch(f -> f.weight() == Fault.Weight.UNSAFE);
        faults.forEach(fault -> terminal.say(fault.toString()));
        terminal.say("plainsight: pack `%s` %s"
                .formatted(pack, unsafe ? "was refused for safety" : "has " + faults(faults.size())));
        return unsafe ? Exit.UNSAFE : Exit.AT_FAULT;
    }

    static String faults(int count) {
        return count == 1 ? "1 fault" : count + " faults";
    }

    /** Ends the command where a folder is not there or may not be looked into. */
    static void needFolder(String what, Path folder) {
        if (!Files.exists(folder))
            throw new Stop(Exit.UNREADABLE, "%s `%s` is not there; check the path".formatted(what, folder));
        if (!Files.isDirectory(folder))
            throw new Stop(Exit.UNREADABLE, "%s `%s` is a file; name the folder".formatted(what, folder));
        if (!Files.isReadable(folder))
            throw new Stop(Exit.UNREADABLE, "%s `%s` may not be read; change its permissions".formatted(what, folder));
    }
}
