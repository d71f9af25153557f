package org.plainsight.rules.facts;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.plainsight.rules.facts.FactDefinition.Subject;
import org.plainsight.rules.language.Type;

/** The facts about one network: its own, and what its adverts show, counted by family. */
final class NetworkFacts {

    private NetworkFacts() {}

    static List<FactDefinition> all(List<String> advertFamilies, Map<String, String> patterns) {
        return Stream.of(
                        size(),
                        links(),
                        places(),
                        names(),
                        material(),
                        money(),
                        reviews(),
                        openness(),
                        shown(advertFamilies),
                        patterns(patterns))
                .flatMap(List::stream)
                .map(Entry::define)
                .toList();
    }

    /** What every network keeps, whatever its adverts say. */
    static List<Relation> relations() {
        return List.of(
                Relation.atMost("names", "adverts"),
                Relation.atMost("namesPerPhone", "names"),
                Relation.atMost("namesPerAccount", "names"),
                Relation.atMost("namesPerAccount", "advertsPerAccount"),
                Relation.atMost("namesPerOutcode", "names"),
                Relation.atMost("newNamesInMonth", "names"),
                Relation.atMost("declaredPartners", "names"),
                Relation.atMost("partnersStable", "declaredPartners"),
                Relation.oneWhile("names", "oneVoice"),
                Relation.oneWhile("phones", "oneVoice"),
                Relation.atMost("phonesOfSeveralNames", "phones"),
                Relation.noneBelow("phonesOfSeveralNames", 2, "namesPerPhone"),
                Relation.noneBelow("phonesOfSeveralNames", 2, "names"),
                Relation.atMost("phonesPerText", "phones"),
                Relation.atMost("phonesPerPayment", "phones"),
                Relation.atMost("accounts", "adverts"),
                Relation.atMost("accountsPerPayment", "accounts"),
                Relation.atMost("advertsPerAccount", "adverts"),
                Relation.atMost("paymentShared", "adverts"),
                Relation.atMost("paymentTokens", "adverts"),
                Relation.atMost("sameTextContacts", "adverts"),
                Relation.atMost("sources", "adverts"),
                Relation.atMost("towns", "adverts"),
                Relation.atMost("townsInOneDay", "towns"),
                Relation.atMost("outcodes", "adverts"),
                Relation.atMost("kmInOneDay", "distanceKm"),
                Relation.atMost("nameTenureDays", "spanDays"),
                Relation.atMost("longestIdentityDays", "spanDays"),
                Relation.atMost("rotationDays", "spanDays"),
                Relation.atMost("tourFits", "declaredTour"),
                Relation.atMost("reviewersReportingConcern", "reviewers"));
    }

    private static List<Entry> size() {
        return List.of(
                number("adverts", "adverts", "the number of adverts").how("Counts its adverts."),
                number("names", "names", "the number of names")
                        .how("Counts the different names, letter case aside.")
                        .unknownWhen("none of its adverts gives a name"),
                number("namesPerMonth", "names", "the number of names a month")
                        .scale(1)
                        .how("Divides the number of names by the months for which it was seen, at least one.")
                        .unknownWhen("none of its adverts gives a name"),
                number("spanDays", "days", "the number of days from the first to the last sight of it")
                        .how("Counts from its first posting to its last sight."),
                number("activeDays", "days", "the number of days on which it posted")
                        .how("Counts the different days with a posting or a bump."),
                number("sources", "sites", "the number of sites").how("Counts the different sites."),
                number("growthPercent", "per cent", "its growth in per cent against the month before")
                        .how("Divides the adverts up in its last 30 days by those up in the 30 before, less 100.")
                        .unknownWhen("it was seen for less than two months"),
                number("postingGapHours", "hours", "the middle number of hours from one posting to the next")
                        .how(
                                "Takes the median gap between all postings and bumps of its adverts, in the order of time.")
                        .unknownWhen("it has fewer than four postings and bumps"),
                number("postingBursts", "bursts", "the number of times that several accounts posted at once")
                        .how("Counts the stretches of ten minutes in which three or more of its accounts posted.")
                        .unknownWhen("none of its adverts names an account"));
    }

    private static List<Entry> links() {
        return List.of(
                number("linkGrounds", "grounds", "the number of different kinds of link that hold it together")
                        .how(
                                "Counts the kinds of shared identifier: phone, e-mail, handle, account, payment, and between"
                                        + " different names also words and pictures; places never count."),
                entry("linkKinds", Type.TEXTS, "", "the kinds of link that hold it together")
                        .how("Lists the kinds of shared identifier.")
                        .fixed(),
                number("phones", "phones", "the number of phones")
                        .how("Counts the different phones.")
                        .unknownWhen("none of its adverts gives a phone"),
                number("accounts", "accounts", "the number of accounts")
                        .how("Counts the different accounts on their sites.")
                        .unknownWhen("none of its adverts names an account"),
                number("emailsUsed", "addresses", "the number of e-mail addresses")
                        .how("Counts the different e-mail addresses.")
                        .unknownWhen("none of its adverts gives an e-mail address"),
                number("paymentTokens", "payers", "the number of payers")
                        .how("Counts the different payment tokens.")
                        .unknownWhen("none of its adverts tells who paid"));
    }

