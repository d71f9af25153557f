package org.plainsight.core.facts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who speaks in a text, by its pronouns. */
record Voice(int first, int third, int plural) {

    private enum Person {
        FIRST,
        THIRD,
        PLURAL
    }

    /** The person of each pronoun; every word of a corpus is looked up here. */
    private static final Map<String, Person> PERSON_OF = new HashMap<>();

    static {
        list(Person.FIRST, "i", "i'm", "i'll", "i've", "i'd", "me", "my", "mine", "myself");
        list(Person.THIRD, "she", "she's", "she'll", "her", "hers", "herself");
        list(Person.THIRD, "he", "he's", "he'll", "him", "his", "himself");
        list(Person.PLURAL, "we", "we're", "we'll", "we've", "us", "our", "ours", "ourselves", "they", "their", "them");
    }

    private static void list(Person person, String... pronouns) {
        for (var pronoun : pronouns) PERSON_OF.put(pronoun, person);
    }

    /** With fewer pronouns than this a share means nothing. */
    private static final int FEWEST = 5;

    static Voice of(List<Tokens> fields) {
        int first = 0;
        int third = 0;
        int plural = 0;
        for (var field : fields)
            for (var word : field.words) {
                var person = PERSON_OF.get(word);
                if (person == Person.FIRST) first++;
                else if (person == Person.THIRD) third++;
                else if (person == Person.PLURAL) plural++;
            }
        return new Voice(first, third, plural);
    }

    int all() {
        return first + third + plural;
    }

    boolean isThirdPerson() {
        return third >= 3 && third > first;
    }

    boolean hasShare() {
        return all() >= FEWEST;
    }

    /** Per cent of first-person pronouns, rounded half up. */
    long firstShare() {
        return (first * 200L + all()) / (2L * all());
    }
}
