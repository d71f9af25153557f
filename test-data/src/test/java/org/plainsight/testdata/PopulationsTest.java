package org.plainsight.testdata;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The made-up market is as research describes the real one, and nothing in it could be anybody's. */
class PopulationsTest {
    private static final Corpus CORPUS = Corpus.of(Recipe.of(20_000, 20_261_101));

    private static final Pattern INVENTED_PHONE =
            Pattern.compile("\\+447700900\\d{3}|\\+441632960\\d{3}|\\+442079460\\d{3}|\\+442920180\\d{3}"
                    + "|\\+4411[345678]4960\\d{3}|\\+441[2-6]14960\\d{3}|\\+999\\d{9}");
    private static final Pattern STATED_AGE =
            Pattern.compile("\\b(\\d{1,2})\\s*(?:years? old|yrs?|y\\.?o\\.?)\\b", Pattern.CASE_INSENSITIVE);

    @ParameterizedTest
    @EnumSource(Population.class)
    void every_population_has_its_share_of_the_adverts(Population population) {
        double share = 100.0 * CORPUS.of(population).size() / CORPUS.adverts.size();
        assertThat(share).isBetween(population.share() * 0.75, population.share() * 1.25);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void lawful_people_are_the_great_majority(long seed) {
        Corpus corpus = Corpus.of(Recipe.of(4_000, seed));
        long lawful = corpus.truth.values().stream()
                .filter(truth -> truth.population().lawful())
                .count();
        assertThat(lawful / 4_000.0).as("seed %d", seed).isBetween(0.97, 0.99);
    }

    @Test
    void about_four_adverts_of_five_carry_something_that_lists_of_indicators_name() {
        List<Predicate<JsonNode>> folk = List.of(
                says("24/7|24 hours|around the clock|any time")
                        .or(advert -> advert.at("/hours/perDay").asInt() == 24),
                says("in-calls? only")
                        .or(advert -> advert.path("callType").toString().equals("[\"incall\"]")),
                says("100%|genuine|no scams|really me|honest advert|real photos"),
                says("new in|just arrived|first time in|few days only|newly arrived|visiting"),
                says("\\b(she|her)\\b"),
                says("video"));
        int none = 0;
        int several = 0;
        for (JsonNode advert : CORPUS.adverts.values()) {
            long found =
                    folk.stream().filter(indicator -> indicator.test(advert)).count();
            none += found == 0 ? 1 : 0;
            several += found > 2 ? 1 : 0;
        }
        assertThat(1 - none / 20_000.0).isBetween(0.74, 0.86);
        assertThat(several / 20_000.0).isLessThan(0.10);
    }

    private static Predicate<JsonNode> says(String words) {
        Pattern pattern = Pattern.compile(words, Pattern.CASE_INSENSITIVE);
        return advert -> pattern.matcher(Corpus.words(advert)).find();
    }

    @Test
    void every_phone_is_one_that_nobody_has() {
        Set<String> seen = new HashSet<>();
        for (Truth truth : CORPUS.truth.values()) {
            assertThat(truth.phones())
                    .allMatch(phone -> INVENTED_PHONE.matcher(phone).matches());
            seen.addAll(truth.phones());
        }
        assertThat(seen).hasSizeGreaterThan(5_000).anyMatch(phone -> phone.startsWith("+447700900"));
        for (JsonNode line : CORPUS.parsed) {
            for (JsonNode phone : line.path("phones")) {
                assertThat(INVENTED_PHONE.matcher(e164(phone.asText())).matches())
                        .as(phone.asText())
                        .isTrue();
            }
        }
    }

    private static String e164(String typed) {
        String digits = typed.replaceAll("[^+0-9]", "");
        if (digits.startsWith("+")) {
            return digits;
        }
        return digits.startsWith("00") ? "+" + digits.substring(2) : "+44" + digits.substring(1);
    }

    @Test
    void the_truth_knows_every_phone_that_the_site_shows() {
        for (JsonNode advert : CORPUS.adverts.values()) {
            for (JsonNode phone : advert.path("phones")) {
                assertThat(CORPUS.truthOf(advert).phones()).contains(e164(phone.asText()));
            }
        }
    }

    @Test
    void strangers_share_a_number_only_where_that_is_the_story() {
        Set<Population> storiesOfSharedNumbers = Set.of(Population.RECYCLED_NUMBER, Population.SWITCHBOARD);
        Map<String, String> holders = new HashMap<>();
        String switchboard = switchboard(CORPUS);
        for (Truth truth : CORPUS.truth.values()) {
            for (String phone : truth.phones()) {
                if (!phone.equals(switchboard) && !storiesOfSharedNumbers.contains(truth.population())) {
                    String holder = truth.network().orElse(truth.id());
                    assertThat(holders.merge(phone, holder, (first, next) -> first))
                            .isEqualTo(holder);
                }
            }
        }
    }

    private static String switchboard(Corpus corpus) {
        Map<String, Integer> adverts = new HashMap<>();
        corpus.truth.values().forEach(truth -> truth.phones().forEach(phone -> adverts.merge(phone, 1, Integer::sum)));
        return adverts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.02, 0.1})
    void the_switchboard_is_on_the_share_of_adverts_that_the_recipe_says(double share) {
        Corpus corpus = Corpus.of(Recipe.of(5_000, 5).withSwitchboardShare(share));
        String switchboard = switchboard(corpus);
        long carrying = corpus.truth.values().stream()
                .filter(truth -> truth.phones().contains(switchboard))
                .count();
        assertThat(carrying / 5_000.0).isBetween(share * 0.85, share * 1.15);
        assertThat(corpus.truth.values().stream()
                        .filter(truth -> truth.phones().contains(switchboard))
                        .map(Truth::population)
                        .distinct()
                        .count())
                .as("kinds of people on it")
                .isGreaterThan(2);
    }

