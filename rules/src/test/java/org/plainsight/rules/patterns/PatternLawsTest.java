package org.plainsight.rules.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.plainsight.rules.pack.Sentence;
import org.plainsight.rules.patterns.Sighting.Place;

/** Every form of sentence, on seeded networks, against a plain second reading that tries all subsets it must. */
class PatternLawsTest {

    private static final long START = 1_790_000_000L;
    private static final long HOUR = 3_600;
    private static final long DAY = 24 * HOUR;

    private static final List<Sentence> SENTENCES = List.of(
            PatternEngineTest.pattern(
                    "apart", "the same phone appears in adverts placed more than 80 km apart within 12 hours"),
            PatternEngineTest.pattern(
                    "name apart",
                    "the same name appears with different phones in adverts placed more than 80 km apart within 30 hours"),
            PatternEngineTest.pattern("shared", "the same account appears in at least 4 adverts"),
            PatternEngineTest.pattern("shared by", "the same payment token is seen with at least 3 different accounts"),
            PatternEngineTest.pattern(
                    "shared by within", "the same phone is seen with at least 3 different names within 3 days"),
            PatternEngineTest.pattern(
                    "rotation", "the same outcode shows a new name about every 2 days, at least 2 times"),
            PatternEngineTest.pattern(
                    "bursts", "at least 2 accounts post within 90 minutes of each other on at least 2 days"),
            PatternEngineTest.pattern(
                    "churn", "the same text is shown with at least 2 phones, one after another, within 9 days"),
            PatternEngineTest.pattern(
                    "growth",
                    "at least 4 adverts were placed in the last 3 days, 2 times or more what its area usually gains"),
            PatternEngineTest.pattern(
                    "names and towns",
                    "the same phone appears in at least 2 adverts",
                    "those adverts use at least 3 different names",
                    "those adverts stand in at least 2 different towns",
                    "none of those adverts declares a tour"),
            PatternEngineTest.pattern(
                    "few names many accounts",
                    "the same text appears in at least 3 adverts",
                    "those adverts use at most 3 different names",
                    "those adverts come from at least 2 different accounts",
                    "those adverts were all placed within 6 days"),
            PatternEngineTest.pattern(
                    "phones and sites",
                    "the same account appears in at least 2 adverts",
                    "those adverts use at least 2 different phones",
                    "those adverts come from at least 2 different sites",
                    "those adverts number at least 3",
                    "none of those adverts declares an agency",
                    "none of those adverts declares a partner"));

    private static final PatternEngine ENGINE = PatternEngine.of(SENTENCES);

    @Test
    void every_form_agrees_with_a_plain_reading_of_what_is_known() {
        var seen = new TreeMap<String, Integer>();
        for (int seed = 0; seed < 400; seed++) {
            var sightings = network(new Random(seed), 3 + seed % 12, 0);
            var usual = new Usual(true, 60, START + 10 * DAY);
            var plain = new PlainReading(sightings, usual);
            var findings = ENGINE.seek(sightings, usual);
            for (var sentence : SENTENCES) {
                boolean there = plain.sees(sentence.note());
                assertThat(findings.get(sentence.fact()) instanceof PatternFinding.Seen)
                        .as("seed %d, %s", seed, sentence.note())
                        .isEqualTo(there);
                if (there) seen.merge(sentence.note(), 1, Integer::sum);
            }
        }
        assertThat(seen.keySet())
                .as("each form must be seen somewhere: %s", seen)
                .hasSize(SENTENCES.size());
        assertThat(seen.values()).as("and not everywhere: %s", seen).allMatch(n -> n < 400);
    }

    @Test
    void what_is_not_known_never_makes_a_pattern_absent_that_some_filling_in_would_show() {
        for (int seed = 0; seed < 150; seed++) {
            var random = new Random(seed);
            var whole = network(random, 4 + seed % 8, 0);
            var usual = new Usual(true, 60, START + 10 * DAY);
            var sightings = whole.stream().map(s -> forget(s, random)).toList();
            var before = ENGINE.seek(whole, usual);
            var after = ENGINE.seek(sightings, usual);
            // An advert without the mark that a sentence begins with is in no group; so that mark, here the name, must
            // stay.
            for (var sentence : SENTENCES)
                if (!sentence.note().equals("name apart") && before.get(sentence.fact()) instanceof PatternFinding.Seen)
                    assertThat(after.get(sentence.fact()))
                            .as("seed %d, %s", seed, sentence.note())
                            .isNotInstanceOf(PatternFinding.NotSeen.class);
        }
    }

