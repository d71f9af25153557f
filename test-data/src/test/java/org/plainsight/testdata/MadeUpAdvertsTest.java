package org.plainsight.testdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MadeUpAdvertsTest {
    @TempDir
    Path folder;

    @Test
    void the_same_seed_gives_the_same_bytes() throws IOException {
        Path one = folder.resolve("one.jsonl");
        Path other = folder.resolve("other.jsonl");
        MadeUpAdverts.generate(2_000, 7, one, done -> {});
        MadeUpAdverts.generate(2_000, 7, other, done -> {});
        assertThat(other).hasSameBinaryContentAs(one);
        assertThat(MadeUpAdverts.truthOf(other)).hasSameBinaryContentAs(MadeUpAdverts.truthOf(one));
    }

    @Test
    void another_seed_shares_no_advert_and_no_network() {
        Corpus one = Corpus.of(Recipe.of(2_000, 7));
        Corpus other = Corpus.of(Recipe.of(2_000, 8));
        assertThat(other.lines).doesNotContainAnyElementsOf(one.lines);
        assertThat(networks(other)).isNotEmpty().doesNotContainAnyElementsOf(networks(one));
    }

    private static List<String> networks(Corpus corpus) {
        return corpus.truth.values().stream()
                .flatMap(truth -> truth.network().stream())
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 11, 12, 13, 40, 333, 5_000})
    void exactly_the_adverts_that_were_asked_for_are_made_each_with_one_truth(long adverts) {
        Corpus corpus = Corpus.of(Recipe.of(adverts, 3));
        assertThat(corpus.adverts).hasSize((int) adverts);
        assertThat(corpus.truth.keySet()).isEqualTo(corpus.adverts.keySet());
        assertThat(corpus.truthsTold).isEqualTo((int) adverts);
    }

    @Test
    void a_network_has_two_adverts_or_more_and_one_kind_of_people() {
        Corpus corpus = Corpus.of(Recipe.of(5_000, 4));
        for (Population population : Population.values()) {
            assertThat(corpus.networksOf(population).values())
                    .as(population.code())
                    .allSatisfy(adverts -> assertThat(adverts).hasSizeGreaterThan(1));
        }
        long networks = networks(corpus).size();
        long byPopulation = List.of(Population.values()).stream()
                .mapToLong(population -> corpus.networksOf(population).size())
                .sum();
        assertThat(byPopulation).isEqualTo(networks);
    }

    @Test
    void progress_rises_to_the_number_asked_for() {
        Corpus corpus = Corpus.of(Recipe.of(5_000, 4));
        assertThat(corpus.progress).isSorted().hasSizeGreaterThan(3).endsWith(5_000L);
    }

    @Test
    void a_name_that_ends_in_gz_is_written_compressed_with_the_same_lines() throws IOException {
        Path plain = folder.resolve("adverts.jsonl");
        Path packed = folder.resolve("adverts.jsonl.gz");
        MadeUpAdverts.generate(300, 5, plain, done -> {});
        MadeUpAdverts.generate(300, 5, packed, done -> {});
        try (var in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(packed)), StandardCharsets.UTF_8))) {
            assertThat(in.lines().toList()).isEqualTo(Files.readAllLines(plain));
        }
        assertThat(Files.size(packed)).isLessThan(Files.size(plain) / 2);
        assertThat(folder.resolve("adverts.jsonl.gz.truth.jsonl")).exists();
    }

    @Test
    void the_files_hold_what_is_told_in_another_order() throws IOException {
        Path file = folder.resolve("adverts.jsonl");
        MadeUpAdverts.generate(3_000, 6, file, done -> {});
        Corpus told = Corpus.of(Recipe.of(3_000, 6));
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).containsExactlyInAnyOrderElementsOf(told.lines).isNotEqualTo(told.lines);
        assertThat(Files.readAllLines(MadeUpAdverts.truthOf(file)))
                .containsExactlyInAnyOrderElementsOf(
                        told.truth.values().stream().map(Truth::toJson).toList());
    }

    @Test
    void the_lines_of_a_network_lie_scattered_over_the_file() throws IOException {
        Path file = folder.resolve("adverts.jsonl");
        MadeUpAdverts.generate(5_000, 6, file, done -> {});
        Corpus told = Corpus.of(Recipe.of(5_000, 6));
        List<String> ids = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            ids.add(Corpus.parse(line).get("id").asText());
        }
        int neighbours = 0;
        for (int i = 1; i < ids.size(); i++) {
            Truth one = told.truth.get(ids.get(i - 1));
            Truth next = told.truth.get(ids.get(i));
            boolean together = one != null
                    && next != null
                    && one.network().isPresent()
                    && one.network().equals(next.network());
            neighbours += together ? 1 : 0;
        }
        // By chance alone about one pair in a thousand; told scene by scene it would be most pairs.
        assertThat(neighbours).isLessThan(ids.size() / 100);
    }

    @Test
    void an_id_says_nothing_about_who_is_behind_it() {
        Corpus corpus = Corpus.of(Recipe.of(8_000, 9));
        List<String> inOrder = corpus.adverts.keySet().stream().sorted().toList();
        long lowerHalf = inOrder.subList(0, 4_000).stream()
                .map(corpus.truth::get)
                .filter(truth -> truth.population().exploited())
                .count();
        long all = corpus.truth.values().stream()
                .filter(truth -> truth.population().exploited())
                .count();
        assertThat(lowerHalf / (double) all).isBetween(0.35, 0.65);
        assertThat(new HashSet<>(inOrder)).allMatch(id -> id.matches("A-[2-9A-HJ-NP-Z]{8}"));
    }

    @Test
    void a_file_that_cannot_be_written_leaves_nothing_behind() throws IOException {
        Path inTheWay = folder.resolve("adverts.jsonl.truth.jsonl");
        Files.createDirectories(inTheWay.resolve("full"));
        Path out = folder.resolve("adverts.jsonl");
        Files.writeString(out, "kept");
        assertThatThrownBy(() -> MadeUpAdverts.generate(50, 1, out, done -> {})).isInstanceOf(IOException.class);
        assertThat(out).hasContent("kept");
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactlyInAnyOrder(out, inTheWay);
        }
        Path nowhere = folder.resolve("missing").resolve("adverts.jsonl");
        assertThatThrownBy(() -> MadeUpAdverts.generate(50, 1, nowhere, done -> {}))
                .isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -3, Long.MAX_VALUE})
    void an_impossible_number_of_adverts_is_refused_with_what_is_possible(long adverts) {
        assertThatThrownBy(() -> Recipe.of(adverts, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("`" + adverts + "`")
                .hasMessageContaining("ask for 1 to");
    }

    @Test
    void nothing_is_later_than_the_end_of_the_history() {
        Corpus corpus = Corpus.of(Recipe.of(3_000, 12));
        for (var json : corpus.parsed) {
            for (String field : List.of("postedAt", "updatedAt", "removedAt")) {
                if (json.has(field)) {
                    var at = java.time.OffsetDateTime.parse(json.get(field).asText())
                            .toInstant();
                    assertThat(at)
                            .as("%s", json)
                            .isBefore(Recipe.AS_OF)
                            .isAfter(Recipe.AS_OF.minus(java.time.Duration.ofDays(121)));
                }
            }
        }
    }
}
