package org.plainsight.cli;

import org.plainsight.explain.Harmless;

/** A message in one line that can do nothing to a terminal, whatever it quotes. */
final class OneLine {

    private static final int LONGEST = 600;

    private OneLine() {}

    /** The same, however long. */
    static String whole(String text) {
        return Harmless.line(text);
    }

    static String of(String message) {
        return Harmless.line(message.strip().replaceAll("\\s*\\R\\s*", " "), LONGEST);
    }
}
