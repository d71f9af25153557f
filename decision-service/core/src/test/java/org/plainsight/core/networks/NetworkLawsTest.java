package org.plainsight.core.networks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainsight.core.adverts.Advert;
import org.plainsight.core.identifiers.Identifier;
import org.plainsight.core.identifiers.Identifier.Kind;
import org.plainsight.core.likeness.TextLikeness.Reading;
import org.plainsight.core.links.Act;
import org.plainsight.core.links.Acts;
import org.plainsight.core.links.Carriers;
import org.plainsight.core.links.Cuts;
import org.plainsight.core.links.Holders;
import org.plainsight.core.links.Link;
import org.plainsight.core.links.Linker;
import org.plainsight.core.links.Sight;

class NetworkLawsTest {

    private static final long DAY = 86_400;

    /** Adverts in the making: what each carries, and when it was up. */
    private static final class Market {
        final List<Advert> adverts = new ArrayList<>();
        final List<List<Identifier>> marks = new ArrayList<>();
        final List<Sight> sights = new ArrayList<>();
        final List<Act> acts = new ArrayList<>();
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

        /** One that lives in an area. */
        void addIn(String area, Identifier... carried) {
            int advert = add(0, "name-" + adverts.size(), carried);
            sights.set(advert, new Sight(0, 3 * DAY, 3 * DAY, "name-" + advert, area, area));
        }

        List<Network> networks() {
            var carriers = Carriers.of(marks);
            var holders = new Holders(carriers, sights, Cuts.of(Acts.of(acts), id -> Optional.of(place(id))));
            found = Linker.find(carriers, sights, holders, i -> Reading.of(List.of()));
            return Networks.of(adverts, carriers, holders, found);
        }

        private static int place(String id) {
            return Integer.parseInt(id.substring("A-".length()));
        }

        /** An analyst undoes this ground between two adverts; every ground where none is named. */
        void unlink(int one, int other, @Nullable Identifier via) {
            acts.add(Act.of(Act.Kind.UNLINK, id(one), id(other), via, "analyst-7", "strangers", Instant.EPOCH));
        }

        String id(int place) {
            return adverts.get(place).id();
        }

