package org.plainsight.rules.facts;

import java.util.List;
import org.plainsight.rules.facts.FactDefinition.Subject;
import org.plainsight.rules.language.Type;

/** The facts about one advert, in the order in which a reader would ask for them. */
final class AdvertFacts {

    private static final String ALWAYS_KNOWN = "never: every advert has words";

    private AdvertFacts() {}

    static List<FactDefinition> all() {
        return List.of(
                        account(),
                        arrangement(),
                        openness(),
                        ages(),
                        contact(),
                        wording(),
                        terms(),
                        posting(),
                        material(),
                        reviews(),
                        context())
                .stream()
                .flatMap(List::stream)
                .map(Entry::define)
                .toList();
    }

    /** What every advert keeps, whatever it says. */
    static List<Relation> relations() {
        return List.of(
                Relation.atMost("accountNames", "accountAdverts"),
                Relation.atMost("riskyServices", "serviceCount"),
                Relation.atMost("tourFits", "declaredTour"),
                Relation.atMost("declaredTour", "tourStops"),
                Relation.atMost("reviewersReportingConcern", "reviewers"));
    }

    private static List<Entry> account() {
        return List.of(
                number("accountAdverts", "adverts", "the number of adverts that the same account placed")
                        .how("Counts the adverts that carry the same account on the same site.")
                        .unknownWhen("the advert names no account"),
                number("accountNames", "names", "the number of names advertised on the account")
                        .how("Counts the different names, letter case aside, on the account's adverts.")
                        .unknownWhen("the advert names no account"),
                number("accountSpend", "pounds a month", "the account's estimated spending in pounds a month")
                        .how("Estimates 4 pounds for each day that an advert is up and 2 pounds for each bump, over all"
                                + " that was seen, a month; the tariff is made up.")
                        .unknownWhen("the advert names no account")
                        .judged());
    }

    private static List<Entry> arrangement() {
        return List.of(
                number("hoursPerDay", "hours", "the number of hours offered a day")
                        .how("Read from the site's own field.")
                        .unknownWhen("the advert gives no hours"),
                number("daysPerWeek", "days", "the number of days offered a week")
                        .how("Read from the site's own field.")
                        .unknownWhen("the advert gives no days"),
                wordingTruth("answeredByOther", "the words say that somebody else answers"),
                truth("thirdPersonVoice", "the words speak of her or him, not of me")
                        .how("Counts pronouns: three or more in the third person singular, and more of them than in the"
                                + " first.")
                        .unknownWhen(ALWAYS_KNOWN)
                        .judged(),
                wordingTruth("pluralVoice", "the words speak for several people"),
                number("firstPersonShare", "per cent", "the percentage of pronouns that speak as I")
                        .how("Divides the pronouns of the first person by all pronouns of the words.")
                        .unknownWhen("the words hold fewer than five pronouns")
                        .judged());
    }

    private static List<Entry> openness() {
        return List.of(
                truth("declaredAgency", "the advert declares an agency")
                        .how("True when the site's agency field names one; false when the field is there and empty.")
                        .unknownWhen("the advert has no agency field"),
                wordingTruth("openTerms", "the words name the terms of work openly"),
                truth("declaredTour", "the advert declares a tour")
                        .how("True when the site's tour field holds a stop; false when the field is there and empty.")
                        .unknownWhen("the advert has no tour field"),
                number("tourStops", "stops", "the number of stops of the declared tour")
                        .how("Counts the entries of the site's tour field.")
                        .unknownWhen("the advert has no tour field"),
                truth("tourFits", "the places posted fit the declared tour")
                        .how(
                                "Compares town and day of every advert with the same name and phone with the declared tour.")
                        .unknownWhen("the advert declares no tour or no town"),
                number("declaredPartners", "adverts", "the number of adverts that it openly says it works with")
                        .how("Counts the different adverts in the site's `with` field.")
                        .unknownWhen("the advert has no such field"));
    }

    private static List<Entry> ages() {
        return List.of(
                number("lowestStatedAge", "years", "the lowest age stated in the site's own field")
                        .how("Read from the site's age field alone, never from words or pictures.")
                        .unknownWhen("the advert gives no age")
                        .fixed(),
                number("statedAgeSpread", "years", "the number of years between the lowest and the highest age stated")
                        .how("Subtracts the lowest age in the site's field from the highest.")
                        .unknownWhen("the advert gives no age")
                        .fixed(),
                number(
                                "ageConflictYears",
                                "years",
                                "the number of years between the ages that its title, its text and the site's field state")
                        .how(
                                "Subtracts the lowest from the highest age stated in the site's field and, as in `aged 25` or"
                                        + " `25 years old`, in the words; a figure below 18 in the words is not read.")
                        .unknownWhen("fewer than two of title, text and field state an age")
                        .judged()
                        .fixed(),
                entry("ages", Type.NUMBERS, "years", "the ages stated in the site's own field")
                        .how("Read from the site's age field alone.")
                        .unknownWhen("the advert gives no age")
                        .fixed());
    }