    @Test
    void nobody_is_under_eighteen_in_any_field_or_text() {
        for (JsonNode json : CORPUS.parsed) {
            json.path("ages").forEach(age -> assertThat(age.asInt()).isBetween(21, 75));
            STATED_AGE
                    .matcher(Corpus.words(json))
                    .results()
                    .forEach(found -> assertThat(Integer.parseInt(found.group(1)))
                            .as("%s", json)
                            .isGreaterThan(20));
        }
        String everyWord = String.join("\n", Resources.lines("wording.grammar")).toLowerCase(java.util.Locale.ROOT);
        assertThat(Pattern.compile("\\b(teen\\w*|school\\w*|young\\w*|girls?|boys?|child\\w*|minors?|kids?|lolita)\\b")
                        .matcher(everyWord)
                        .results()
                        .map(found -> found.group()))
                .isEmpty();
    }

    @Test
    void protected_words_are_spread_over_lawful_and_exploited_people_alike() {
        Set<String> words = protectedWords();
        Pattern any = Pattern.compile("\\b(" + String.join("|", words) + ")\\b");
        long lawful = 0;
        long lawfulWith = 0;
        long exploited = 0;
        long exploitedWith = 0;
        for (long seed = 1; seed <= 4; seed++) {
            Corpus corpus = Corpus.of(Recipe.of(4_000, seed));
            for (JsonNode advert : corpus.adverts.values()) {
                boolean with = any.matcher(Corpus.words(advert)).find();
                if (corpus.truthOf(advert).population().exploited()) {
                    exploited++;
                    exploitedWith += with ? 1 : 0;
                } else {
                    lawful++;
                    lawfulWith += with ? 1 : 0;
                }
            }
        }
        double share = lawfulWith / (double) lawful;
        double shareOfExploited = exploitedWith / (double) exploited;
        assertThat(share).isBetween(0.12, 0.18);
        assertThat(shareOfExploited).isBetween(share - 0.06, share + 0.06);
    }

    @Test
    void no_sentence_but_the_one_for_it_has_a_protected_word() {
        Pattern any = Pattern.compile("\\b(" + String.join("|", protectedWords()) + ")\\b");
        assertThat(Resources.lines("wording.grammar"))
                .noneMatch(line -> any.matcher(line).find());
    }

    private static Set<String> protectedWords() {
        Set<String> words = new TreeSet<>();
        Resources.lines("protected-words.txt").forEach(line -> words.addAll(List.of(line.split(","))));
        return words;
    }

