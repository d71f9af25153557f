package org.plainsight.core.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plainsight.core.adverts.Corpus;
import org.plainsight.core.files.AdvertFile;
import org.plainsight.core.files.AdvertReading;
import org.plainsight.core.lanes.Lanes;
import org.plainsight.rules.Rules;
import org.plainsight.rules.Weigher;
import org.plainsight.rules.facts.FactSheet;
import org.plainsight.rules.facts.Finding;
import org.plainsight.rules.facts.Vocabulary;
import org.plainsight.rules.language.Value;
import org.plainsight.rules.pack.Pack;
import org.plainsight.rules.pack.Reading;
import org.plainsight.testdata.MadeUpAdverts;

/** Each fact with an advert that has it, one that nearly has, and one where it is not known. */
class FactsTest {

    private static final Pack PACK = ((Reading.Read) Rules.read(Path.of("../../rules/packs/uk-asw/2026.1"))).pack();
    private static final Weigher WEIGHER = ((Weigher.Making.Made) Weigher.of(PACK)).weigher();

    @TempDir
    Path folder;

    private static Corpus corpus(String... lines) {
        return Corpus.of(Arrays.stream(lines)
                .map(line -> AdvertFile.one(line).orElseThrow())
                .toList());
    }

    private static Surroundings around(Corpus corpus) {
        try (var lanes = new Lanes(1)) {
            return Surroundings.of(corpus, corpus.latest(), lanes, stage -> {});
        }
    }

    /** The facts about the first advert, by its id, of these. */
    private static Facts ofAdvert(String... lines) {
        return new AdvertFacts(around(corpus(lines)), WEIGHER.advertFacts(), new Lexicon(PACK.lexicon())).of(0);
    }

    /** The facts about all of these as one network. */
    private static Facts ofNetwork(String... lines) {
        var around = around(corpus(lines));
        var shown = Shown.of(FactSheet.of(WEIGHER.advertFacts()).build(), Map.of());
        return new NetworkFacts(around, WEIGHER, new Lexicon(PACK.lexicon()), List.of(), i -> shown)
                .of(around.asOneNetwork());
    }

    /** The fact as text; empty where it is not known. */
    private static Optional<String> fact(Facts facts, String name) {
        return facts.sheet().finding(name) instanceof Finding.Known known
                ? Optional.of(shown(known.value()))
                : Optional.empty();
    }

    private static String shown(Value value) {
        if (value instanceof Value.Decimal decimal) return decimal.number().toPlainString();
        if (value instanceof Value.Truth truth) return String.valueOf(truth.truth());
        if (value instanceof Value.Text text) return text.text();
        return ((Value.Many) value)
                .values().stream().map(FactsTest::shown).toList().toString();
    }

    /** The words that a fact rests on, as the advert has them. */
    private static List<String> words(Facts facts, String name, String text) {
        return facts.bases().stream()
                .filter(b -> b.fact().equals(name))
                .flatMap(b -> b.grounds().stream())
                .filter(g -> !g.span().isWhole())
                .map(g -> text.substring(
                        text.offsetByCodePoints(0, g.span().from()),
                        text.offsetByCodePoints(0, g.span().to())))
                .toList();
    }

    private static String advert(String id, String day, String rest) {
        return "{\"id\":\"%s\",\"source\":\"site-a\",\"postedAt\":\"2026-10-%sT09:00:00Z\",%s}"
                .formatted(id, day, rest);
    }

    private static String text(String text) {
        return advert("A-1", "01", "\"text\":\"" + text + "\"");
    }

    private static String review(String id, String reviewer, String words) {
        return ("{\"id\":\"%s\",\"kind\":\"review\",\"source\":\"forum-a\",\"postedAt\":\"2026-10-05T09:00:00Z\","
                        + "\"reviewer\":\"%s\",\"text\":\"%s\",\"phones\":[\"07700 900123\"]}")
                .formatted(id, reviewer, words);
    }

    @Test
    void the_disguise_of_a_phone_is_a_fact_with_its_words() {
        var text = "Call O7 seven 7 zero zero nine hundred one two three to book";
        var facts = ofAdvert(text(text));
        assertThat(fact(facts, "phones")).contains("[+447700900123]");
        assertThat(fact(facts, "phoneObscured")).contains("true");
        assertThat(fact(facts, "phoneDisguises")).contains("[letters, spaced, twice, words]");
        assertThat(words(facts, "phoneDisguises", text))
                .containsExactly("O7 seven 7 zero zero nine hundred one two three");
    }

