package org.plainsight.explain;

/**
 * Whether what is known fits an ordinary explanation.
 *
 * @param because the facts that tell, in one plain clause; empty where no fact could tell
 */
public record Fit(Verdict verdict, String because) {

    public static final Fit UNKNOWN = new Fit(Verdict.NOT_KNOWN, "");

    /** What the facts say of an ordinary explanation. */
    public enum Verdict {
        FITS("fits"),
        PARTLY_FITS("partly fits"),
        DOES_NOT_FIT("does not fit"),
        NOT_KNOWN("not known");

        private final String words;

        Verdict(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
