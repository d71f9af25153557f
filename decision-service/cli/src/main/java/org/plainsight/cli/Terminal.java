package org.plainsight.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
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

    /** The launcher knows whether {@code err} is a terminal; without it Java can only tell about all streams together. */
    private static boolean isWatched() {
        var told = System.getProperty("plainsight.terminal", "");
        if (!told.isEmpty()) return told.equals("yes");
        var console = System.console();
        if (console == null) return false;
        try {
            // From JDK 22 on there is a console even in a pipe; only the method `isTerminal`, new there too, tells.
            var isTerminal = MethodHandles.publicLookup()
                    .findVirtual(java.io.Console.class, "isTerminal", MethodType.methodType(boolean.class));
            return (boolean) isTerminal.invokeExact(console);
        } catch (NoSuchMethodException | IllegalAccessException e) {
            return true;
        } catch (Throwable e) {
            return false;
        }
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
