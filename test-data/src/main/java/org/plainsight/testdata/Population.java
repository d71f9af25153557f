package org.plainsight.testdata;

import java.util.Locale;

/**
 * The kinds of made-up people, most of them lawful, with each kind's share of all adverts (parts of 100). The hard lawful
 * kinds are those that look most like exploitation to someone who counts single indicators.
 */
public enum Population {
    /** One person, one to four adverts. */
    SOLO(46.9, Kind.LAWFUL),
    /** One person who markets hard: many adverts, daily updates, strong wording. */
    HARD_ADVERTISER(3.0, Kind.LAWFUL),
    /** One person on a tour that the adverts declare. */
    TOURING_DECLARED(5.0, Kind.LAWFUL),
    /** One person on a tour that no field declares. */
    TOURING_UNDECLARED(5.0, Kind.LAWFUL),
    /** Two or three who look after each other and say so in {@code with}. */
    BUDDIES_DECLARED(2.0, Kind.LAWFUL),
    /** Two or three who look after each other and share a phone, an account or a room without saying so. */
    BUDDIES_UNDECLARED(2.5, Kind.LAWFUL),
    /** Two who advertise together and apart. */
    DUO(2.5, Kind.LAWFUL),
    /** A declared agency: one receptionist, many names, several towns. */
    AGENCY(5.0, Kind.LAWFUL),
    /** An agency that declares itself only by the terms in its text. */
    AGENCY_BY_TERMS(2.0, Kind.LAWFUL),
    /** A worker-run house at one address; 14.2 % of its people change each month. */
    COLLECTIVE(4.0, Kind.LAWFUL),
    /** Strangers whose adverts one copywriter wrote. */
    COPYWRITER(4.0, Kind.LAWFUL),
    /** A person whose photos spam adverts have taken. */
    STOLEN_PHOTO(0.5, Kind.LAWFUL),
    /** Two strangers, one after the other, with the same number. */
    RECYCLED_NUMBER(2.0, Kind.LAWFUL),
    /** Strangers who are all reached through a site's switchboard. */
    SWITCHBOARD(2.0, Kind.LAWFUL),
    /** Strangers who use the same stock pictures. */
    STOCK_IMAGE(2.0, Kind.LAWFUL),
    /** Strangers who hire the same rooms for a few days each. */
    SHARED_ROOMS(2.5, Kind.LAWFUL),
    /** Massage, alone or in a studio. */
    MASSAGE(6.7, Kind.LAWFUL),
    /** Deposit fraud and sign-up spam: nobody to meet. */
    SPAM(0.8, Kind.UNLAWFUL),
    /** One phone, many names, distant towns on the same day. */
    EXPLOITED_CALL_CENTRE(0.45, Kind.EXPLOITED),
    /** One address, another name about every seven days. */
    EXPLOITED_FIXED_ADDRESS(0.45, Kind.EXPLOITED),
    /** One account that places and pays for many people's adverts. */
    EXPLOITED_HIGH_SPEND(0.35, Kind.EXPLOITED),
    /** Good English, no telling words, accounts and numbers spread; template and payment in common. */
    EXPLOITED_ADAPTED(0.35, Kind.EXPLOITED);

    private enum Kind {
        LAWFUL,
        UNLAWFUL,
        EXPLOITED
    }

    private final double share;
    private final Kind kind;

    Population(double share, Kind kind) {
        this.share = share;
        this.kind = kind;
    }

    /** The word for it in the truth file, for example {@code touring-declared}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** False for spam and for exploitation. */
    public boolean lawful() {
        return kind == Kind.LAWFUL;
    }

    /** True where the people advertised are made up as exploited. */
    public boolean exploited() {
        return kind == Kind.EXPLOITED;
    }

    /** Parts of 100 of all adverts, before a recipe changes the switchboard's share. */
    double share() {
        return share;
    }
}
