package org.plainsight.cli;

import org.plainsight.explain.Harmless;

/** A message in one line that can do nothing to a terminal, whatever it quotes. */
final class OneLine {

    private static final int LONGEST = 600;

    private OneLine() {}

    static String of(String message) {
        return Harmless.line(message.strip().replaceAll("\\s*\\R\\s*", " "), LONGEST);
    }
}
