package org.plainsight.core.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plainsight.core.adverts.Advert;
import org.plainsight.core.adverts.Corpus;
import org.plainsight.core.files.AdvertFile;
import org.plainsight.core.files.AdvertReading;
import org.plainsight.core.runs.Decide;
import org.plainsight.core.runs.DecideRequest;
import org.plainsight.core.runs.Decision;
import org.plainsight.rules.Rules;
import org.plainsight.rules.Weigher;
import org.plainsight.rules.pack.Reading;
import org.plainsight.rules.trace.CellVerdict;
import org.plainsight.rules.trace.RowVerdict;
import org.plainsight.testdata.MadeUpAdverts;

/** The adverts on the cards of a pack's rows do what the cards say. */
class ExamplesTest {

    private static final Path PACK = Path.of("../../rules/packs/uk-asw/2026.1");
    private static final int TRIES = 8;

    @TempDir
    static Path temp;

    private static Weigher weigher;
    private static Corpus market;
    private static Map<String, Shelf> shelves;

    @BeforeAll
    static void examples_are_found() throws IOException {
        var pack = ((Reading.Read) Rules.read(PACK)).pack();
        weigher = ((Weigher.Making.Made) Rules.weigher(pack)).weigher();
        var file = temp.resolve("market.jsonl");
        MadeUpAdverts.generate(400, 5, 0.02, file, done -> {});
        market = ((AdvertReading.Read) AdvertFile.read(file, 2, lines -> {})).corpus();
        shelves = found();
    }

    private static Map<String, Shelf> found() {
        return Examples.shelves(weigher, market, TRIES, 2, (step, done, of) -> {});
    }

    private static Stream<Instance> shown() {
        return shelves.values().stream()
                .flatMap(shelf -> Stream.concat(shelf.firing().stream(), shelf.nearly().stream()));
    }

    @Test
    void most_rows_have_adverts_for_which_they_count_and_for_which_they_nearly_do() {
        assertThat(shelves).hasSizeGreaterThan(80);
        assertThat(shelves.values().stream().filter(shelf -> !shelf.firing().isEmpty()))
                .hasSizeGreaterThan(50);
        assertThat(shelves.values().stream().filter(shelf -> !shelf.nearly().isEmpty()))
                .hasSizeGreaterThan(50);
    }

    @Test
    void a_row_counts_for_what_is_shown_as_counting_and_lacks_one_thing_for_what_nearly_counts() {
        shelves.forEach((row, shelf) -> {
            assertThat(shelf.firing())
                    .as(row)
                    .hasSizeLessThanOrEqualTo(3)
                    .allMatch(one -> one.row().verdict() == RowVerdict.FIRED);
            for (var near : shelf.nearly()) {
                assertThat(near.row().verdict()).as(row).isEqualTo(RowVerdict.FAILED);
                assertThat(near.row().cells().stream()
                                .filter(cell ->
                                        cell.verdict() == CellVerdict.FAILED || cell.verdict() == CellVerdict.UNKNOWN))
                        .as(row)
                        .hasSize(1);
            }
        });
    }

    @Test
    void no_row_shows_the_same_thing_twice() {
        shelves.forEach((row, shelf) -> {
            for (var some : List.of(shelf.firing(), shelf.nearly()))
                assertThat(new HashSet<>(some.stream().map(Instance::about).toList()))
                        .as(row)
                        .hasSameSizeAs(some);
        });
    }

    /** What was bred stands alone, so a run of these adverts and no others has to come to the same. */
    @Test
    void what_was_bred_does_the_same_in_a_run_of_its_own() throws IOException {
        var bred = shelves.entrySet().stream()
                .flatMap(shelf -> shelf.getValue().firing().stream().map(one -> Map.entry(shelf.getKey(), one)))
                .filter(one -> one.getValue().scene().changes() > 0)
                .limit(6)
                .toList();
        assertThat(bred).isNotEmpty();
        for (var one : bred)
            assertThat(decisions(one.getValue())).as(one.getKey()).contains("\"row\":\"" + one.getKey() + "\"");
    }

    private static String decisions(Instance instance) throws IOException {
        var file = Files.write(
                temp.resolve("alone.jsonl"),
                instance.scene().adverts().stream().map(Advert::json).toList());
        var run = temp.resolve("alone");
        var decision = Decide.decide(DecideRequest.of(file, PACK, run), (step, done, of) -> {}, Clock.systemUTC());
        assertThat(decision).isInstanceOf(Decision.Done.class);
        return Files.readString(run.resolve("decisions.jsonl"));
    }

    @Test
    void the_same_market_gives_the_same_examples() {
        var again = found();
        shelves.forEach((row, shelf) -> {
            assertThat(words(again.get(row).firing())).as(row).isEqualTo(words(shelf.firing()));
            assertThat(words(again.get(row).nearly())).as(row).isEqualTo(words(shelf.nearly()));
        });
    }

    private static List<String> words(List<Instance> instances) {
        return instances.stream().map(InstanceWords::of).toList();
    }

    @Test
    void a_reader_learns_who_where_when_and_what_was_found() {
        assertThat(shown().map(InstanceWords::of))
                .allMatch(words -> words.contains("posted"))
                .allMatch(words -> words.endsWith("."))
                .anyMatch(words -> words.contains("asked for:"))
                .anyMatch(words -> words.contains("The words: “"));
    }
}
