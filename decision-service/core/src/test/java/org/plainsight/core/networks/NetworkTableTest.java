package org.plainsight.core.networks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainsight.core.adverts.Advert;
import org.plainsight.core.adverts.Place;
import org.plainsight.core.identifiers.Identifier;
import org.plainsight.core.identifiers.Identifier.Kind;
import org.plainsight.core.links.Link;
import org.plainsight.core.links.UnionFind;

class NetworkTableTest {

    private static final Identifier PHONE = new Identifier(Kind.PHONE, "+447700900123");
    private static final Identifier PAYER = new Identifier(Kind.PAYMENT, "tok-1");
    private static final Identifier WORDS = new Identifier(Kind.TEXT, "friendly");
    private static final Identifier PICTURE = new Identifier(Kind.IMAGE, "00000000000000aa");

    private static Advert advert(String id, String name, String town, String posted) {
        return Advert.of(id, Advert.Kind.ADVERT, "site-a", Instant.parse(posted + "T09:00:00Z"))
                .name(name)
                .place(new Place(town, "", null))
                .build("{}");
    }

    private static NetworkTable table(List<Advert> adverts, Link... links) {
        var members = IntStream.range(0, adverts.size()).toArray();
        return NetworkTable.of(new Network("N-1", members, List.of(links), null), adverts);
    }

    private static List<Advert> four() {
        return List.of(
                advert("A-1", "Mara", "Leeds", "2026-10-01"),
                advert("A-2", "mara", "leeds", "2026-10-09"),
                advert("A-3", "Erin", "York", "2026-11-02"),
                advert("A-4", "Nell", "York", "2026-11-03"));
    }

    @Test
    void the_weakest_thing_is_the_payer_between_two_phones_and_the_parts_are_told() {
        var other = new Identifier(Kind.PHONE, "+447700900456");
        var table = table(
                four(),
                new Link(0, 1, PHONE, true),
                new Link(1, 2, PAYER, true),
                new Link(2, 3, other, true),
                new Link(2, 3, WORDS, false));
        assertThat(table.weakest()).contains(new NetworkTable.Weakest(PAYER, 2, List.of(2, 2)));
        assertThat(table.structure()).isEqualTo(new NetworkTable.Structure(6, 3, 3, 3));
        assertThat(table.structure().density()).isEqualTo(50);
        assertThat(table.grounds())
                .containsExactly(
                        new NetworkTable.Ground(Kind.PHONE, 2, 2, true),
                        new NetworkTable.Ground(Kind.PAYMENT, 1, 1, true),
                        new NetworkTable.Ground(Kind.TEXT, 1, 1, false));
        assertThat(table.names()).hasToString("{erin=1, mara=2, nell=1}");
        assertThat(table.towns()).hasToString("{Leeds=2, York=2}");
    }

    @Test
    void what_is_held_twice_has_no_weakest_thing() {
        var account = new Identifier(Kind.ACCOUNT, "site-a:acc-1");
        var table = table(four().subList(0, 2), new Link(0, 1, PHONE, true), new Link(0, 1, account, true));
        assertThat(table.weakest()).isEmpty();
        assertThat(table.structure()).isEqualTo(new NetworkTable.Structure(1, 1, 2, 0));
    }

    @Test
    void words_and_picture_that_join_only_together_are_one_thing() {
        var table = table(four().subList(0, 2), new Link(0, 1, WORDS, true), new Link(0, 1, PICTURE, true));
        assertThat(table.weakest()).contains(new NetworkTable.Weakest(WORDS, 2, List.of(1, 1)));
        assertThat(table.structure().joining()).isEqualTo(1);
    }

    @Test
    void one_phone_in_the_hands_of_two_holders_is_two_things() {
        var table =
                table(four(), new Link(0, 1, PHONE, true), new Link(2, 3, PHONE, true), new Link(1, 2, PAYER, true));
        assertThat(table.structure().joining()).isEqualTo(3);
        assertThat(table.grounds()).contains(new NetworkTable.Ground(Kind.PHONE, 2, 1, true));
    }

