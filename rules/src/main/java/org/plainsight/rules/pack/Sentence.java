package org.plainsight.rules.pack;

import java.util.List;

/**
 * One pattern of {@code patterns.sentences}: its name, its conditions in words, what it is noted as.
 *
 * @param conditions the sentences after {@code when} and each {@code and}
 * @param line the line of its first word in the file, from 1
 */
public record Sentence(String name, List<String> conditions, String note, int line) {
    public Sentence {
        conditions = List.copyOf(conditions);
    }

    /** The name of the fact that says whether a network shows it; a hyphen would be a minus sign to FEEL. */
    public String fact() {
        return "pattern " + note.replace('-', ' ');
    }
}
