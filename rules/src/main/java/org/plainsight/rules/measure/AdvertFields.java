package org.plainsight.rules.measure;

import org.plainsight.rules.facts.FactSheet;

/** The facts that uk-asw 2026.1 reads about an advert, as a programmer would hold them where speed counts: fields without boxes. */
record AdvertFields(
        Truth phoneObscured,
        Truth controlWording,
        Truth answeredByOther,
        Truth thirdPersonVoice,
        Truth pluralVoice,
        Truth videoRefused,
        Truth incallOnly,
        Truth anonymousPayment,
        Truth verified,
        Truth declaredTour,
        Truth tourFits,
        Truth declaredAgency,
        Truth openTerms,
        Truth screeningWording,
        Truth safetyWording,
        Truth depositWording,
        int phoneNames,
        int trustPhrases,
        int reviewersReportingConcern,
        int sameTextOtherContact,
        int firstPersonShare,
        int textWords,
        int riskyServices,
        int serviceCount,
        int hoursPerDay,
        int daysPerWeek,
        int pricePercentOfLocal,
        int accountNames,
        int accountSpend,
        int postsInWeek,
        int daysUp,
        int phoneTowns,
        int imagesUnderOtherNames,
        int sceneUnderOtherNames,
        int statedAgeSpread,
        int declaredPartners,
        int identityTenureDays,
        int ownHandles,
        int lowestStatedAge) {
    /** Stands for a number that is not known; no fact is so low. */
    static final int UNKNOWN = Integer.MIN_VALUE;

    /** A truth that may not be known. */
    enum Truth {
        TRUE,
        FALSE,
        UNKNOWN
    }

    static AdvertFields of(FactSheet sheet) {
        return new AdvertFields(
                truth(sheet, "phoneObscured"),
                truth(sheet, "controlWording"),
                truth(sheet, "answeredByOther"),
                truth(sheet, "thirdPersonVoice"),
                truth(sheet, "pluralVoice"),
                truth(sheet, "videoRefused"),
                truth(sheet, "incallOnly"),
                truth(sheet, "anonymousPayment"),
                truth(sheet, "verified"),
                truth(sheet, "declaredTour"),
                truth(sheet, "tourFits"),
                truth(sheet, "declaredAgency"),
                truth(sheet, "openTerms"),
                truth(sheet, "screeningWording"),
                truth(sheet, "safetyWording"),
                truth(sheet, "depositWording"),
                number(sheet, "phoneNames"),
                number(sheet, "trustPhrases"),
                number(sheet, "reviewersReportingConcern"),
                number(sheet, "sameTextOtherContact"),
                number(sheet, "firstPersonShare"),
                number(sheet, "textWords"),
                number(sheet, "riskyServices"),
                number(sheet, "serviceCount"),
                number(sheet, "hoursPerDay"),
                number(sheet, "daysPerWeek"),
                number(sheet, "pricePercentOfLocal"),
                number(sheet, "accountNames"),
                number(sheet, "accountSpend"),
                number(sheet, "postsInWeek"),
                number(sheet, "daysUp"),
                number(sheet, "phoneTowns"),
                number(sheet, "imagesUnderOtherNames"),
                number(sheet, "sceneUnderOtherNames"),
                number(sheet, "statedAgeSpread"),
                number(sheet, "declaredPartners"),
                number(sheet, "identityTenureDays"),
                number(sheet, "ownHandles"),
                number(sheet, "lowestStatedAge"));
    }

    private static Truth truth(FactSheet sheet, String fact) {
        int slot = sheet.vocabulary().slot(fact);
        if (!sheet.isKnown(slot)) return Truth.UNKNOWN;
        return sheet.number(slot) == 1 ? Truth.TRUE : Truth.FALSE;
    }

    private static int number(FactSheet sheet, String fact) {
        int slot = sheet.vocabulary().slot(fact);
        return sheet.isKnown(slot) ? (int) sheet.number(slot) : UNKNOWN;
    }
}
