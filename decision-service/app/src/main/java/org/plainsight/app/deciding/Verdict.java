package org.plainsight.app.deciding;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a person may decide about a network. None of them acts by itself. */
enum Verdict {
    NO_CONCERN("No concern", false, true),
    VIEWED("Viewed, no action", false, true),
    MORE_INFORMATION("Ask for more information", true, false),
    OFFER_SUPPORT("Offer support through a partner", true, true),
    SECOND_REVIEWER("A second reviewer is needed", false, false),
    SAFEGUARDING("Put to safeguarding", true, true);

    private final String words;
    private final boolean proposesAction;
    private final boolean closes;

    Verdict(String words, boolean proposesAction, boolean closes) {
        this.words = words;
        this.proposesAction = proposesAction;
        this.closes = closes;
    }

    String words() {
        return words;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether something is to happen, so that the points alone cannot be the ground for it. */
    boolean proposesAction() {
        return proposesAction;
    }

    /** Whether the review is over with it. */
    boolean closes() {
        return closes;
    }

    static Optional<Verdict> of(String code) {
        return Arrays.stream(values()).filter(v -> v.code().equals(code)).findFirst();
    }

    static String wordsOf(String code) {
        return of(code).map(Verdict::words).orElse(code);
    }
}
