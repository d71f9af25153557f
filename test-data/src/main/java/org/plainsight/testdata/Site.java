package org.plainsight.testdata;

import java.util.List;

/**
 * An invented advertising site and its habits: what its form asks for, what it fills in by itself, what it prints under
 * every advert. Shares are of adverts.
 */
record Site(
        String code,
        double weight,
        boolean hasPhoneField,
        boolean alwaysOpenByDefault,
        boolean checksAccounts,
        boolean tellsPayment,
        int offsetMinutes,
        String boilerplate) {

    /** Printed by one site under each advert: a number that says nothing about who wrote it. */
    static final String HELPLINE = "+442079460000";

    static final List<Site> ALL = List.of(
            new Site(
                    "site-alder",
                    30,
                    true,
                    true,
                    true,
                    true,
                    0,
                    "This advert was placed by an independent advertiser. Please be polite when you call and say where"
                            + " you saw it."),
            new Site(
                    "site-birch",
                    22,
                    true,
                    false,
                    true,
                    true,
                    60,
                    "Birch checks every account by e-mail. Use the button below to report an advert. Prices are a"
                            + " guide."),
            new Site("site-cedar", 15, true, false, false, true, 0, ""),
            new Site(
                    "site-dogwood",
                    11,
                    true,
                    true,
                    false,
                    false,
                    0,
                    "All advertisers on this site are over 21. Adverts are shown for twenty-eight days."),
            new Site(
                    "site-elder",
                    9,
                    false,
                    false,
                    false,
                    true,
                    60,
                    "Numbers are shown to members. Stay safe, meet well."),
            new Site(
                    "site-fir",
                    6,
                    true,
                    false,
                    true,
                    false,
                    0,
                    "Listed on Fir. We do not take bookings for advertisers."),
            new Site(
                    "site-gorse",
                    4,
                    true,
                    false,
                    false,
                    true,
                    0,
                    "Problem with this page? Ring the site on 020 7946 0000, weekdays nine to five."),
            new Site("site-hazel", 3, true, false, true, true, 0, "Hazel is a small noticeboard run by volunteers."));

    private static final double[] WEIGHTS =
            Dice.runningTotals(ALL.stream().mapToDouble(Site::weight).toArray());

    static Site any(Dice dice) {
        return ALL.get(dice.weighted(WEIGHTS));
    }

    /** Different sites, the larger ones likelier. */
    static List<Site> some(int count, Dice dice) {
        java.util.ArrayList<Site> picked = new java.util.ArrayList<>();
        while (picked.size() < Math.min(count, ALL.size())) {
            Site site = any(dice);
            if (!picked.contains(site)) {
                picked.add(site);
            }
        }
        return picked;
    }
}
