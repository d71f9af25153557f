package org.plainsight.rules.patterns;

import java.util.Map;

/** What stands in the placeholders of one sentence, by their names. */
record Asked(Map<String, String> holes) {

    Asked {
        holes = Map.copyOf(holes);
    }

    /** The thing that the adverts share. */
    Mark mark() {
        return Mark.ofOne(word("mark")).orElseThrow();
    }

    /** The things that are counted or that differ. */
    Mark marks() {
        return Mark.ofMany(word("marks")).orElseThrow();
    }

    String word(String name) {
        return holes.getOrDefault(name, "");
    }

    int number(String name) {
        return Integer.parseInt(word(name));
    }
}
