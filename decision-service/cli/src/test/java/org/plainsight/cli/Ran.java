package org.plainsight.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** One command that was run in this JVM: its exit code and what it printed. */
record Ran(int code, String out, String err) {

    static Ran command(Object... args) {
        return watched(false, args);
    }

    static Ran watched(boolean interactive, Object... args) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var words = new String[args.length];
        for (int i = 0; i < args.length; i++) words[i] = args[i].toString();
        int code = Plainsight.run(
                new Terminal(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        interactive),
                words);
        return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
