package org.plainsight.app.governing;

import org.plainsight.governance.voting.Vote;

/** Votes as people say them. */
final class VoteWords {

    private VoteWords() {}

    /** As it was cast. */
    static String of(Vote vote) {
        return switch (vote) {
            case APPROVE -> "Approves";
            case ASK_FOR_CHANGES -> "Asks for changes";
            case OBJECT -> "Objects";
            case ABSTAIN -> "Abstains";
            case RECUSE -> "Stands aside";
        };
    }

    /** As it is chosen. */
    static String asked(Vote vote) {
        return switch (vote) {
            case APPROVE -> "Approve";
            case ASK_FOR_CHANGES -> "Ask for changes";
            case OBJECT -> "Object";
            case ABSTAIN -> "Abstain: I take part, and say neither";
            case RECUSE -> "Stand aside: I have an interest of my own";
        };
    }

    static String colour(Vote vote) {
        return switch (vote) {
            case APPROVE -> "green";
            case ASK_FOR_CHANGES, OBJECT -> "red";
            case ABSTAIN, RECUSE -> "grey";
        };
    }
}