    private static List<Entry> places() {
        var noPlace = "none of its adverts gives a town with a phone";
        return List.of(
                number("towns", "towns", "the number of towns")
                        .how("Counts the different towns.")
                        .unknownWhen("none of its adverts names a town"),
                number("outcodes", "areas", "the number of postcode areas")
                        .how("Counts the different first halves of postcodes.")
                        .unknownWhen("none of its adverts gives a postcode"),
                number("townsInOneDay", "towns", "the largest number of towns that one phone serves within a day")
                        .how("Counts, for each phone, the towns of adverts posted within 24 hours.")
                        .unknownWhen(noPlace),
                number(
                                "kmInOneDay",
                                "kilometres",
                                "the greatest distance in kilometres that one phone spans within a day")
                        .how("Measures between the places of adverts with one phone posted within 24 hours.")
                        .unknownWhen("fewer than two of its adverts give a place with a phone"),
                number(
                                "kmPerDayOffTour",
                                "kilometres a day",
                                "the greatest distance in kilometres a day that one name with one phone moves off its"
                                        + " declared tour")
                        .how(
                                "Divides, from each advert of one name with one phone to the next, the distance by the days"
                                        + " between, at least one; a move to a town that a declared tour names for that day counts"
                                        + " as none.")
                        .unknownWhen("no name with a phone gives two places"),
                number("distanceKm", "kilometres", "the greatest distance in kilometres between its places")
                        .how("Measures between all its places.")
                        .unknownWhen("fewer than two of its adverts give a place"));
    }

    private static List<Entry> names() {
        return List.of(
                number("namesPerPhone", "names", "the largest number of names on one phone")
                        .how("Counts the different names on adverts with one phone near the same time.")
                        .unknownWhen("none of its adverts gives a name with a phone"),
                number("phonesOfSeveralNames", "phones", "the number of phones that each answer for two names or more")
                        .how("Counts the phones that are seen with two or more different names near the same time.")
                        .unknownWhen("none of its adverts gives a name with a phone"),
                number("namesPerAccount", "names", "the largest number of names on one account")
                        .how("Counts the different names on adverts of one account.")
                        .unknownWhen("none of its adverts gives a name with an account"),
                number("advertsPerAccount", "adverts", "the largest number of adverts on one account")
                        .how("Counts the adverts of each account.")
                        .unknownWhen("none of its adverts names an account"),
                number("namesPerOutcode", "names", "the largest number of names in one postcode area")
                        .how("Counts the different names at each first half of a postcode.")
                        .unknownWhen("none of its adverts gives a name with a postcode"),
                number("nameTenureDays", "days", "the middle number of days for which a name is seen")
                        .how("Takes the median, over names, of the days from first to last sight.")
                        .unknownWhen("none of its adverts gives a name"),
                number("newNamesInMonth", "names", "the largest number of new names in a month")
                        .how("Counts names first seen within 30 days, the network's own first week left out.")
                        .unknownWhen("none of its adverts gives a name"),
                number("rotationDays", "days", "the middle number of days from one new name to the next")
                        .how("Takes the median gap between the first days of successive names in the postcode area with"
                                + " the most names.")
                        .unknownWhen("no postcode area has four names"),
                number("longestIdentityDays", "days", "the largest number of days for which one name kept one phone")
                        .how("Counts the days from first to last sight of each name with each phone.")
                        .unknownWhen("none of its adverts gives a name with a phone"),
                truth("oneVoice", "it is one name with one phone throughout")
                        .how("True when all its adverts give the same name and the same phone.")
                        .unknownWhen("an advert gives no name or no phone"),
                number("lowestStatedAge", "years", "the lowest age stated in any of its adverts")
                        .how("Read from the site's age field alone; only the safeguarding route may read it.")
                        .unknownWhen("none of its adverts gives an age")
                        .fixed());
    }

    private static List<Entry> material() {
        return List.of(
                number("sameTextContacts", "contacts", "the largest number of independent contacts that share one text")
                        .how("Counts, for each text, the contacts of different names that share no phone, e-mail or"
                                + " handle; the site's own phrases are left out. Inside a network two texts are one when"
                                + " two in five of their three-word phrases are the same.")
                        .unknownWhen("its adverts have too few words of their own to compare")
                        .judged(),
                number("phonesPerText", "phones", "the largest number of phones used with one text")
                        .how("Counts the different phones on adverts with near-identical words.")
                        .unknownWhen("none of its adverts gives a phone with words to compare")
                        .judged(),
                number("imagesAcrossNames", "pictures", "the number of pictures seen under several names")
                        .how("Compares picture fingerprints between its names; logos and stock pictures are left out.")
                        .unknownWhen("its adverts came without lists of pictures")
                        .judged(),
                number("scenesAcrossNames", "rooms", "the number of rooms seen under several names")
                        .how("Compares the background tags that came with the pictures.")
                        .unknownWhen("its pictures came without background tags")
                        .judged());
    }