    @Test
    void a_phone_written_plainly_has_no_disguise_and_without_one_in_the_words_nothing_is_known() {
        var plain = ofAdvert(text("Call 07700 900123"));
        assertThat(fact(plain, "phoneObscured")).contains("false");
        assertThat(fact(plain, "phoneDisguises")).contains("[]");
        assertThat(fact(ofAdvert(text("Call me")), "phoneDisguises")).isEmpty();
    }

    @Test
    void letters_of_another_alphabet_inside_a_word_are_told_and_another_alphabet_by_itself_is_nobodys_business() {
        var text = "Rel\u0430xed, city centre";
        var mixed = ofAdvert(text(text));
        assertThat(fact(mixed, "mixedAlphabets")).contains("true");
        assertThat(words(mixed, "mixedAlphabets", text)).containsExactly("Rel\u0430xed");
        assertThat(fact(
                        ofAdvert(text("Relaxed \u0437\u0432\u043E\u043D\u0438\u0442\u0435 caf\u00E9")),
                        "mixedAlphabets"))
                .contains("false");
    }

    @Test
    void ages_that_disagree_are_told_by_how_much_and_one_age_alone_disagrees_with_nothing() {
        var text = "Friendly, 29 years old, open 24 hours";
        var facts =
                ofAdvert(advert("A-1", "01", "\"title\":\"Mara, aged 24\",\"ages\":[24],\"text\":\"" + text + "\""));
        assertThat(fact(facts, "ageConflictYears")).contains("5");
        assertThat(words(facts, "ageConflictYears", text)).contains("29 years old");
        assertThat(fact(ofAdvert(advert("A-1", "01", "\"ages\":[24],\"text\":\"aged 24\"")), "ageConflictYears"))
                .contains("0");
        assertThat(fact(
                        ofAdvert(advert(
                                "A-1", "01", "\"ages\":[24],\"text\":\"for those aged 40 to 60, 12 years old house\"")),
                        "ageConflictYears"))
                .as("a range is nobody's age, and a figure below 18 in the words is not read")
                .isEmpty();
    }

    @Test
    void one_reviewer_who_reports_a_concern_corroborates_nothing_and_two_do() {
        var advert = advert("A-1", "01", "\"text\":\"Call\",\"phones\":[\"07700900123\"]");
        var concern = PACK.lexicon().stream()
                .filter(p -> p.fact().equals("reviewConcern"))
                .findFirst()
                .orElseThrow()
                .phrase();
        assertThat(fact(
                        ofAdvert(advert, review("R-1", "x", concern), review("R-2", "x", concern)),
                        "concernCorroborated"))
                .as("the same reviewer twice")
                .contains("false");
        assertThat(fact(
                        ofAdvert(advert, review("R-1", "x", concern), review("R-2", "y", concern)),
                        "concernCorroborated"))
                .contains("true");
        assertThat(fact(ofAdvert(advert), "concernCorroborated")).isEmpty();
        var other = advert("A-2", "02", "\"text\":\"Call\",\"phones\":[\"07700900123\"]");
        assertThat(fact(
                        ofNetwork(advert, other, review("R-1", "x", concern), review("R-2", "y", concern)),
                        "concernCorroborated"))
                .contains("true");
    }

    private static String placed(String id, String day, double lat, String more) {
        return advert(
                id,
                day,
                "\"name\":\"Mara\",\"text\":\"Call\",\"phones\":[\"07700900123\"],\"place\":{\"town\":\"Town %s\",\"lat\":%s,\"lon\":0}%s"
                        .formatted(lat, lat, more));
    }

    @Test
    void a_move_off_the_declared_tour_is_measured_by_the_day() {
        var far = ofNetwork(placed("A-1", "01", 51, ""), placed("A-2", "03", 53, ""));
        assertThat(fact(far, "kmPerDayOffTour"))
                .as("two degrees, 222 km, in two days")
                .contains("111");
        var tour = ",\"tour\":[{\"town\":\"town 53.0\",\"from\":\"2026-10-03\",\"to\":\"2026-10-05\"}]";
        assertThat(fact(ofNetwork(placed("A-1", "01", 51, tour), placed("A-2", "03", 53, "")), "kmPerDayOffTour"))
                .as("on the tour")
                .contains("0");
        assertThat(fact(ofNetwork(placed("A-1", "01", 51, tour), placed("A-2", "09", 53, "")), "kmPerDayOffTour"))
                .as("four days after the stop")
                .contains("28");
        assertThat(fact(ofNetwork(placed("A-1", "01", 51, ""), text("Call").replace("A-1", "A-2")), "kmPerDayOffTour"))
                .isEmpty();
    }

