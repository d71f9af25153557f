package org.plainsight.rules.diff;

import java.util.Optional;

/**
 * One thing that somebody changed in a pack, in words.
 *
 * @param part where it stands
 * @param model the file of the model; empty outside the models
 * @param decision the table or formula that it stands in; empty outside the models
 * @param subject the row's id, the pattern's name, the phrase, the case's name, or what else is changed
 * @param kind what was done to it
 * @param what which side of it: the column, the annotation, the field; empty for the whole of it
 * @param before as it was, in words; empty for what was added
 * @param after as it is, in words; empty for what was removed
 */
public record Edit(
        Part part,
        String model,
        String decision,
        String subject,
        Kind kind,
        String what,
        Optional<String> before,
        Optional<String> after) {

    /** A part of a pack. */
    public enum Part {
        ROW("row"),
        TABLE("table"),
        FORMULA("formula"),
        FAMILY("family"),
        LIMIT("limit"),
        PATTERN("pattern"),
        PHRASE("phrase"),
        CASE("case"),
        CHARTER("charter"),
        SOURCE("source"),
        EXCLUDED("indicator left out");

        private final String word;

        Part(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /** What was done. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED,
        MOVED
    }

    static Edit changed(Part part, String subject, String what, String before, String after) {
        return new Edit(part, "", "", subject, Kind.CHANGED, what, Optional.of(before), Optional.of(after));
    }

    static Edit added(Part part, String subject, String after) {
        return new Edit(part, "", "", subject, Kind.ADDED, "", Optional.empty(), Optional.of(after));
    }

    static Edit removed(Part part, String subject, String before) {
        return new Edit(part, "", "", subject, Kind.REMOVED, "", Optional.of(before), Optional.empty());
    }

    Edit in(String file, String name) {
        return new Edit(part, file, name, subject, kind, what, before, after);
    }

    /** Whether it can change what comes of any facts: not a text, a source or a case. */
    public boolean changesWeighing() {
        return switch (part) {
            case ROW -> kind != Kind.CHANGED || !what.startsWith("text: ");
            case TABLE, FORMULA, FAMILY, LIMIT, PATTERN, PHRASE -> true;
            case CASE, CHARTER, SOURCE, EXCLUDED -> false;
        };
    }
}
