package org.plainsight.rules.measure;

import org.jspecify.annotations.Nullable;
import org.plainsight.rules.facts.FactSheet;

/** The facts that uk-asw 2026.1 reads about an advert, as a programmer would hold them: fields, null where unknown. */
record AdvertFields(
        @Nullable Boolean phoneObscured,
        @Nullable Boolean controlWording,
        @Nullable Boolean answeredByOther,
        @Nullable Boolean thirdPersonVoice,
        @Nullable Boolean pluralVoice,
        @Nullable Boolean videoRefused,
        @Nullable Boolean incallOnly,
        @Nullable Boolean anonymousPayment,
        @Nullable Boolean verified,
        @Nullable Boolean declaredTour,
        @Nullable Boolean tourFits,
        @Nullable Boolean declaredAgency,
        @Nullable Boolean openTerms,
        @Nullable Boolean screeningWording,
        @Nullable Boolean safetyWording,
        @Nullable Boolean depositWording,
        @Nullable Integer phoneNames,
        @Nullable Integer trustPhrases,
        @Nullable Integer reviewersReportingConcern,
        @Nullable Integer sameTextOtherContact,
        @Nullable Integer firstPersonShare,
        @Nullable Integer textWords,
        @Nullable Integer riskyServices,
        @Nullable Integer serviceCount,
        @Nullable Integer hoursPerDay,
        @Nullable Integer daysPerWeek,
        @Nullable Integer pricePercentOfLocal,
        @Nullable Integer accountNames,
        @Nullable Integer accountSpend,
        @Nullable Integer postsInWeek,
        @Nullable Integer daysUp,
        @Nullable Integer phoneTowns,
        @Nullable Integer imagesUnderOtherNames,
        @Nullable Integer sceneUnderOtherNames,
        @Nullable Integer statedAgeSpread,
        @Nullable Integer declaredPartners,
        @Nullable Integer identityTenureDays,
        @Nullable Integer ownHandles,
        @Nullable Integer lowestStatedAge) {
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

    private static @Nullable Boolean truth(FactSheet sheet, String fact) {
        int slot = sheet.vocabulary().slot(fact);
        return sheet.isKnown(slot) ? Boolean.valueOf(sheet.number(slot) == 1) : null;
    }

    private static @Nullable Integer number(FactSheet sheet, String fact) {
        int slot = sheet.vocabulary().slot(fact);
        return sheet.isKnown(slot) ? Integer.valueOf((int) sheet.number(slot)) : null;
    }
}