    private static List<Entry> money() {
        var noToken = "none of its adverts tells who paid";
        return List.of(
                number("paymentShared", "adverts", "the number of adverts that one payer pays for across accounts")
                        .how(
                                "Counts the adverts of one payment token where it pays for more than one account; resellers are"
                                        + " left out.")
                        .unknownWhen(noToken),
                number("accountsPerPayment", "accounts", "the largest number of accounts that one payer pays for")
                        .how("Counts the different accounts of each payment token; resellers are left out.")
                        .unknownWhen("none of its adverts tells who paid and for which account"),
                number("phonesPerPayment", "phones", "the largest number of phones that one payer pays for")
                        .how("Counts the different phones on adverts of each payment token; resellers are left out.")
                        .unknownWhen(noToken),
                number("spendEstimate", "pounds a month", "the estimated spending on adverts in pounds a month")
                        .how("Estimates 4 pounds for each day that an advert is up and 2 pounds for each bump, over all"
                                + " that was seen, a month; the tariff is made up.")
                        .judged());
    }

    private static List<Entry> reviews() {
        return List.of(
                number("reviewers", "reviewers", "the number of people who reviewed its adverts")
                        .how("Counts the different reviewers who name one of its phones, e-mails or handles.")
                        .unknownWhen("no review names its phones, e-mails or handles"),
                number("reviewersReportingConcern", "reviewers", "the number of reviewers who report a concern")
                        .how("Counts the different reviewers whose words hold a phrase of concern from the lexicon.")
                        .unknownWhen("no review names its phones, e-mails or handles")
                        .judged(),
                truth("concernCorroborated", "two reviewers or more report a concern")
                        .how("True when two different reviewers' words hold a phrase of concern; one may be a grudge.")
                        .unknownWhen("no review names its phones, e-mails or handles")
                        .judged());
    }

    private static List<Entry> openness() {
        return List.of(
                truth("declaredAgency", "all its adverts declare an agency")
                        .how("True when every advert declares one, false when one is known not to.")
                        .unknownWhen("an advert has no agency field"),
                truth("openTerms", "its words name the terms of work openly")
                        .how("True when at least one advert's words hold a phrase of the lexicon.")
                        .judged(),
                truth("declaredTour", "all its adverts declare a tour")
                        .how("True when every advert declares one, false when one is known not to.")
                        .unknownWhen("an advert has no tour field"),
                truth("tourFits", "its places fit the declared tours")
                        .how("True when every advert's places fit its declared tour.")
                        .unknownWhen("an advert declares no tour or no town"),
                number("declaredPartners", "names", "the number of names that openly say they work together")
                        .how("Counts the names joined by the site's `with` field inside the network.")
                        .unknownWhen("none of its adverts has such a field"),
                truth("partnersStable", "the declared partners stayed together")
                        .how("True when each declared partner was seen for at least half of the network's time.")
                        .unknownWhen("nobody in it declares a partner"),
                number(
                                "shareDeclared",
                                "per cent",
                                "the percentage of adverts that declare an agency, a tour or partners")
                        .how("Divides the adverts that declare one of the three by all adverts."));
    }

    private static List<Entry> shown(List<String> families) {
        return families.stream().flatMap(NetworkFacts::shown).toList();
    }

    private static Stream<Entry> shown(String family) {
        return Stream.of(
                number(Shares.count(family), "adverts", "the number of adverts that show " + family)
                        .how("Counts the adverts whose own points in this family are not 0.")
                        .judged(),
                number(Shares.share(family), "per cent", "the percentage of adverts that show " + family)
                        .how("Divides the adverts whose own points in this family are not 0 by all adverts.")
                        .judged());
    }

    private static List<Entry> patterns(Map<String, String> patterns) {
        return patterns.entrySet().stream()
                .map(pattern -> truth(pattern.getKey(), "the pattern \"" + pattern.getValue() + "\" is there")
                        .how("Drools runs the pattern's sentences over the network's adverts.")
                        .unknownWhen("some of its adverts do not tell what the sentences ask")
                        .judged())
                .toList();
    }

    private static Entry truth(String name, String words) {
        return entry(name, Type.TRUTH, "", words);
    }

    private static Entry number(String name, String unit, String words) {
        return entry(name, Type.NUMBER, unit, words);
    }

    private static Entry entry(String name, Type type, String unit, String words) {
        return Entry.of(Subject.NETWORK, name, type, unit, words).unknownWhen("never: it follows from having adverts");
    }
}