    @Test
    void the_rhythm_of_postings_is_the_middle_gap_and_three_postings_have_none() {
        var days = new ArrayList<String>();
        for (var day : List.of("01", "02", "03", "13"))
            days.add(advert("A-" + day, day, "\"text\":\"Call\",\"phones\":[\"07700900123\"]"));
        assertThat(fact(ofNetwork(days.toArray(String[]::new)), "postingGapHours"))
                .contains("24");
        assertThat(fact(ofNetwork(days.subList(0, 3).toArray(String[]::new)), "postingGapHours"))
                .isEmpty();
    }

    @Test
    void twenty_nine_prices_of_a_town_and_site_are_no_norm_and_thirty_are() {
        var lines = new ArrayList<String>();
        for (int i = 10; i < 40; i++)
            lines.add(advert(
                    "A-" + i,
                    "01",
                    "\"text\":\"Call\",\"place\":{\"town\":\"Leeds\"},"
                            + "\"prices\":[{\"amount\":%d,\"currency\":\"GBP\",\"minutes\":60}]"
                                    .formatted(i == 10 ? 50 : 100)));
        assertThat(fact(ofAdvert(lines.toArray(String[]::new)), "pricePercentOfLocal"))
                .contains("50");
        assertThat(fact(ofAdvert(lines.subList(0, 29).toArray(String[]::new)), "pricePercentOfLocal"))
                .isEmpty();
        var elsewhere = new ArrayList<>(lines);
        elsewhere.set(0, lines.get(0).replace("site-a", "site-b"));
        assertThat(fact(ofAdvert(elsewhere.toArray(String[]::new)), "pricePercentOfLocal"))
                .as("another site")
                .isEmpty();
    }

    @Test
    void every_fact_of_the_catalogue_is_known_of_somebody_and_unknown_of_whoever_does_not_tell_and_keeps_its_relations()
            throws IOException {
        var file = folder.resolve("made.jsonl");
        MadeUpAdverts.generate(2_000, 11, file, n -> {});
        Files.writeString(
                file, advert("A-ages", "01", "\"ages\":[24],\"text\":\"aged 27\"") + "\n", StandardOpenOption.APPEND);
        var corpus = ((AdvertReading.Read) AdvertFile.read(file, 1, n -> {})).corpus();
        var around = around(corpus);
        var facts = new AdvertFacts(around, WEIGHER.advertFacts(), new Lexicon(PACK.lexicon()));
        var adverts = new Seen(WEIGHER.advertFacts());
        var shown = new ArrayList<Shown>();
        for (int i = 0; i < corpus.adverts().size(); i++) {
            var sheet = facts.of(i).sheet();
            adverts.see(sheet);
            shown.add(Shown.of(sheet, Map.of()));
        }
        adverts.check();
        var networkFacts = new NetworkFacts(around, WEIGHER, new Lexicon(PACK.lexicon()), List.of(), shown::get);
        var networks = new Seen(WEIGHER.networkFacts());
        around.networks().forEach(n -> networks.see(networkFacts.of(n).sheet()));
        networks.check();
    }

    /** Which facts were known of anybody, and which were unknown of anybody. */
    private static final class Seen {
        private final Vocabulary vocabulary;
        private final TreeSet<String> known = new TreeSet<>();
        private final TreeSet<String> unknown = new TreeSet<>();

        Seen(Vocabulary vocabulary) {
            this.vocabulary = vocabulary;
        }

        void see(FactSheet sheet) {
            for (var relation : vocabulary.relations())
                if (isKnown(sheet, relation.bounded()) && isKnown(sheet, relation.by()))
                    assertThat(number(sheet, relation.bounded()))
                            .as("%s beside %s", relation.bounded(), relation.by())
                            .isLessThanOrEqualTo(relation.most(number(sheet, relation.by())));
            for (int slot = 0; slot < vocabulary.size(); slot++)
                (sheet.isKnown(slot) ? known : unknown)
                        .add(vocabulary.fact(slot).name());
        }

        private boolean isKnown(FactSheet sheet, String fact) {
            return sheet.isKnown(vocabulary.slot(fact));
        }

        private long number(FactSheet sheet, String fact) {
            return sheet.number(vocabulary.slot(fact));
        }

        void check() {
            for (var fact : vocabulary.facts()) {
                if (fact.name().contains(" with ")) continue;
                assertThat(known).as("%s is known of somebody", fact.name()).contains(fact.name());
                if (fact.unknownWhen().startsWith("never"))
                    assertThat(unknown).as("%s is never unknown", fact.name()).doesNotContain(fact.name());
            }
        }
    }
}
