package org.plainsight.rules.measure;

import org.plainsight.rules.facts.FactSheet;
import org.plainsight.rules.trace.Outcome;

/** The advert tables of uk-asw 2026.1 as a programmer would write them out: no tables, no trace, no reasons. */
final class HandWritten {

    private HandWritten() {}

    /** What is left when nothing has to be explained. */
    record Answer(int points, Outcome outcome, boolean safeguarding) {}

    static Answer weigh(AdvertFields a) {
        int hiddenContact = Math.min(hiddenContact(a), 3);
        int reassurance = Math.min(reassurance(a), 2);
        int control = Math.min(control(a), 6);
        int reviewerConcern = Math.min(reviewerConcern(a), 6);
        int repeatedWords = Math.min(repeatedWords(a), 3);
        int weak = Math.min(voice(a), 2)
                + Math.min(workingTerms(a), 2)
                + Math.min(placing(a), 2)
                + Math.min(widerUse(a), 3);
        int points = hiddenContact + reassurance + control + reviewerConcern + repeatedWords;
        points += Math.min(weak, 3) + Math.max(openness(a), -6) + Math.max(spamSigns(a), -5);
        int strong = 0;
        if (hiddenContact > 0) strong++;
        if (reassurance > 0) strong++;
        if (control > 0) strong++;
        if (reviewerConcern > 0) strong++;
        if (repeatedWords > 0) strong++;
        boolean safeguarding = isBelow(a.lowestStatedAge(), 18);
        return new Answer(points, outcome(points, strong), safeguarding);
    }

    private static Outcome outcome(int points, int strong) {
        if (points >= 20 && strong >= 4) return Outcome.SAME_DAY;
        if (points >= 16 && strong >= 3) return Outcome.THIS_WEEK;
        if (points >= 12 && strong >= 2) return Outcome.WHEN_CAPACITY_ALLOWS;
        return Outcome.NONE;
    }

    private static int hiddenContact(AdvertFields a) {
        int points = 0;
        if (isTrue(a.phoneObscured())) points += 2;
        if (isTrue(a.phoneObscured()) && isAtLeast(a.phoneNames(), 3)) points += 1;
        return points;
    }

    private static int reassurance(AdvertFields a) {
        if (isAtLeast(a.trustPhrases(), 4)) return 2;
        return isAtLeast(a.trustPhrases(), 2) ? 1 : 0;
    }

    private static int control(AdvertFields a) {
        if (!isTrue(a.controlWording())) return 0;
        return isTrue(a.answeredByOther()) ? 6 : 5;
    }

    private static int reviewerConcern(AdvertFields a) {
        if (isAtLeast(a.reviewersReportingConcern(), 4)) return 6;
        return isAtLeast(a.reviewersReportingConcern(), 2) ? 4 : 0;
    }

    private static int repeatedWords(AdvertFields a) {
        if (isAtLeast(a.sameTextOtherContact(), 8)) return 3;
        return isAtLeast(a.sameTextOtherContact(), 3) ? 2 : 0;
    }

    private static int voice(AdvertFields a) {
        int points = 0;
        if (isTrue(a.thirdPersonVoice())) points++;
        if (isTrue(a.pluralVoice())) points++;
        if (isBelow(a.firstPersonShare(), 10) && isAtLeast(a.textWords(), 60)) points++;
        if (isTrue(a.answeredByOther())) points++;
        if (isTrue(a.videoRefused())) points++;
        return points;
    }

    private static int workingTerms(AdvertFields a) {
        int points = 0;
        if (isAtLeast(a.riskyServices(), 2)) points++;
        if (isAtLeast(a.serviceCount(), 30)) points++;
        if (isTrue(a.incallOnly()) && isAtLeast(a.hoursPerDay(), 20)) points++;
        if (isAtLeast(a.hoursPerDay(), 20) && isAtLeast(a.daysPerWeek(), 7)) points++;
        if (isBelow(a.pricePercentOfLocal(), 50)) points += 2;
        return points;
    }

    private static int placing(AdvertFields a) {
        int points = 0;
        if (isAtLeast(a.accountNames(), 6)) points++;
        if (isAtLeast(a.accountSpend(), 2_000)) points++;
        if (isAtLeast(a.postsInWeek(), 14)) points++;
        if (isTrue(a.anonymousPayment())) points++;
        if (isFalse(a.verified()) && isAtLeast(a.daysUp(), 30)) points++;
        return points;
    }

    private static int widerUse(AdvertFields a) {
        int points = 0;
        if (isAtLeast(a.phoneNames(), 6)) points += 2;
        else if (isAtLeast(a.phoneNames(), 3)) points += 1;
        if (isAtLeast(a.phoneNames(), 3) && isAtLeast(a.phoneTowns(), 4)) points++;
        if (isAtLeast(a.imagesUnderOtherNames(), 2)) points++;
        if (isAtLeast(a.sceneUnderOtherNames(), 4)) points++;
        if (isAtLeast(a.statedAgeSpread(), 5)) points++;
        if (is(a.reviewersReportingConcern(), 1)) points++;
        return points;
    }

    private static int openness(AdvertFields a) {
        int points = 0;
        if (isTrue(a.declaredTour()) && isTrue(a.tourFits())) points -= 3;
        if (isAtLeast(a.declaredPartners(), 1) && !isAtLeast(a.declaredPartners(), 4)) points -= 3;
        if (isTrue(a.declaredAgency())) points -= 2;
        if (isTrue(a.openTerms())) points -= 1;
        if (isAtLeast(a.identityTenureDays(), 180)) points -= 2;
        else if (isAtLeast(a.identityTenureDays(), 60)) points -= 1;
        if (isAtLeast(a.firstPersonShare(), 60) && isAtLeast(a.ownHandles(), 1)) points -= 2;
        if (isTrue(a.screeningWording())) points -= 1;
        if (isTrue(a.safetyWording())) points -= 1;
        return points;
    }

    private static int spamSigns(AdvertFields a) {
        return isTrue(a.depositWording()) ? -4 : 0;
    }

    // ---- unknown is neither true nor false, neither above nor below

    private static boolean isTrue(int fact) {
        return fact == 1;
    }

    private static boolean isFalse(int fact) {
        return fact == 0;
    }

    /** An unknown number is lower than any bound. */
    private static boolean isAtLeast(int fact, int bound) {
        return fact >= bound;
    }

    private static boolean isBelow(int fact, int bound) {
        return fact < bound && fact != FactSheet.UNKNOWN;
    }

    private static boolean is(int fact, int value) {
        return fact == value;
    }
}
