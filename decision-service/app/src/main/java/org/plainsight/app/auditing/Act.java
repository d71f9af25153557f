package org.plainsight.app.auditing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is done with personal data, as section 62 of the Data Protection Act 2018 names it. */
public enum Act {
    COLLECTION,
    ALTERATION,
    CONSULTATION,
    DISCLOSURE,
    COMBINATION,
    ERASURE;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Act> of(String code) {
        return Arrays.stream(values()).filter(a -> a.code().equals(code)).findFirst();
    }
}
