package org.plainsight.testdata;

import java.util.ArrayList;
import java.util.List;

/** An advert's wording with its slots still open, so that one person, or one template, can fill it many times. */
record Story(String title, List<String> sentences) {
    static final Story UNTOLD = new Story("", List.of());

    Story {
        sentences = List.copyOf(sentences);
    }

    /** A near copy: each sentence after the first is dropped or said otherwise with the given probabilities. */
    Story varied(double drop, double otherwise, String rule, World world, Dice dice) {
        List<String> varied = new ArrayList<>();
        for (String sentence : sentences) {
            if (!varied.isEmpty() && dice.chance(drop)) {
                continue;
            }
            varied.add(!varied.isEmpty() && dice.chance(otherwise) ? world.say(rule, dice) : sentence);
        }
        return new Story(title, varied);
    }

    Story with(String sentence) {
        List<String> more = new ArrayList<>(sentences);
        more.add(Math.min(2, more.size()), sentence);
        return new Story(title, more);
    }

    Story titled(String other) {
        return new Story(other, sentences);
    }
}
