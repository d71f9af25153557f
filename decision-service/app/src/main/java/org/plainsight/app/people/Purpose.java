package org.plainsight.app.people;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody reads personal data for, as they state it. Enforcing immigration rules is not a purpose here. */
public enum Purpose {
    HELP("Finding people who may need help or protection"),
    EXPLOITATION("Preventing or finding exploitation by those who profit from it"),
    CHALLENGE("Answering a complaint or a challenge"),
    CHECKING("Checking that the service, its log and its people do what they should"),
    RULES("Looking after the rules"),
    WORK("Planning people's work"),
    RESEARCH("Research with de-identified figures"),
    ACCOUNTS("Keeping accounts");

    private final String words;

    Purpose(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Purpose> of(String code) {
        return Arrays.stream(values()).filter(p -> p.code().equals(code)).findFirst();
    }
}
