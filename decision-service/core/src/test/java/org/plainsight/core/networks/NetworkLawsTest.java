package org.plainsight.core.networks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainsight.core.adverts.Advert;
import org.plainsight.core.identifiers.Identifier;
import org.plainsight.core.identifiers.Identifier.Kind;
import org.plainsight.core.links.Carriers;
import org.plainsight.core.links.Linker;
import org.plainsight.core.links.Sight;

class NetworkLawsTest {

    private static final long DAY = 86_400;

    /** Adverts in the making: what each carries, and when it was up. */
    private static final class Market {
        final List<Advert> adverts = new ArrayList<>();
        final List<List<Identifier>> marks = new ArrayList<>();
        final List<Sight> sights = new ArrayList<>();
        Linker.Found found = new Linker.Found(List.of(), List.of(), java.util.Set.of());

        int add(Identifier... carried) {
            return add(0, "", carried);
        }

        int add(long day, String name, Identifier... carried) {
            adverts.add(Advert.of("A-%05d".formatted(adverts.size()), Advert.Kind.ADVERT, "site-a", Instant.EPOCH)
                    .build("{}"));
            marks.add(new ArrayList<>(List.of(carried)));
            sights.add(new Sight(day * DAY, (day + 3) * DAY, (day + 3) * DAY, name, "", ""));
            return adverts.size() - 1;
        }

        List<Network> networks() {
            var carriers = Carriers.of(marks);
            found = Linker.find(carriers, sights, i -> List.of());
            return Networks.of(adverts, carriers, sights, found);
        }

        /** The network of each advert, by its lowest member; itself where it is in none. */
        int[] groups() {
            var groups = IntStream.range(0, adverts.size()).toArray();
            for (var network : networks()) for (int member : network.members()) groups[member] = network.members()[0];
            return groups;
        }
    }

    private static Identifier phone(int number) {
        return new Identifier(Kind.PHONE, "+999%09d".formatted(number));
    }

    private static Identifier account(int number) {
        return new Identifier(Kind.ACCOUNT, "site-a:acc-" + number);
    }

    private static Identifier text(int number) {
        return new Identifier(Kind.TEXT, "text-" + number);
    }

    private static Identifier image(int number) {
        return new Identifier(Kind.IMAGE, "%016x".formatted(number));
    }

    private static Market random(long seed) {
        var random = new Random(seed);
        var market = new Market();
        for (int i = 0; i < 120; i++) {
            var carried = new TreeSet<Identifier>();
            if (random.nextInt(10) < 8) carried.add(phone(random.nextInt(60)));
            if (random.nextInt(10) < 5) carried.add(account(random.nextInt(60)));
            if (random.nextInt(10) < 3) carried.add(text(random.nextInt(20)));
            if (random.nextInt(10) < 3) carried.add(image(random.nextInt(20)));
            market.add(random.nextInt(90), "name-" + random.nextInt(9), carried.toArray(Identifier[]::new));
        }
        return market;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void adding_a_partnership_never_splits_a_network(long seed) {
        var market = random(seed);
        var before = market.groups();
        var random = new Random(seed + 1_000);
        int one = random.nextInt(120);
        int other = (one + 1 + random.nextInt(119)) % 120;
        var link = new Identifier(Kind.PARTNER, "A + B");
        market.marks.get(one).add(link);
        market.marks.get(other).add(link);
        var after = market.groups();
        for (int i = 0; i < 120; i++)
            for (int j = 0; j < i; j++)
                if (before[i] == before[j])
                    assertThat(after[i])
                            .as("seed %d: adverts %d and %d stay together", seed, i, j)
                            .isEqualTo(after[j]);
        assertThat(after[one]).as("seed %d", seed).isEqualTo(after[other]);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void removing_one_ground_touches_only_its_own_network(long seed) {
        var market = random(seed);
        var before = market.groups();
        var random = new Random(seed + 2_000);
        int touched;
        do touched = random.nextInt(120);
        while (market.marks.get(touched).isEmpty());
        market.marks.get(touched).remove(0);
        var after = market.groups();
        for (int i = 0; i < 120; i++)
            for (int j = 0; j < i; j++)
                if (before[i] != before[touched] && before[i] == before[j])
                    assertThat(after[i]).as("seed %d", seed).isEqualTo(after[j]);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void a_switchboard_on_a_tenth_of_all_adverts_makes_no_giant(long seed) {
        var random = new Random(seed);
        var market = new Market();
        for (int i = 0; i < 600; i++) {
            var own = List.of(phone(i / 3), account(i / 3));
            int advert = market.add(i % 60, "name-" + i / 3, own.toArray(Identifier[]::new));
            if (random.nextInt(10) == 0) market.marks.get(advert).add(phone(999_999));
        }
        var networks = market.networks();
        assertThat(market.found.hubs())
                .as("seed %d", seed)
                .singleElement()
                .satisfies(h -> assertThat(h.identifier()).isEqualTo(phone(999_999)));
        assertThat(networks).allSatisfy(n -> assertThat(n.size()).isEqualTo(3));
    }

    @Test
    void a_busy_phone_whose_adverts_share_accounts_is_no_hub() {
        var market = new Market();
        for (int i = 0; i < 60; i++) market.add(i, "name-" + i, phone(1), account(i % 5));
        assertThat(market.networks())
                .singleElement()
                .satisfies(n -> assertThat(n.size()).isEqualTo(60));
        assertThat(market.found.hubs()).isEmpty();
    }

    @Test
    void one_weak_ground_joins_nobody_and_two_independent_ones_do() {
        var market = new Market();
        market.add(text(1));
        market.add(text(1));
        market.add(text(2), image(1));
        market.add(text(2), image(1));
        market.add(image(2));
        market.add(image(2));
        assertThat(market.networks()).singleElement().satisfies(n -> {
            assertThat(n.members()).containsExactly(2, 3);
            assertThat(n.links()).allMatch(l -> l.strength().equals("weak"));
        });
    }

    @Test
    void a_number_that_lay_still_and_came_back_under_a_new_name_links_nobody() {
        var market = new Market();
        market.add(0, "mara", phone(1));
        market.add(5, "mara", phone(1));
        market.add(90, "erin", phone(1));
        market.add(95, "erin", phone(1));
        assertThat(market.networks()).extracting(n -> n.members().length).containsExactly(2, 2);
        var kept = new Market();
        kept.add(0, "mara", phone(1));
        kept.add(90, "mara", phone(1));
        assertThat(kept.networks()).as("the same name after a silence").hasSize(1);
    }

    @Test
    void a_network_over_the_limit_is_cut_at_its_weakest_grounds_and_says_so() {
        var market = new Market();
        for (int i = 0; i < 20; i++) market.add(0, "name", phone(i / 5), new Identifier(Kind.PAYMENT, "pay-1"));
        var carriers = Carriers.of(market.marks);
        var found = Linker.find(carriers, market.sights, i -> List.of());
        assertThat(Networks.of(market.adverts, found.links(), 1_000)).hasSize(1);
        var cut = Networks.of(market.adverts, found.links(), 10);
        assertThat(cut).hasSize(4).allMatch(Network::cut).allMatch(n -> n.size() == 5);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void identifiers_in_any_order_give_the_same_networks(long seed) {
        var market = random(seed);
        var before = described(market.networks());
        for (var marks : market.marks) Collections.shuffle(marks, new Random(seed));
        assertThat(described(market.networks())).as("seed %d", seed).isEqualTo(before);
    }

    private static Map<String, String> described(List<Network> networks) {
        var described = new HashMap<String, String>();
        for (var network : networks) described.put(network.id(), network.links().toString());
        return described;
    }
}
