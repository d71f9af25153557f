package org.plainsight.testdata;

/** Who speaks in an advert. */
enum Voice {
    FIRST("first"),
    THIRD("third"),
    PLURAL("plural");

    private final String suffix;

    Voice(String suffix) {
        this.suffix = suffix;
    }

    /** The grammar's rule for this voice; the third person books and closes for the plural too. */
    String rule(String base) {
        boolean shared = this == PLURAL && (base.equals("book") || base.equals("terms") || base.equals("close"));
        return base + "." + (shared ? THIRD.suffix : suffix);
    }
}