        /** The places of the adverts of each network, as text. */
        List<String> told() {
            return networks().stream().map(n -> Arrays.toString(n.members())).toList();
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
    void a_large_account_whose_adverts_share_phones_three_by_three_is_no_hub_and_a_phone_like_that_is() {
        var account = new Market();
        for (int i = 0; i < 300; i++) account.add(i % 60, "name-" + i, account(1), phone(i / 3));
        assertThat(account.networks())
                .singleElement()
                .satisfies(n -> assertThat(n.size()).isEqualTo(300));
        var phone = new Market();
        for (int i = 0; i < 300; i++) phone.add(i % 60, "name-" + i, phone(1), account(i / 3));
        assertThat(phone.networks()).hasSize(100);
        assertThat(phone.found.hubs())
                .singleElement()
                .satisfies(hub -> assertThat(hub.identifier()).isEqualTo(phone(1)));
    }

    @Test
    void strangers_with_one_number_are_no_network_because_some_of_them_live_in_one_area_and_a_house_is() {
        var strangers = new Market();
        for (int i = 0; i < 21; i++) strangers.addIn("area-" + i % 12, phone(1), account(i));
        assertThat(strangers.networks()).isEmpty();
        assertThat(strangers.found.hubs()).hasSize(1);
        var house = new Market();
        for (int i = 0; i < 21; i++) house.addIn(i < 15 ? "area-1" : "area-2", phone(1), account(i));
        assertThat(house.networks())
                .singleElement()
                .satisfies(n -> assertThat(n.size()).isEqualTo(21));
    }

    @Test
    void an_account_of_strangers_who_share_nothing_else_is_a_hub_all_the_same() {
        var market = new Market();
        for (int i = 0; i < 40; i++) market.add(i, "name-" + i, account(1), phone(i));
        assertThat(market.networks()).isEmpty();
        assertThat(market.found.hubs()).hasSize(1);
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
        market.networks();
        var links = market.found.links();
        assertThat(Networks.of(market.adverts, links, 1_000))
                .singleElement()
                .satisfies(n -> assertThat(n.split()).isEmpty());
        assertThat(Networks.of(market.adverts, links, 10)).hasSize(4).allSatisfy(n -> {
            assertThat(n.size()).isEqualTo(5);
            assertThat(n.split()).contains(new Network.Split("N-A-00000", 20, List.of(Kind.PAYMENT), 4, 0));
        });
    }

    @Test
    void adverts_that_only_the_cut_ground_held_are_counted_as_alone() {
        var market = new Market();
        for (int i = 0; i < 12; i++) market.add(0, "name", new Identifier(Kind.PAYMENT, "pay-1"), phone(i < 4 ? 1 : i));
        for (int i = 0; i < 4; i++) market.marks.get(i).add(account(1));
        market.networks();
        assertThat(Networks.of(market.adverts, market.found.links(), 10))
                .singleElement()
                .satisfies(n -> {
                    assertThat(n.members()).containsExactly(0, 1, 2, 3);
                    assertThat(n.split()).contains(new Network.Split("N-A-00000", 12, List.of(Kind.PAYMENT), 1, 8));
                    assertThat(NetworkSentence.of(n, market.adverts))
                            .endsWith(
                                    "it was cut from something of 12 adverts, too large to look through, by leaving out"
                                            + " shared payers.");
                });
    }

    @Test
    void a_phone_alone_is_never_cut_however_large() {
        var market = new Market();
        for (int i = 0; i < 12; i++) market.add(0, "name", phone(1), account(i / 2));
        market.networks();
        assertThat(Networks.of(market.adverts, market.found.links(), 10))
                .singleElement()
                .satisfies(n -> assertThat(n.size()).isEqualTo(12));
    }

    @Test
    void an_undone_ground_joins_the_two_no_more_even_through_a_third() {
        var market = new Market();
        for (int day : List.of(0, 1, 2, 9)) market.add(day, "name", phone(1));
        market.unlink(0, 2, phone(1));
        assertThat(market.told())
                .as("the third goes with the first, what comes later with the last")
                .containsExactly("[0, 1]", "[2, 3]");
    }

    @Test
    void undoing_one_ground_leaves_the_others_and_undoing_all_leaves_none() {
        var market = new Market();
        market.add(phone(1), account(1));
        market.add(phone(1), account(1));
        market.unlink(0, 1, phone(1));
        assertThat(market.networks())
                .singleElement()
                .satisfies(n -> assertThat(n.links()).extracting(Link::via).containsExactly(account(1)));
        market.unlink(0, 1, null);
        assertThat(market.networks()).isEmpty();
    }

    @Test
    void an_undone_wording_parts_what_words_and_picture_joined_whatever_the_wording_is_called_today() {
        var market = new Market();
        market.add(text(1), image(1));
        market.add(text(1), image(1));
        market.unlink(0, 1, text(99));
        assertThat(market.networks()).isEmpty();
    }

    @Test
    void the_latest_act_about_the_same_pair_and_ground_stands() {
        var market = new Market();
        market.add(phone(1));
        market.add(phone(1));
        market.unlink(0, 1, phone(1));
        market.acts.add(Act.of(
                Act.Kind.UNDO,
                market.id(1),
                market.id(0),
                phone(1),
                "analyst-8",
                "same",
                Instant.EPOCH.plusSeconds(1)));
        assertThat(market.networks()).hasSize(1);
        market.acts.add(Act.of(
                Act.Kind.UNLINK,
                market.id(0),
                market.id(1),
                phone(1),
                "analyst-7",
                "no",
                Instant.EPOCH.plusSeconds(2)));
        assertThat(market.networks()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void undoing_one_ground_touches_only_the_network_that_held_it_and_never_joins_anybody(long seed) {
        var market = random(seed);
        var before = market.groups();
        var random = new Random(seed + 3_000);
        market.networks();
        var links = market.found.links();
        var undone = links.get(random.nextInt(links.size()));
        market.unlink(undone.a(), undone.b(), undone.via());
        var after = market.groups();
        for (int i = 0; i < 120; i++)
            for (int j = 0; j < i; j++) {
                if (before[i] != before[undone.a()])
                    assertThat(after[i] == after[j]).as("seed %d", seed).isEqualTo(before[i] == before[j]);
                if (before[i] != before[j])
                    assertThat(after[i]).as("seed %d", seed).isNotEqualTo(after[j]);
            }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void no_two_adverts_that_were_cut_apart_share_a_link_and_the_order_of_acts_never_matters(long seed) {
        var market = random(seed);
        var random = new Random(seed + 4_000);
        for (int i = 0; i < 40; i++) {
            int one = random.nextInt(120);
            market.unlink(one, (one + 1 + random.nextInt(119)) % 120, null);
        }
        var told = described(market.networks());
        var apart = market.acts.stream().map(a -> a.a() + a.b()).toList();
        for (var network : market.networks())
            for (var link : network.links())
                assertThat(apart).as("seed %d", seed).doesNotContain(market.id(link.a()) + market.id(link.b()));
        Collections.shuffle(market.acts, random);
        assertThat(described(market.networks())).as("seed %d", seed).isEqualTo(told);
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
