package org.plainsight.core.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plainsight.core.likeness.TextLikeness.Group;
import org.plainsight.core.likeness.TextLikeness.Item;
import org.plainsight.core.likeness.TextLikeness.Reading;

class TextLikenessTest {

    private static final String TEMPLATE =
            "welcome to my quiet flat near the station where you find a warm greeting good tea"
                    + " and plenty of time please call first and tell me when you would like to come";

    @Test
    void a_copied_text_with_a_few_changed_words_is_nearly_the_same() {
        var copy = TEMPLATE.replace("station", "park").replace("tea", "coffee");

        assertThat(groups(List.of(TEMPLATE, copy, unrelated(1), unrelated(2)))).containsExactly(Set.of(0, 1));
    }

    @Test
    void a_text_with_half_its_words_changed_is_another_text() {
        var words = new ArrayList<>(List.of(TEMPLATE.split(" ")));
        for (int i = 0; i < words.size(); i += 4) words.set(i, "other" + i);

        assertThat(groups(List.of(TEMPLATE, String.join(" ", words)))).isEmpty();
    }

    @Test
    void likeness_does_not_drift_along_a_chain() {
        // Each text changes three more words of the one before: neighbours are alike, the ends are not.
        var chain = new ArrayList<String>();
        var words = new ArrayList<>(List.of(TEMPLATE.split(" ")));
        for (int step = 0; step < 8; step++) {
            chain.add(String.join(" ", words));
            for (int k = 0; k < 2; k++) words.set((step * 4 + k) % words.size(), "changed" + step + k);
        }

        for (var group : TextLikeness.groups(items(chain))) {
            var exemplar = Shingles.of(List.of(chain.get(group.exemplar()).split(" ")));
            for (int member : group.members())
                assertThat(Shingles.likeness(
                                exemplar, Shingles.of(List.of(chain.get(member).split(" ")))))
                        .isGreaterThanOrEqualTo(TextLikeness.NEARLY_THE_SAME);
        }
    }

    @Test
    void what_a_site_adds_to_every_advert_makes_nobody_alike() {
        var boilerplate =
                " this site checks no pictures please report what looks wrong to the desk at any hour of the day"
                        + " and never send money before you meet the person who placed this advert with us";
        var texts = IntStream.range(0, 40)
                .mapToObj(i -> unrelatedWords(i, 14) + boilerplate)
                .toList();

        assertThat(groups(texts)).isEmpty();
    }

    @Test
    void a_template_used_by_very_many_is_still_found() {
        var texts = new ArrayList<String>();
        for (int i = 0; i < 300; i++) texts.add(TEMPLATE.replace("tea", "tea" + i % 7));
        for (int i = 0; i < 100; i++) texts.add(unrelated(i));

        assertThat(groups(texts))
                .containsExactly(IntStream.range(0, 300).boxed().collect(Collectors.toSet()));
    }

    @Test
    void the_order_of_texts_never_matters() {
        for (int seed = 0; seed < 30; seed++) {
            var random = new Random(seed);
            var items = new ArrayList<>(items(noisyTemplates(random)));
            var expected = TextLikeness.groups(items);
            Collections.shuffle(items, random);

            assertThat(TextLikeness.groups(items))
                    .as("seed %d", seed)
                    .usingRecursiveComparison()
                    .isEqualTo(expected);
        }
    }

    @Test
    void nearly_every_pair_that_is_alike_by_full_comparison_is_found_in_a_star() {
        long alike = 0;
        long found = 0;
        for (int seed = 100; seed < 125; seed++) {
            var texts = noisyTemplates(new Random(seed));
            var groups = TextLikeness.groups(items(texts));
            for (var group : groups)
                for (int member : group.members()) {
                    assertThat(likeness(texts, group.exemplar(), member)).isGreaterThanOrEqualTo(60);
                }
            for (int a = 0; a < texts.size(); a++)
                for (int b = a + 1; b < texts.size(); b++) {
                    if (likeness(texts, a, b) < 85) continue;
                    alike++;
                    if (together(groups, a, b)) found++;
                }
        }
        assertThat(alike).isGreaterThan(300);
        assertThat(found).as("of %d alike pairs", alike).isGreaterThan(alike * 97 / 100);
    }

    private static boolean together(List<Group> groups, int a, int b) {
        return groups.stream()
                .anyMatch(g -> Arrays.binarySearch(g.members(), a) >= 0 && Arrays.binarySearch(g.members(), b) >= 0);
    }

    private static int likeness(List<String> texts, int a, int b) {
        return Shingles.likeness(
                Shingles.of(List.of(texts.get(a).split(" "))),
                Shingles.of(List.of(texts.get(b).split(" "))));
    }

    /** Ten templates of forty words with up to three words changed, and as many texts on their own. */
    private static List<String> noisyTemplates(Random random) {
        var texts = new ArrayList<String>();
        for (int template = 0; template < 10; template++) {
            var base = unrelatedWords(random.nextInt(), 40);
            int copies = 2 + random.nextInt(6);
            for (int copy = 0; copy < copies; copy++) {
                var words = base.split(" ");
                for (int change = random.nextInt(4); change > 0; change--)
                    words[random.nextInt(words.length)] = "x" + random.nextInt(1_000_000);
                texts.add(String.join(" ", words));
            }
            texts.add(unrelatedWords(random.nextInt(), 40));
        }
        return texts;
    }

    private static List<Set<Integer>> groups(List<String> texts) {
        return TextLikeness.groups(items(texts)).stream()
                .map(g -> Arrays.stream(g.members()).boxed().collect(Collectors.toSet()))
                .toList();
    }

    private static List<Item> items(List<String> texts) {
        return IntStream.range(0, texts.size())
                .mapToObj(i -> new Item(i, Reading.of(List.of(texts.get(i).split(" ")))))
                .toList();
    }

    private static String unrelated(int seed) {
        return unrelatedWords(seed, 30);
    }

    private static String unrelatedWords(int seed, int count) {
        var random = new Random(seed);
        return IntStream.range(0, count)
                .mapToObj(i -> "w" + random.nextInt(5000))
                .collect(Collectors.joining(" "));
    }
}