    private static List<Entry> contact() {
        var noPhone = "the advert gives no phone, or only one that is too common to tell anything";
        return List.of(
                entry("phones", Type.TEXTS, "", "the phones of the advert")
                        .how("Read from the site's field and from the words, in international form.")
                        .unknownWhen("the advert gives no phone")
                        .fixed(),
                truth("phoneObscured", "the phone is written so that machines miss it")
                        .how("Looks at how a phone found in the words is spelled: in words, symbols or odd spaces.")
                        .unknownWhen("the words hold no phone")
                        .judged(),
                entry("phoneDisguises", Type.TEXTS, "", "the ways in which a phone in the words is disguised")
                        .how(
                                "Lists, of `words`, `letters`, `signs`, `spaced`, `lines` and `twice`, how the phones found in"
                                        + " the words are spelled: written out, with letters or signs for digits, digit by"
                                        + " digit, over several lines, or with a digit said in words and in figures.")
                        .unknownWhen("the words hold no phone")
                        .judged(),
                number("phoneNames", "names", "the number of names seen with the same phone")
                        .how("Counts the different names on adverts with the phone near the same time.")
                        .unknownWhen(noPhone),
                number("phoneTowns", "towns", "the number of towns seen with the same phone")
                        .how("Counts the different towns on adverts with the phone near the same time.")
                        .unknownWhen(noPhone),
                number("phoneAccounts", "accounts", "the number of accounts seen with the same phone")
                        .how("Counts the different accounts on adverts with the phone near the same time.")
                        .unknownWhen(noPhone),
                entry("emails", Type.TEXTS, "", "the e-mail addresses of the advert")
                        .how("Read from the site's field and from the words.")
                        .unknownWhen("the advert gives no e-mail address")
                        .fixed(),
                number("ownHandles", "handles", "the number of handles that are this name's alone")
                        .how("Counts the handles that no advert of another name shares.")
                        .unknownWhen("the advert gives no handle"),
                number(
                                "identityTenureDays",
                                "days",
                                "the number of days for which this name and this phone were seen together")
                        .how("Counts the days from the first to the last sight of the same name with the same phone.")
                        .unknownWhen("the advert gives no name or no phone"));
    }

    private static List<Entry> wording() {
        return List.of(
                number("trustPhrases", "phrases", "the number of phrases that ask for trust")
                        .how("Counts the different phrases of the lexicon found in the words.")
                        .unknownWhen(ALWAYS_KNOWN)
                        .judged(),
                truth("controlWording", "the words speak of control, debt or papers held by others")
                        .how("Looks for the lexicon's phrases; a negated phrase and announced role play do not count.")
                        .unknownWhen(ALWAYS_KNOWN)
                        .judged(),
                truth("mixedAlphabets", "a word mixes letters of several alphabets")
                        .how(
                                "Looks for words that hold, say, a Greek or Cyrillic letter among Latin ones, as nobody writes"
                                        + " but to hide a word from machines; in which alphabet a text is written is never"
                                        + " told.")
                        .unknownWhen(ALWAYS_KNOWN),
                wordingTruth("videoRefused", "the words refuse a video call"),
                wordingTruth("screeningWording", "the words ask who is calling before a meeting"),
                wordingTruth("newInTown", "the words say new in town"),
                wordingTruth("depositWording", "the words ask for money in advance or through a link"),
                wordingTruth("safetyWording", "the words set the person's own rules"),
                number("textWords", "words", "the number of words in the advert")
                        .how("Counts the words of title and text.")
                        .unknownWhen(ALWAYS_KNOWN));
    }

    private static List<Entry> terms() {
        var noServices = "the advert ticks no service boxes";
        return List.of(
                entry("services", Type.TEXTS, "", "the services ticked")
                        .how("Read from the site's own tick boxes, never from words.")
                        .unknownWhen(noServices),
                number("serviceCount", "services", "the number of services ticked")
                        .how("Counts the site's own tick boxes.")
                        .unknownWhen(noServices),
                number("riskyServices", "services", "the number of services ticked that carry a hazard to health")
                        .how("Counts the tick-box codes that mark a hazard: `svc-90`, `svc-91` and `svc-92`.")
                        .unknownWhen(noServices),
                entry("callTypes", Type.TEXTS, "", "where meetings are offered")
                        .how("Read from the site's own field.")
                        .unknownWhen("the advert does not say where it meets"),
                truth("incallOnly", "meetings are offered at one place only")
                        .how("True when the site's field says incall and not outcall.")
                        .unknownWhen("the advert does not say where it meets"),
                number("hourPrice", "pounds", "the price of an hour in pounds")
                        .scale(2)
                        .how("Takes the price for 60 minutes, or works it out from the longest time priced.")
                        .unknownWhen("the advert gives no price with a time"),
                number("pricePercentOfLocal", "per cent", "the price as a percentage of the local middle price")
                        .how("Divides the price of an hour by the median in the same town on the same site.")
                        .unknownWhen("the advert gives no price, or fewer than 30 adverts of its town and site do"));
    }

