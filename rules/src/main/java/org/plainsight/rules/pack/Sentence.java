package org.plainsight.rules.pack;

import java.util.List;
import java.util.regex.Pattern;

/**
 * One pattern of {@code patterns.sentences}: its name, its conditions in words, what it is noted as.
 *
 * @param conditions the sentences after {@code when} and each {@code and}
 * @param line the line of its first word in the file, from 1
 */
public record Sentence(String name, List<String> conditions, String note, int line) {
    private static final Pattern NAMES = Pattern.compile("at least (\\d{1,9}) different names\\b");

    /** So many times a new name: the first name has none before it. */
    private static final Pattern TURNS = Pattern.compile("shows a new name .*at least (\\d{1,9}) times");

    public Sentence {
        conditions = List.copyOf(conditions);
    }

    /** The name of the fact that says whether a network shows it; a hyphen would be a minus sign to FEEL. */
    public String fact() {
        return "pattern " + note.replace('-', ' ');
    }

    /** How many names a network has to have for it to show this; 0 where the sentence asks for none. */
    public int leastNames() {
        int least = 0;
        for (var condition : conditions) {
            var names = NAMES.matcher(condition);
            if (names.find()) least = Math.max(least, Integer.parseInt(names.group(1)));
            var turns = TURNS.matcher(condition);
            if (turns.find()) least = Math.max(least, Integer.parseInt(turns.group(1)) + 1);
        }
        return least;
    }
}