    @Test
    void every_optional_field_is_sometimes_missing_and_sometimes_there() {
        for (String field : List.of(
                "account",
                "updatedAt",
                "removedAt",
                "name",
                "title",
                "text",
                "ages",
                "phones",
                "emails",
                "handles",
                "place",
                "callType",
                "prices",
                "services",
                "hours",
                "images",
                "payment",
                "verified",
                "tour",
                "agency",
                "with")) {
            long there = CORPUS.adverts.values().stream()
                    .filter(advert -> advert.has(field))
                    .count();
            assertThat(there).as(field).isBetween(100L, 19_950L);
        }
    }

    @Test
    void some_lawful_people_hide_their_number_from_machines() {
        long hidden = CORPUS.truth.values().stream()
                .filter(truth -> truth.population().lawful() && truth.disguised())
                .count();
        assertThat(hidden / 20_000.0).isBetween(0.04, 0.12);
        for (Truth truth : CORPUS.truth.values()) {
            if (truth.disguised()) {
                JsonNode advert = CORPUS.adverts.get(truth.id());
                assertThat(advert).isNotNull();
                List<String> shown = new ArrayList<>();
                advert.path("phones").forEach(phone -> shown.add(e164(phone.asText())));
                assertThat(shown)
                        .as("the hidden number is not in the field")
                        .doesNotContain(truth.phones().get(0));
            }
        }
    }

    @Test
    void a_call_centre_answers_one_phone_for_many_names_in_distant_towns() {
        Map<String, List<JsonNode>> networks = CORPUS.networksOf(Population.EXPLOITED_CALL_CENTRE);
        assertThat(networks).hasSizeGreaterThan(3);
        for (List<JsonNode> adverts : networks.values()) {
            assertThat(distinct(adverts, "/name")).isGreaterThan(adverts.size() / 2);
            assertThat(distinct(adverts, "/place/town")).isGreaterThan(1);
            Set<String> phones = new HashSet<>();
            adverts.forEach(advert -> phones.addAll(CORPUS.truthOf(advert).phones()));
            phones.remove(switchboard(CORPUS));
            assertThat(phones).hasSizeLessThanOrEqualTo(2);
        }
    }

    @Test
    void at_a_fixed_address_the_name_changes_about_every_week() {
        for (List<JsonNode> adverts :
                CORPUS.networksOf(Population.EXPLOITED_FIXED_ADDRESS).values()) {
            assertThat(distinct(adverts, "/place/lat")).isLessThanOrEqualTo(1);
            assertThat(distinct(adverts, "/name")).isGreaterThan(1);
            List<Long> days = adverts.stream()
                    .map(advert -> OffsetDateTime.parse(advert.get("postedAt").asText())
                                    .toEpochSecond()
                            / 86_400)
                    .sorted()
                    .toList();
            for (int i = 1; i < days.size(); i++) {
                assertThat(days.get(i) - days.get(i - 1)).isBetween(0L, 9L);
            }
        }
    }

    @Test
    void adapted_networks_share_a_payer_and_a_template_and_nothing_that_counts_as_contact() {
        for (List<JsonNode> adverts :
                CORPUS.networksOf(Population.EXPLOITED_ADAPTED).values()) {
            // A few adverts do not show their account or their phone.
            assertThat(distinct(adverts, "/account")).isGreaterThan(adverts.size() * 2 / 3 - 1);
            Set<String> phones = new HashSet<>();
            adverts.forEach(advert -> phones.addAll(CORPUS.truthOf(advert).phones()));
            assertThat(phones.size()).isGreaterThan(adverts.size() * 2 / 3 - 1);
            assertThat(distinct(adverts, "/payment/token")).isLessThanOrEqualTo(1 + adverts.size() / 3);
        }
    }

    @Test
    void one_account_on_a_site_places_nearly_all_adverts_of_high_spenders_under_many_names() {
        for (List<JsonNode> adverts :
                CORPUS.networksOf(Population.EXPLOITED_HIGH_SPEND).values()) {
            assertThat(distinct(adverts, "/account")).isLessThanOrEqualTo(distinct(adverts, "/source"));
            assertThat(distinct(adverts, "/name")).isGreaterThan(adverts.size() * 2 / 3);
        }
    }