    @Test
    void the_order_of_adverts_never_matters() {
        for (int seed = 0; seed < 60; seed++) {
            var random = new Random(seed);
            var sightings = new ArrayList<>(network(random, 12, 3));
            var usual = new Usual(true, 60, START + 10 * DAY);
            var before = ENGINE.seek(sightings, usual);
            Collections.shuffle(sightings, random);
            assertThat(ENGINE.seek(sightings, usual)).as("seed %d", seed).isEqualTo(before);
        }
    }

    /** Alone it often needs no session at all, beside others it nearly always gets one. */
    @Test
    void a_pattern_says_alone_what_it_says_beside_others() {
        for (var sentence : SENTENCES) {
            var alone = PatternEngine.of(List.of(sentence));
            for (int seed = 0; seed < 60; seed++) {
                var random = new Random(seed);
                var sightings = network(random, 2 + seed % 12, 0).stream()
                        .map(sighting -> forget(sighting, random))
                        .toList();
                var usual = new Usual(seed % 2 == 0, 60, START + 10 * DAY);
                assertThat(alone.seek(sightings, usual))
                        .as("seed %d, %s", seed, sentence.note())
                        .containsEntry(
                                sentence.fact(), ENGINE.seek(sightings, usual).get(sentence.fact()));
            }
        }
    }

    @Test
    void every_form_of_the_dictionary_stands_before_the_plain_reading() {
        var used = SENTENCES.stream()
                .flatMap(s -> s.conditions().stream())
                .map(c -> Dictionary.form(c).orElseThrow())
                .toList();
        assertThat(Dictionary.FORMS)
                .allSatisfy(form -> assertThat(used).as(form.template()).contains(form));
    }

    @Test
    void a_network_where_everything_is_shared_and_no_two_places_are_the_same_is_read_whole() {
        var random = new Random(8);
        var sightings = new ArrayList<Sighting>();
        for (int i = 0; i < 5_000; i++) {
            var marks = new EnumMap<Mark, List<String>>(Mark.class);
            for (var mark : Mark.values()) marks.put(mark, List.of("one"));
            marks.put(Mark.NAME, List.of(i % 2 == 0 ? "one" : "name " + i));
            marks.put(Mark.PHONE, List.of(i % 3 == 0 ? "one" : "phone " + i));
            var place = Place.at(53.5 + random.nextDouble() / 2, -1.5 + random.nextDouble() / 2);
            sightings.add(new Sighting("A-" + i, START + random.nextInt(10 * 24 * 60) * 60L, marks, place, Map.of()));
        }
        assertThat(ENGINE.seek(sightings, Usual.unknown(START + 10 * DAY))).hasSize(SENTENCES.size());
    }

    @Test
    void a_network_of_five_thousand_adverts_is_read_whole() {
        var sightings = network(new Random(7), 5_000, 5);

        assertThat(ENGINE.seek(sightings, Usual.unknown(START + 10 * DAY))).hasSize(SENTENCES.size());
    }

    private static Sighting forget(Sighting whole, Random random) {
        var marks = new EnumMap<Mark, List<String>>(whole.marks());
        if (random.nextInt(3) == 0) marks.remove(Mark.NAME);
        if (random.nextInt(3) == 0) marks.remove(Mark.TOWN);
        return new Sighting(
                whole.advert(),
                whole.at(),
                marks,
                random.nextInt(3) == 0 ? Place.UNKNOWN : whole.place(),
                random.nextInt(3) == 0 ? Map.of() : whole.declared());
    }

