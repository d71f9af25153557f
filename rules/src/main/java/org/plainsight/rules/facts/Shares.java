package org.plainsight.rules.facts;

/**
 * The two facts that a network has for each family of the advert tables: how many of its adverts show the family, and what
 * share of them that is. They hang together, so neither can be otherwise alone.
 */
public final class Shares {

    /** The fact that counts all adverts of a network. */
    public static final String ADVERTS = "adverts";

    private static final String COUNT = "adverts with ";
    private static final String SHARE = "share with ";

    private Shares() {}

    /** The name of the fact that counts the adverts which show the family. */
    public static String count(String family) {
        return COUNT + family;
    }

    /** The name of the fact that gives their percentage. */
    public static String share(String family) {
        return SHARE + family;
    }

    public static boolean isCount(String fact) {
        return fact.startsWith(COUNT);
    }

    public static boolean isShare(String fact) {
        return fact.startsWith(SHARE);
    }

    /** The family that a count or a share is about. */
    public static String family(String fact) {
        return fact.substring(isCount(fact) ? COUNT.length() : SHARE.length());
    }

    /** The whole percentage, rounded half up. */
    public static long percent(long part, long whole) {
        return (part * 200 + whole) / (2 * whole);
    }
}
