package org.plainsight.core.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainsight.rules.pack.Progress;
import org.plainsight.testdata.MadeUpAdverts;

class DecideTest {

    private static final Path PACK = Path.of("../../rules/packs/uk-asw/2026.1");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void the_same_adverts_give_the_same_bytes_whatever_the_order_of_lines_and_the_threads(long seed)
            throws IOException {
        var made = folder.resolve("made.jsonl");
        MadeUpAdverts.generate(400, seed, made, n -> {});
        var first = run(DecideRequest.of(made, PACK, folder.resolve("first")).onThreads(1));
        var lines = new ArrayList<>(Files.readAllLines(made));
        Collections.shuffle(lines, new Random(seed));
        var shuffled = Files.write(folder.resolve("shuffled.jsonl"), lines);
        var second =
                run(DecideRequest.of(shuffled, PACK, folder.resolve("second")).onThreads(3));
        assertThat(second).as("seed %d", seed).isEqualTo(first);
    }

    @Test
    void gzip_changes_the_files_and_not_what_they_say() throws IOException {
        var made = adverts(100);
        var plain = done(DecideRequest.of(made, PACK, folder.resolve("plain")));
        var zipped = done(DecideRequest.of(made, PACK, folder.resolve("zipped")).gzipped());
        assertThat(zipped.summary().files()).isEqualTo(plain.summary().files());
        assertThat(folder.resolve("zipped").resolve("decisions.jsonl.gz")).exists();
    }

    @Test
    void the_pack_is_copied_byte_for_byte() throws IOException {
        done(DecideRequest.of(adverts(50), PACK, folder.resolve("run")));
        for (var name : List.of("pack.yaml", "adverts.dmn", "networks.dmn", "lexicon.csv"))
            assertThat(folder.resolve("run/pack").resolve(name)).hasSameBinaryContentAs(PACK.resolve(name));
    }

    @Test
    void a_folder_with_something_else_in_it_is_left_alone() throws IOException {
        var out = Files.createDirectories(folder.resolve("mine"));
        Files.writeString(out.resolve("holiday.txt"), "keep");
        var decision = decide(DecideRequest.of(adverts(10), PACK, out));
        assertThat(decision).isInstanceOfSatisfying(Decision.Refused.class, r -> {
            assertThat(r.refusal().kind()).isEqualTo(Refusal.Kind.UNWRITABLE);
            assertThat(r.refusal().message()).contains("holiday.txt");
        });
        assertThat(out.resolve("holiday.txt")).hasContent("keep");
    }

    @Test
    void an_earlier_run_is_replaced_whole_and_nothing_is_left_beside_it() throws IOException {
        var out = folder.resolve("run");
        done(DecideRequest.of(adverts(30), PACK, out).gzipped());
        done(DecideRequest.of(adverts(20), PACK, out));
        assertThat(out.resolve("decisions.jsonl.gz")).doesNotExist();
        assertThat(Files.readAllLines(out.resolve("decisions.jsonl"))).hasSizeGreaterThanOrEqualTo(20);
        try (var beside = Files.list(folder)) {
            assertThat(beside.map(p -> p.getFileName().toString())).noneMatch(n -> n.startsWith("."));
        }
    }

    @Test
    void a_file_that_is_not_there_leaves_the_earlier_run_as_it_was() throws IOException {
        var out = folder.resolve("run");
        done(DecideRequest.of(adverts(20), PACK, out));
        var before = contents(out);
        var decision = decide(DecideRequest.of(folder.resolve("none.jsonl"), PACK, out));
        assertThat(decision)
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        r -> assertThat(r.refusal().kind()).isEqualTo(Refusal.Kind.UNREADABLE));
        assertThat(contents(out)).isEqualTo(before);
    }

    @Test
    void an_expired_pack_weighs_nothing() throws IOException {
        var decision = decide(
                DecideRequest.of(adverts(10), PACK, folder.resolve("run")).asOf(Instant.parse("2099-01-01T00:00:00Z")));
        assertThat(decision)
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        r -> assertThat(r.refusal().kind()).isEqualTo(Refusal.Kind.EXPIRED));
    }

    @Test
    void no_advert_at_all_is_a_run_too() throws IOException {
        var none = Files.writeString(folder.resolve("none.jsonl"), "\n");
        var done = done(DecideRequest.of(none, PACK, folder.resolve("run")));
        assertThat(done.summary().counts()).containsEntry("adverts", 0L);
    }

    private Path adverts(int count) throws IOException {
        var made = folder.resolve("made-" + count + ".jsonl");
        MadeUpAdverts.generate(count, 5, made, n -> {});
        return made;
    }

    private static Decision decide(DecideRequest request) {
        return Decide.decide(request, Progress.silent(), Clock.systemUTC());
    }

    private static Decision.Done done(DecideRequest request) {
        var decision = decide(request);
        assertThat(decision).isInstanceOf(Decision.Done.class);
        return (Decision.Done) decision;
    }

    private static Map<String, String> run(DecideRequest request) throws IOException {
        done(request);
        return contents(request.out());
    }

    /** Every file's text, the seconds of the summary left out. */
    private static Map<String, String> contents(Path run) throws IOException {
        var contents = new TreeMap<String, String>();
        try (var files = Files.walk(run)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var text = Files.readString(file);
                contents.put(
                        run.relativize(file).toString(),
                        file.endsWith("summary.json") ? text.replaceAll("(?s)\"seconds\".*", "") : text);
            }
        }
        return contents;
    }
}
