package org.plainsight.rules.measure;

import org.plainsight.rules.facts.FactSheet;
import org.plainsight.rules.facts.Vocabulary;

/**
 * The facts that uk-asw 2026.1 reads about an advert, as a programmer would hold them where speed counts: whole numbers
 * without boxes. A truth is 1 or 0; {@link FactSheet#UNKNOWN}, lower than any fact, stands for what is not known.
 */
record AdvertFields(
        int phoneObscured,
        int controlWording,
        int answeredByOther,
        int thirdPersonVoice,
        int pluralVoice,
        int videoRefused,
        int incallOnly,
        int anonymousPayment,
        int verified,
        int declaredTour,
        int tourFits,
        int declaredAgency,
        int openTerms,
        int screeningWording,
        int safetyWording,
        int depositWording,
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

    /** Reads the fields out of sheets of one vocabulary, with each slot looked up once. */
    static final class Reader {
        private final int phoneObscured;
        private final int controlWording;
        private final int answeredByOther;
        private final int thirdPersonVoice;
        private final int pluralVoice;
        private final int videoRefused;
        private final int incallOnly;
        private final int anonymousPayment;
        private final int verified;
        private final int declaredTour;
        private final int tourFits;
        private final int declaredAgency;
        private final int openTerms;
        private final int screeningWording;
        private final int safetyWording;
        private final int depositWording;
        private final int phoneNames;
        private final int trustPhrases;
        private final int reviewersReportingConcern;
        private final int sameTextOtherContact;
        private final int firstPersonShare;
        private final int textWords;
        private final int riskyServices;
        private final int serviceCount;
        private final int hoursPerDay;
        private final int daysPerWeek;
        private final int pricePercentOfLocal;
        private final int accountNames;
        private final int accountSpend;
        private final int postsInWeek;
        private final int daysUp;
        private final int phoneTowns;
        private final int imagesUnderOtherNames;
        private final int sceneUnderOtherNames;
        private final int statedAgeSpread;
        private final int declaredPartners;
        private final int identityTenureDays;
        private final int ownHandles;
        private final int lowestStatedAge;

        Reader(Vocabulary vocabulary) {
            this.phoneObscured = vocabulary.slot("phoneObscured");
            this.controlWording = vocabulary.slot("controlWording");
            this.answeredByOther = vocabulary.slot("answeredByOther");
            this.thirdPersonVoice = vocabulary.slot("thirdPersonVoice");
            this.pluralVoice = vocabulary.slot("pluralVoice");
            this.videoRefused = vocabulary.slot("videoRefused");
            this.incallOnly = vocabulary.slot("incallOnly");
            this.anonymousPayment = vocabulary.slot("anonymousPayment");
            this.verified = vocabulary.slot("verified");
            this.declaredTour = vocabulary.slot("declaredTour");
            this.tourFits = vocabulary.slot("tourFits");
            this.declaredAgency = vocabulary.slot("declaredAgency");
            this.openTerms = vocabulary.slot("openTerms");
            this.screeningWording = vocabulary.slot("screeningWording");
            this.safetyWording = vocabulary.slot("safetyWording");
            this.depositWording = vocabulary.slot("depositWording");
            this.phoneNames = vocabulary.slot("phoneNames");
            this.trustPhrases = vocabulary.slot("trustPhrases");
            this.reviewersReportingConcern = vocabulary.slot("reviewersReportingConcern");
            this.sameTextOtherContact = vocabulary.slot("sameTextOtherContact");
            this.firstPersonShare = vocabulary.slot("firstPersonShare");
            this.textWords = vocabulary.slot("textWords");
            this.riskyServices = vocabulary.slot("riskyServices");
            this.serviceCount = vocabulary.slot("serviceCount");
            this.hoursPerDay = vocabulary.slot("hoursPerDay");
            this.daysPerWeek = vocabulary.slot("daysPerWeek");
            this.pricePercentOfLocal = vocabulary.slot("pricePercentOfLocal");
            this.accountNames = vocabulary.slot("accountNames");
            this.accountSpend = vocabulary.slot("accountSpend");
            this.postsInWeek = vocabulary.slot("postsInWeek");
            this.daysUp = vocabulary.slot("daysUp");
            this.phoneTowns = vocabulary.slot("phoneTowns");
            this.imagesUnderOtherNames = vocabulary.slot("imagesUnderOtherNames");
            this.sceneUnderOtherNames = vocabulary.slot("sceneUnderOtherNames");
            this.statedAgeSpread = vocabulary.slot("statedAgeSpread");
            this.declaredPartners = vocabulary.slot("declaredPartners");
            this.identityTenureDays = vocabulary.slot("identityTenureDays");
            this.ownHandles = vocabulary.slot("ownHandles");
            this.lowestStatedAge = vocabulary.slot("lowestStatedAge");
        }

        AdvertFields read(FactSheet sheet) {
            return new AdvertFields(
                    sheet.cell(phoneObscured),
                    sheet.cell(controlWording),
                    sheet.cell(answeredByOther),
                    sheet.cell(thirdPersonVoice),
                    sheet.cell(pluralVoice),
                    sheet.cell(videoRefused),
                    sheet.cell(incallOnly),
                    sheet.cell(anonymousPayment),
                    sheet.cell(verified),
                    sheet.cell(declaredTour),
                    sheet.cell(tourFits),
                    sheet.cell(declaredAgency),
                    sheet.cell(openTerms),
                    sheet.cell(screeningWording),
                    sheet.cell(safetyWording),
                    sheet.cell(depositWording),
                    sheet.cell(phoneNames),
                    sheet.cell(trustPhrases),
                    sheet.cell(reviewersReportingConcern),
                    sheet.cell(sameTextOtherContact),
                    sheet.cell(firstPersonShare),
                    sheet.cell(textWords),
                    sheet.cell(riskyServices),
                    sheet.cell(serviceCount),
                    sheet.cell(hoursPerDay),
                    sheet.cell(daysPerWeek),
                    sheet.cell(pricePercentOfLocal),
                    sheet.cell(accountNames),
                    sheet.cell(accountSpend),
                    sheet.cell(postsInWeek),
                    sheet.cell(daysUp),
                    sheet.cell(phoneTowns),
                    sheet.cell(imagesUnderOtherNames),
                    sheet.cell(sceneUnderOtherNames),
                    sheet.cell(statedAgeSpread),
                    sheet.cell(declaredPartners),
                    sheet.cell(identityTenureDays),
                    sheet.cell(ownHandles),
                    sheet.cell(lowestStatedAge));
        }
    }
}
