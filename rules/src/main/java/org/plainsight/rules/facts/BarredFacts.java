package org.plainsight.rules.facts;

import java.util.List;
import org.plainsight.rules.facts.FactDefinition.Basis;
import org.plainsight.rules.facts.FactDefinition.Subject;
import org.plainsight.rules.language.Type;

/**
 * What no pack may read, each with the reason: the protected characteristics of the Equality Act 2010, what stands in for
 * them, and what was never built. They are listed so that a refusal can explain itself.
 */
final class BarredFacts {

    private static final String RACE = "race, nationality with it, is a protected characteristic; ";

    private BarredFacts() {}

    static List<FactDefinition> all() {
        return List.of(
                barred(
                        "statedNationality",
                        "the nationality stated",
                        RACE
                                + "a study in the United States found it commoner in trafficking cases, and leaving it out is a choice"
                                + " of values that the board has recorded"),
                barred(
                        "statedEthnicity",
                        "the ethnicity stated",
                        RACE
                                + "a study in the United States found it commoner in trafficking cases, and leaving it out is a choice"
                                + " of values that the board has recorded"),
                barred("nameOrigin", "where a name comes from", RACE + "the origin of a name stands in for it"),
                barred(
                        "languagesSpoken",
                        "the languages spoken",
                        RACE + "languages stand in for it; those that a reviewer needs are told to the planner alone"),
                barred(
                        "englishQuality",
                        "the quality of the English",
                        RACE
                                + "how somebody writes stands in for it, and for disability; organised groups now write well"),
                barred(
                        "immigrationStatus",
                        "the immigration status",
                        "it stands in for nationality, and people who fear enforcement do not seek help"),
                barred("religion", "the religion", "religion or belief is a protected characteristic"),
                barred("disability", "a disability", "disability is a protected characteristic"),
                barred("pregnancy", "a pregnancy", "pregnancy and maternity are a protected characteristic"),
                barred(
                        "maritalStatus",
                        "marriage or partnership",
                        "marriage and civil partnership are a protected characteristic"),
                barred("sex", "the sex", "sex is a protected characteristic"),
                barred("genderReassignment", "a change of gender", "gender reassignment is a protected characteristic"),
                barred(
                        "sexualOrientation",
                        "the sexual orientation",
                        "sexual orientation is a protected characteristic"),
                barred(
                        "bodySize",
                        "the size or weight of a body",
                        "nearly every advert gives it, and it says nothing about who decides"),
                barred(
                        "statedAgeBand",
                        "an adult age band",
                        "age is a protected characteristic, and stated ages from 18 to 23 were found not to tell anything;"
                                + " an age below 18 goes its own way, to safeguarding"),
                barred(
                        "youthWording",
                        "words that suggest youth",
                        "it is not built: adults use such words to advertise, and"
                                + " an age below 18 in the site's own field goes its own way, to safeguarding"),
                barred(
                        "youngLooking",
                        "how young somebody looks",
                        "pictures never enter the system, and young-looking pictures were found commoner where there was no"
                                + " trafficking"),
                barred(
                        "tattoos",
                        "tattoos",
                        "pictures never enter the system, and tattoos were found commoner where there was no trafficking"),
                barred("faceMatch", "a face seen elsewhere", "faces never enter the system"));
    }

    private static FactDefinition barred(String name, String words, String because) {
        return new FactDefinition(
                name,
                Subject.ADVERT,
                Type.TEXT,
                0,
                "",
                words,
                "It is never computed.",
                "always: it is barred",
                Basis.ASSESSMENT,
                false,
                because);
    }
}
