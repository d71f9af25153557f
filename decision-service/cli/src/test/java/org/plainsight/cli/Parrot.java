package org.plainsight.cli;

import java.util.List;

/** Stands in for the program when the launcher is tested: says what it was given, and ends with the code it was told to. */
final class Parrot {
    private Parrot() {}

    public static void main(String[] words) {
        System.out.println(List.of(words) + " at " + System.getProperty("plainsight.home") + " in "
                + System.getProperty("user.dir"));
        System.exit(words.length > 1 && words[0].equals("exit") ? Integer.parseInt(words[1]) : 0);
    }
}
