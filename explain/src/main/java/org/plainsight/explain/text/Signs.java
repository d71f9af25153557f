package org.plainsight.explain.text;

import org.plainsight.explain.Plain;

/** Points set under each other. */
final class Signs {

    private Signs() {}

    static String signed(int points) {
        return pad(Plain.signed(points));
    }

    static String sum(int points) {
        return pad(Plain.number(points));
    }

    private static String pad(String number) {
        return " ".repeat(Math.max(0, 3 - number.length())) + number + "  ";
    }
}
