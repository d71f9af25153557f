package org.plainsight.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where a command prints: results to {@code out}, everything else to {@code err}.
 *
 * @param interactive whether a person watches {@code err}, so that a progress bar makes sense
 */
record Terminal(PrintStream out, PrintStream err, boolean interactive) {

    /** The machine's own streams, in UTF-8 whatever its locale. A reader who hangs up early is no error. */
    static Terminal ofTheMachine() {
        return new Terminal(stream(FileDescriptor.out, false), stream(FileDescriptor.err, true), isWatched());
    }

    private static PrintStream stream(FileDescriptor descriptor, boolean flush) {
        return new PrintStream(
                new BufferedOutputStream(new FileOutputStream(descriptor), 1 << 14), flush, StandardCharsets.UTF_8);
    }

    /** Only the shell can tell whether {@code err} is a terminal: from JDK 22 on, Java has a console even in a pipe. */
    private static boolean isWatched() {
        return System.getProperty("plainsight.terminal", "no").equals("yes");
    }

    void print(String text) {
        out.print(text);
        out.flush();
    }

    void line(String text) {
        out.println(text);
    }

    /** One line for the person at the keyboard. */
    void say(String line) {
        err.println(OneLine.of(line));
        err.flush();
    }
}
