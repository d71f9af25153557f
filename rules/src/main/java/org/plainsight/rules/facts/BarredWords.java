package org.plainsight.rules.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The words that would let a barred fact in by the back door. Whole words, letter case aside; the list is short, plain and
 * surely not complete: it catches what is written by habit, and review catches the rest.
 */
final class BarredWords {

    private static final Map<String, String> FACT_OF = new HashMap<>();

    private static final int LETTERS = 26;
    /**
     * By the first two letters of the words above, their lengths, a bit each: of the words of a corpus most have none such,
     * and need not be cut out to be looked up.
     */
    private static final int[] LENGTHS = new int[LETTERS * LETTERS];

    static {
        list(
                "statedNationality",
                "nationality nationalities foreign foreigner foreigners british english scottish welsh irish"
                        + " european polish romanian bulgarian hungarian czech slovak latvian lithuanian estonian albanian greek"
                        + " turkish russian ukrainian moldovan serbian croatian italian spanish portuguese french german dutch"
                        + " swedish brazilian colombian venezuelan mexican american canadian australian chinese japanese korean"
                        + " thai vietnamese filipino filipina malaysian indonesian indian pakistani bangladeshi nepalese afghan"
                        + " iranian iraqi syrian nigerian ghanaian kenyan somali ethiopian eritrean moroccan egyptian jamaican");
        list(
                "statedEthnicity",
                "ethnicity ethnic race racial asian african caribbean arab arabic latina latino oriental"
                        + " mediterranean slavic ebony white black brown caucasian gypsy roma traveller travellers");
        list(
                "languagesSpoken",
                "language languages accent accents translator interpreter mandarin cantonese hindi urdu"
                        + " punjabi farsi tagalog");
        list("englishQuality", "misspelt misspelled grammar spelling");
        list(
                "immigrationStatus",
                "immigrant immigrants immigration migrant migrants visa visas asylum refugee refugees"
                        + " undocumented deported deportation overstayed");
        list(
                "religion",
                "religion religious muslim islam christian christianity jewish hindu sikh buddhist catholic mosque"
                        + " church temple");
        list("disability", "disability disabled wheelchair deaf blind autistic");
        list("pregnancy", "pregnant pregnancy maternity breastfeeding");
        list("maritalStatus", "married divorced widow widowed unmarried");
        list("sex", "female male");
        list("genderReassignment", "trans transgender transsexual transwoman transman");
        list("sexualOrientation", "lesbian gay bisexual bi heterosexual homosexual straight");
        list("bodySize", "petite slim skinny slender curvy busty plump bbw weight kilos stone");
        list(
                "youthWording",
                "young younger youngest youth teen teens teenage teenager schoolgirl schoolboy school student"
                        + " students college girl girls boy boys kid kids child children minor minors");
        list("tattoos", "tattoo tattoos tattooed");
        list("faceMatch", "face faces");
    }

    private BarredWords() {}

    private static void list(String fact, String words) {
        for (var word : words.split(" ")) {
            if (FACT_OF.put(word, fact) != null)
                throw new IllegalStateException("barred word `" + word + "` is listed twice");
            LENGTHS[beginning(word, 0)] |= 1 << word.length();
        }
    }

    /** Finds words of letters, which may have one apostrophe between them; every text of a corpus goes through here. */
    static List<BarredWord> in(String text) {
        List<BarredWord> found = List.of();
        for (int from = 0; from < text.length(); ) {
            int to = letters(text, from);
            if (to == from) {
                from += Character.charCount(text.codePointAt(from));
                continue;
            }
            if (to < text.length() && (text.charAt(to) == '\'' || text.charAt(to) == '’'))
                to = Math.max(to, after(to, letters(text, to + 1)));
            var word = mayBeBarred(text, from, to) ? text.substring(from, to).toLowerCase(Locale.ROOT) : "";
            var fact = FACT_OF.get(word);
            if (fact != null) {
                if (found.isEmpty()) found = new ArrayList<>();
                found.add(new BarredWord(word, fact, from, to));
            }
            from = to;
        }
        return List.copyOf(found);
    }

    private static boolean mayBeBarred(String text, int from, int to) {
        int length = to - from;
        return length > 1 && length < Integer.SIZE && (LENGTHS[beginning(text, from)] >>> length & 1) != 0;
    }

    /** Two letters as one number, letter case aside; 0, the number of no barred word, for others than a to z. */
    private static int beginning(String text, int at) {
        int one = Character.toLowerCase(text.charAt(at)) - 'a';
        int other = Character.toLowerCase(text.charAt(at + 1)) - 'a';
        return one < 0 || one >= LETTERS || other < 0 || other >= LETTERS ? 0 : one * LETTERS + other;
    }

    /** Where the letters that start here end; here itself where there is none. */
    private static int letters(String text, int from) {
        int to = from;
        while (to < text.length() && Character.isLetter(text.codePointAt(to)))
            to += Character.charCount(text.codePointAt(to));
        return to;
    }

    /** The end of the letters after an apostrophe; the apostrophe itself where none follows it. */
    private static int after(int apostrophe, int end) {
        return end == apostrophe + 1 ? apostrophe : end;
    }

    static String without(String text) {
        var barred = in(text);
        if (barred.isEmpty()) return text;
        var kept = new StringBuilder();
        int from = 0;
        for (var word : barred) {
            kept.append(text, from, word.from());
            from = word.to();
        }
        return kept.append(text, from, text.length()).toString();
    }
}