    private static List<Entry> posting() {
        return List.of(
                entry("paymentType", Type.TEXT, "", "the way in which the advert was paid for")
                        .how("Read from the site's own field.")
                        .unknownWhen("the site does not say how the advert was paid for"),
                truth("anonymousPayment", "the advert was paid for without a name")
                        .how("True when the way of paying is a voucher, a crypto-currency or cash.")
                        .unknownWhen("the site does not say how the advert was paid for"),
                truth("verified", "the site checked the advertiser")
                        .how("Read from the site's own field.")
                        .unknownWhen("the site does not say whether it checked"),
                number("postsInWeek", "postings", "the largest number of postings and bumps in a week")
                        .how("Counts the advert's versions in its busiest seven days.")
                        .unknownWhen("never: every advert has a day of posting"),
                number("daysUp", "days", "the number of days since the advert was first posted")
                        .how("Counts from the first posting to the day on which adverts are weighed.")
                        .unknownWhen("never: every advert has a day of posting")
                        .fixed());
    }

    private static List<Entry> material() {
        return List.of(
                number("imageCount", "pictures", "the number of pictures")
                        .how("Counts the picture fingerprints that came with the advert.")
                        .unknownWhen("the advert came without a list of pictures"),
                number("imagesUnderOtherNames", "pictures", "the number of its pictures seen under other names")
                        .how("Compares picture fingerprints with those of adverts of other names; logos and stock"
                                + " pictures are left out.")
                        .unknownWhen("the advert came without a list of pictures, or without a name")
                        .judged(),
                number("sceneUnderOtherNames", "names", "the number of other names seen in one of its rooms")
                        .how("Compares the background tags that came with the pictures.")
                        .unknownWhen("the pictures came without background tags")
                        .judged(),
                number(
                                "sameTextOtherContact",
                                "adverts",
                                "the number of adverts with the same words, another contact and another name")
                        .how("Compares words, the site's own phrases left out, and counts near-identical ones.")
                        .unknownWhen("the advert has too few words of its own to compare")
                        .judged());
    }

    private static List<Entry> reviews() {
        return List.of(
                number("reviewers", "reviewers", "the number of people who reviewed it")
                        .how("Counts the different reviewers who name its phone, e-mail or handle.")
                        .unknownWhen("no review names its phone, e-mail or handle"),
                number("reviewersReportingConcern", "reviewers", "the number of reviewers who report a concern")
                        .how("Counts the different reviewers whose words hold a phrase of concern from the lexicon.")
                        .unknownWhen("no review names its phone, e-mail or handle")
                        .judged(),
                truth("concernCorroborated", "two reviewers or more report a concern")
                        .how("True when two different reviewers' words hold a phrase of concern; one may be a grudge.")
                        .unknownWhen("no review names its phone, e-mail or handle")
                        .judged());
    }

    private static List<Entry> context() {
        return List.of(
                entry("source", Type.TEXT, "", "the site")
                        .how("Read from the advert.")
                        .unknownWhen("never: every advert names its site")
                        .fixed(),
                entry("town", Type.TEXT, "", "the town")
                        .how("Read from the site's own field.")
                        .unknownWhen("the advert names no town")
                        .fixed(),
                entry("outcode", Type.TEXT, "", "the first half of the postcode")
                        .how("Read from the site's own field.")
                        .unknownWhen("the advert gives no postcode")
                        .fixed());
    }

    private static Entry wordingTruth(String name, String words) {
        return truth(name, words)
                .how("Looks for the lexicon's phrases in the words; a negated phrase does not count.")
                .unknownWhen(ALWAYS_KNOWN)
                .judged();
    }

    private static Entry truth(String name, String words) {
        return entry(name, Type.TRUTH, "", words);
    }

    private static Entry number(String name, String unit, String words) {
        return entry(name, Type.NUMBER, unit, words);
    }

    private static Entry entry(String name, Type type, String unit, String words) {
        return Entry.of(Subject.ADVERT, name, type, unit, words);
    }
}
