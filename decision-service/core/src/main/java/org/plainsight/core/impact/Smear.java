package org.plainsight.core.impact;

/** A way to make ordinary adverts look as if somebody should look at them. */
enum Smear {
    FALSE_REVIEWS(
            "false reviews",
            "three reviewers' codes report concern about the phone, in the pack's own words of concern"),
    HER_PHONE(
            "her phone in others' adverts",
            "four adverts of other names in other towns carry the phone, posted within a day"),
    HER_TEXT("her text under other phones", "four adverts of other names and phones copy the text and the pictures");

    private final String words;
    private final String what;

    Smear(String words, String what) {
        this.words = words;
        this.what = what;
    }

    String words() {
        return words;
    }

    String what() {
        return what;
    }
}