    /** Few values of each kind, so that much is shared; each mark is left out one time in {@code unknownOneIn}. */
    private static List<Sighting> network(Random random, int size, int unknownOneIn) {
        var places =
                List.of(Place.at(53.8, -1.55), Place.at(53.75, -1.5), Place.at(51.45, -2.59), Place.at(55.86, -4.25));
        var sightings = new ArrayList<Sighting>();
        for (int i = 0; i < size; i++) {
            var marks = new EnumMap<Mark, List<String>>(Mark.class);
            int town = random.nextInt(places.size());
            put(marks, Mark.NAME, random, 5, unknownOneIn);
            put(marks, Mark.PHONE, random, 4, unknownOneIn);
            put(marks, Mark.ACCOUNT, random, 5, unknownOneIn);
            put(marks, Mark.PAYMENT, random, 3, unknownOneIn);
            put(marks, Mark.TEXT, random, 3, unknownOneIn);
            put(marks, Mark.OUTCODE, random, 3, unknownOneIn);
            put(marks, Mark.SITE, random, 3, unknownOneIn);
            marks.put(Mark.TOWN, List.of("town " + town));
            sightings.add(new Sighting(
                    "A-" + i,
                    START + random.nextInt(10 * 24) * HOUR + random.nextInt(3) * 1_200L,
                    marks,
                    unknownOneIn > 0 && random.nextInt(unknownOneIn) == 0 ? Place.UNKNOWN : places.get(town),
                    Map.of(
                            Declared.TOUR, random.nextInt(6) == 0,
                            Declared.AGENCY, random.nextInt(9) == 0,
                            Declared.PARTNER, random.nextInt(9) == 0)));
        }
        return sightings;
    }

    private static void put(Map<Mark, List<String>> marks, Mark mark, Random random, int values, int unknownOneIn) {
        if (unknownOneIn > 0 && random.nextInt(unknownOneIn) == 0) return;
        marks.put(mark, List.of(mark.one() + " " + random.nextInt(values)));
    }

    /** Reads each sentence as a person would, pair by pair and window by window. */
    private record PlainReading(List<Sighting> all, Usual usual) {

        boolean sees(String note) {
            return switch (note) {
                case "apart" -> pairs((a, b) -> same(a, b, Mark.PHONE) && far(a, b) && near(a, b, 12));
                case "name apart" ->
                    pairs((a, b) -> same(a, b, Mark.NAME) && !same(a, b, Mark.PHONE) && far(a, b) && near(a, b, 30));
                case "shared" -> groups(Mark.ACCOUNT).stream().anyMatch(g -> g.size() >= 4);
                case "shared by" ->
                    groups(Mark.PAYMENT).stream()
                            .anyMatch(
                                    g -> g.size() > 1 && values(g, Mark.ACCOUNT).size() >= 3);
                case "shared by within" ->
                    groups(Mark.PHONE).stream()
                            .anyMatch(g -> windows(g, 3 * DAY).stream()
                                    .anyMatch(w -> values(w, Mark.NAME).size() >= 3));
                case "rotation" -> groups(Mark.OUTCODE).stream().anyMatch(g -> g.size() > 1 && turns(g) >= 2);
                case "bursts" -> burstDays() >= 2;
                case "churn" ->
                    groups(Mark.TEXT).stream()
                            .anyMatch(g ->
                                    windows(g, 9 * DAY).stream().anyMatch(w -> w.size() > 1 && inTurn(g, w) >= 2));
                case "growth" -> {
                    long newest = all.stream()
                            .filter(s -> s.at() > usual.asOf() - 3 * DAY && s.at() <= usual.asOf())
                            .count();
                    yield newest >= 4 && newest * 100 >= 2 * 60 * 3;
                }
                case "names and towns" ->
                    groups(Mark.PHONE).stream()
                            .anyMatch(g -> g.size() >= 2
                                    && values(g, Mark.NAME).size() >= 3
                                    && values(g, Mark.TOWN).size() >= 2
                                    && g.stream()
                                            .noneMatch(s -> Boolean.TRUE.equals(
                                                    s.declared().get(Declared.TOUR))));
                case "few names many accounts" ->
                    groups(Mark.TEXT).stream()
                            .anyMatch(g -> g.size() >= 3
                                    && values(g, Mark.NAME).size() <= 3
                                    && values(g, Mark.ACCOUNT).size() >= 2
                                    && last(g) - first(g) <= 6 * DAY);
                case "phones and sites" ->
                    groups(Mark.ACCOUNT).stream()
                            .anyMatch(g -> g.size() >= 3
                                    && values(g, Mark.PHONE).size() >= 2
                                    && values(g, Mark.SITE).size() >= 2
                                    && g.stream()
                                            .noneMatch(s -> says(s, Declared.AGENCY) || says(s, Declared.PARTNER)));
                default -> throw new IllegalArgumentException(note);
            };
        }