    @Test
    void what_changed_since_a_day_names_who_came_and_who_went() {
        var gone = Advert.of("A-0", Advert.Kind.ADVERT, "site-a", Instant.parse("2026-09-01T00:00:00Z"))
                .name("Ivy")
                .removedAt(Instant.parse("2026-11-05T00:00:00Z"))
                .build("{}");
        var adverts = new ArrayList<>(four());
        adverts.add(0, gone);
        var links = IntStream.range(1, 5)
                .mapToObj(i -> new Link(i - 1, i, PHONE, true))
                .toArray(Link[]::new);
        var since = table(adverts, links)
                .since(Instant.parse("2026-11-01T00:00:00Z"), adverts)
                .changes()
                .orElseThrow();
        assertThat(since.posted()).isEqualTo(2);
        assertThat(since.updated()).isZero();
        assertThat(since.removed()).isEqualTo(1);
        assertThat(since.newNames()).containsExactly("erin", "nell");
        assertThat(since.goneNames()).containsExactly("ivy");
        assertThat(since.newTowns()).containsExactly("York");
        assertThat(table(adverts, links)
                        .since(Instant.parse("2027-01-01T00:00:00Z"), adverts)
                        .changes()
                        .orElseThrow()
                        .isNothing())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void bridges_are_what_leaving_each_thing_out_in_turn_would_find(long seed) {
        var random = new Random(seed);
        int bridges = 0;
        for (int round = 0; round < 60; round++) {
            int adverts = 2 + random.nextInt(30);
            var shared = connected(random, adverts);
            var parts = Bridges.of(adverts, shared);
            for (int thing = 0; thing < shared.size(); thing++) {
                assertThat(parts.get(thing))
                        .as("seed %d, round %d, thing %d", seed, round, thing)
                        .isEqualTo(slowly(adverts, shared, thing));
                if (!parts.get(thing).isEmpty()) bridges++;
            }
        }
        assertThat(bridges).as("seed %d", seed).isGreaterThan(60);
    }

    /** Things that hold the adverts together, each new one sharing something with those before, and a few besides. */
    private static List<int[]> connected(Random random, int adverts) {
        var shared = new ArrayList<int[]>();
        for (int i = 1; i < adverts; ) {
            var together = new TreeSet<Integer>();
            together.add(random.nextInt(i));
            for (int more = 1 + random.nextInt(3); more > 0 && i < adverts; more--) together.add(i++);
            shared.add(together.stream().mapToInt(Integer::intValue).toArray());
        }
        for (int more = random.nextInt(6); more > 0; more--)
            shared.add(IntStream.generate(() -> random.nextInt(adverts))
                    .limit(2)
                    .distinct()
                    .sorted()
                    .toArray());
        return shared;
    }

    private static List<Integer> slowly(int adverts, List<int[]> shared, int without) {
        var union = new UnionFind(adverts);
        for (int thing = 0; thing < shared.size(); thing++)
            if (thing != without) for (int advert : shared.get(thing)) union.join(shared.get(thing)[0], advert);
        var sizes = new HashMap<Integer, Integer>();
        for (int advert = 0; advert < adverts; advert++) sizes.merge(union.find(advert), 1, Integer::sum);
        if (sizes.size() == 1) return List.of();
        return sizes.values().stream().sorted(Comparator.reverseOrder()).toList();
    }

    @Test
    void a_chain_of_a_hundred_thousand_is_no_deeper_than_the_stack() {
        int adverts = 100_000;
        var shared =
                IntStream.range(1, adverts).mapToObj(i -> new int[] {i - 1, i}).toList();
        assertThat(Bridges.of(adverts, shared).get(0)).isEqualTo(Arrays.asList(99_999, 1));
    }
}