    @Test
    void a_house_keeps_most_of_its_people_from_month_to_month() {
        long asOf = Recipe.AS_OF.getEpochSecond();
        int there = 0;
        int stillThere = 0;
        for (JsonNode advert : CORPUS.of(Population.COLLECTIVE)) {
            long first = seconds(advert, "postedAt");
            long gone = advert.has("removedAt") ? seconds(advert, "removedAt") : asOf;
            for (int month = 1; month < 3; month++) {
                long begins = asOf - (month + 1) * 30L * 86_400;
                if (first > begins || gone < begins) {
                    continue;
                }
                there++;
                stillThere += gone >= begins + 30L * 86_400 ? 1 : 0;
            }
        }
        assertThat(1 - stillThere / (double) there).as("turnover a month").isBetween(0.10, 0.19);
    }

    @Test
    void two_strangers_never_have_a_number_at_the_same_time() {
        Map<String, List<JsonNode>> byPhone = new HashMap<>();
        for (JsonNode advert : CORPUS.of(Population.RECYCLED_NUMBER)) {
            CORPUS.truthOf(advert).phones().stream()
                    .filter(phone -> !phone.equals(switchboard(CORPUS)))
                    .forEach(phone -> byPhone.computeIfAbsent(phone, k -> new ArrayList<>())
                            .add(advert));
        }
        int passedOn = 0;
        for (List<JsonNode> adverts : byPhone.values()) {
            adverts.sort(java.util.Comparator.comparingLong(advert -> seconds(advert, "postedAt")));
            for (int i = 1; i < adverts.size(); i++) {
                JsonNode before = adverts.get(i - 1);
                JsonNode next = adverts.get(i);
                if (owner(before).equals(owner(next))) {
                    continue;
                }
                passedOn++;
                assertThat(seconds(next, "postedAt") - seconds(before, "postedAt"))
                        .as("days between two holders")
                        .isGreaterThan(15L * 86_400);
            }
        }
        assertThat(passedOn).isGreaterThan(20);
    }

    private static String owner(JsonNode advert) {
        return CORPUS.truthOf(advert).network().orElse(advert.get("id").asText());
    }

    private static long seconds(JsonNode advert, String field) {
        return OffsetDateTime.parse(advert.get(field).asText()).toEpochSecond();
    }

    @Test
    void strangers_share_a_stock_picture_and_nothing_else() {
        Map<String, Set<String>> owners = new HashMap<>();
        for (JsonNode advert : CORPUS.of(Population.STOCK_IMAGE)) {
            advert.path("images")
                    .forEach(image -> owners.computeIfAbsent(image.path("hash").asText(), k -> new HashSet<>())
                            .add(owner(advert)));
        }
        assertThat(owners.values().stream().mapToInt(Set::size).max().orElse(0))
                .as("strangers with the commonest picture")
                .isGreaterThan(30);
    }

    @Test
    void copywriters_clients_share_words_and_neither_phone_nor_network() {
        List<JsonNode> clients = CORPUS.of(Population.COPYWRITER);
        Set<String> networks = new HashSet<>();
        clients.forEach(client -> networks.add(
                CORPUS.truthOf(client).network().orElse(client.get("id").asText())));
        assertThat(networks.size()).isGreaterThan(clients.size() / 2);
    }

    @Test
    void declared_partners_name_each_other_and_exist() {
        for (JsonNode advert : CORPUS.of(Population.BUDDIES_DECLARED)) {
            for (JsonNode partner : advert.path("with")) {
                JsonNode other = CORPUS.adverts.get(partner.asText());
                assertThat(other).as("partner %s", partner).isNotNull();
                assertThat(other.path("with"))
                        .anyMatch(back -> back.asText().equals(advert.get("id").asText()));
                assertThat(CORPUS.truthOf(other).network())
                        .isEqualTo(CORPUS.truthOf(advert).network());
            }
        }
    }

    @Test
    void reviews_are_mostly_kind_and_worry_is_about_few() {
        Pattern worry = Pattern.compile("frightened|not allowed|no days off|keep her papers|needs help|held her phone");
        long worried = CORPUS.reviews.stream()
                .filter(review -> worry.matcher(review.path("text").asText()).find())
                .count();
        assertThat(CORPUS.reviews).hasSizeGreaterThan(600).allMatch(review -> review.has("reviewer"));
        assertThat(worried).isBetween(5L, CORPUS.reviews.size() / 10L);
    }

    private static long distinct(List<JsonNode> adverts, String field) {
        return adverts.stream()
                .map(advert -> advert.at(field))
                .filter(value -> !value.isMissingNode())
                .map(JsonNode::asText)
                .distinct()
                .count();
    }
}