        private static boolean says(Sighting sighting, Declared what) {
            return Boolean.TRUE.equals(sighting.declared().get(what));
        }

        private boolean pairs(java.util.function.BiPredicate<Sighting, Sighting> test) {
            return all.stream().anyMatch(a -> all.stream().anyMatch(b -> a != b && test.test(a, b)));
        }

        private static boolean same(Sighting a, Sighting b, Mark mark) {
            return a.all(mark).stream().anyMatch(b.all(mark)::contains);
        }

        private static boolean far(Sighting a, Sighting b) {
            return a.place().kmTo(b.place()) > 80;
        }

        private static boolean near(Sighting a, Sighting b, int hours) {
            return Math.abs(a.at() - b.at()) <= hours * HOUR;
        }

        private List<List<Sighting>> groups(Mark mark) {
            var groups = new TreeMap<String, List<Sighting>>();
            for (var s : all)
                for (var v : s.all(mark))
                    groups.computeIfAbsent(v, x -> new ArrayList<>()).add(s);
            return List.copyOf(groups.values());
        }

        private static Set<String> values(List<Sighting> group, Mark mark) {
            var values = new HashSet<String>();
            for (var s : group) values.addAll(s.all(mark));
            return values;
        }

        /** For each advert, all that come within the time after it. */
        private static List<List<Sighting>> windows(List<Sighting> group, long seconds) {
            return group.stream()
                    .map(s -> group.stream()
                            .filter(t -> t.at() >= s.at() && t.at() <= s.at() + seconds)
                            .toList())
                    .toList();
        }

        private static int turns(List<Sighting> group) {
            var firsts = new TreeMap<String, Long>();
            for (var s : group) for (var name : s.all(Mark.NAME)) firsts.merge(name, s.at(), Math::min);
            var times = firsts.values().stream().sorted().toList();
            int turns = 0;
            for (int i = 1; i < times.size(); i++) {
                double days = (times.get(i) - times.get(i - 1)) / (double) DAY;
                if (days >= 1 && days <= 3) turns++;
            }
            return turns;
        }

        private long burstDays() {
            var days = new TreeSet<Long>();
            for (var window : windows(all, 90 * 60))
                if (values(window, Mark.ACCOUNT).size() >= 2) days.add(first(window) / DAY);
            return days.size();
        }

        /** The longest chain of phones each first seen after the one before was last seen, by trying every chain. */
        private static int inTurn(List<Sighting> whole, List<Sighting> window) {
            var outside = new ArrayList<>(whole);
            outside.removeAll(window);
            var phones = new TreeSet<>(values(window, Mark.PHONE));
            phones.removeAll(values(outside, Mark.PHONE));
            return chain(window, List.copyOf(phones), Long.MIN_VALUE);
        }

        private static int chain(List<Sighting> window, List<String> left, long after) {
            int most = 0;
            for (var phone : left) {
                var its = window.stream()
                        .filter(s -> s.all(Mark.PHONE).contains(phone))
                        .toList();
                if (first(its) <= after) continue;
                var rest = left.stream().filter(p -> !p.equals(phone)).toList();
                most = Math.max(most, 1 + chain(window, rest, last(its)));
            }
            return most;
        }

        private static long first(List<Sighting> group) {
            return group.stream().mapToLong(Sighting::at).min().orElseThrow();
        }

        private static long last(List<Sighting> group) {
            return group.stream().mapToLong(Sighting::at).max().orElseThrow();
        }
    }
}
