package org.plainsight.explain;

import java.util.Locale;

/** The parts of an explanation in reading order, each with its title and a sentence that leads into it. */
public enum Heading {
    IN_SHORT("In short", ""),
    AGAINST("Reasons not to look", "Rows that take points away, and ordinary explanations. Read these first."),
    FOR("Reasons to look", "Each row that fired, what it rests on, and what else it may mean."),
    ARITHMETIC("How the points add up", "Points sort work for people; they measure no person."),
    CHANGES(
            "What would change it",
            "The smallest changes that would have led to another result. Each was weighed anew before it was written here."),
    HANGS_ON("What it hangs on", "The result without one piece of what it rests on, everything else left as it is."),
    SURENESS(
            "How sure this is",
            "How the result stands if what is not known, or the points of the rows, were otherwise."),
    NEAREST("What nearly counted", "Rows that did not fire and came nearest: what they ask, and what was found."),
    MIGHT(
            "What might have counted",
            "Rows that could not be judged because something is not known. Unknown is never taken for no."),
    UNKNOWN("What is not known", "Things that the rules ask and that the adverts do not say."),
    CONNECTIONS("How the adverts connect", ""),
    SIX_PARTS(
            "How it was done, in six parts",
            "The six kinds of explanation that the Information Commissioner's Office and the Alan Turing Institute ask for:"
                    + " how it is done for everybody, and what it came to here."),
    NOT_LOOKED_AT("What was not looked at", ""),
    CHALLENGE("If this is wrong", ""),
    SOURCES("Where the evidence comes from", ""),
    FURTHER("Every other row that did not fire", ""),
    DIFFERENT_ROWS(
            "Where the points differ",
            "Every row that gave the two different points. What is not here is the same in both."),
    SWAP("What would swap them", "The smallest change to one of them that would bring it to where the other stands."),
    DIFFERENT_FACTS("Where the facts differ", "Everything that the rules ask and that is not the same for both.");

    private final String title;
    private final String lead;

    Heading(String title, String lead) {
        this.title = title;
        this.lead = lead;
    }

    public String title() {
        return title;
    }

    /** May be empty. */
    public String lead() {
        return lead;
    }

    /** A name for links within a page: small letters and dashes. */
    public String anchor() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
