package org.plainsight.core.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainsight.core.Core;
import org.plainsight.core.files.AdvertFile;
import org.plainsight.rules.Rules;
import org.plainsight.rules.Weigher;
import org.plainsight.rules.pack.Progress;
import org.plainsight.rules.pack.Reading;
import org.plainsight.testdata.MadeUpAdverts;

/** Adverts that come in a few at a time are decided as if they had come at once. */
class RoundsTest {

    private static final Path PACK = Path.of("../../rules/packs/uk-asw/2026.1");
    private static final int ENOUGH = 10_000;

    private static Weigher weigher;

    @TempDir
    Path folder;

    @BeforeAll
    static void readTheRules() {
        var pack = ((Reading.Read) Rules.read(PACK)).pack();
        weigher = ((Weigher.Making.Made) Weigher.of(pack)).weigher();
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void round_by_round_all_comes_out_to_the_byte_as_if_everything_were_weighed_anew(long seed) throws IOException {
        var random = new Random(seed);
        var lines = shuffled(seed, random);
        var rounds = Core.rounds(ENOUGH);
        var kept = new Told();
        int standing = 0;
        for (int number = 1, from = 0; from < lines.size(); number++) {
            int to = Math.min(lines.size(), from + (from == 0 ? lines.size() / 2 : 1 + random.nextInt(40)));
            var fresh = Files.write(folder.resolve("fresh-" + number), lines.subList(from, to));
            var all = Files.write(folder.resolve("all-" + number), lines.subList(0, to));
            var request = DecideRequest.of(fresh, PACK, folder.resolve("round-" + number));
            var round = rounds.next(request, weigher, Progress.silent(), Clock.systemUTC());
            kept.take(request.out(), round.standing());
            rounds.keep();
            standing += round.standing().size();

            var anew = DecideRequest.of(all, PACK, folder.resolve("whole-" + number));
            var decision = decide(number == 1 ? anew : anew.after(folder.resolve("whole-" + (number - 1))));
            assertThat(kept).as("seed %d, round %d", seed, number).isEqualTo(Told.all(anew.out()));
            assertThat(counted(round.decision())).isEqualTo(counted(decision));
            from = to;
        }
        assertThat(standing).isPositive();
    }

    /** Versions of one advert come in any order, so that adverts change as well as grow in number. */
    private List<String> shuffled(long seed, Random random) throws IOException {
        var made = folder.resolve("made.jsonl");
        MadeUpAdverts.generate(250, seed, made, n -> {});
        var lines = new ArrayList<>(Files.readAllLines(made));
        Collections.shuffle(lines, random);
        return lines;
    }

    private static Decision decide(DecideRequest request) {
        return Core.decide(request, Progress.silent(), Clock.systemUTC());
    }

    private static List<Object> counted(Decision decision) {
        var summary = ((Decision.Done) decision).summary();
        var counts = new TreeMap<String, Object>(summary.counts());
        return List.of(counts, summary.adverts(), summary.networks(), summary.asOf(), summary.extraFields());
    }

    /** What is told of every subject: its decision but for its moment, its evidence, and of a network its line. */
    private static final class Told {
        private final Map<String, List<String>> bySubject = new TreeMap<>();
        private String hubs = "";

        static Told all(Path run) throws IOException {
            var told = new Told();
            told.take(run, List.of());
            return told;
        }

        void take(Path run, java.util.Collection<String> standing) throws IOException {
            bySubject.keySet().retainAll(standing);
            for (var line : Files.readAllLines(run.resolve(RunFolder.DECISIONS)))
                of(subject(line)).add(line.replaceFirst("\"decidedAt\":\"[^\"]*\"", ""));
            for (var line : Files.readAllLines(run.resolve(RunFolder.EVIDENCE)))
                of(subject(line)).add(line);
            for (var line : Files.readAllLines(run.resolve(RunFolder.NETWORKS)))
                of("network:" + part(line, "{\"id\":\"")).add(line);
            hubs = Files.readString(run.resolve(RunFolder.HUBS));
        }

        private List<String> of(String subject) {
            return bySubject.computeIfAbsent(subject, s -> new ArrayList<>());
        }

        private static String subject(String line) {
            return part(line, "{\"subject\":\"");
        }

        private static String part(String line, String start) {
            return line.substring(start.length(), line.indexOf('"', start.length()));
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Told told && told.bySubject.equals(bySubject) && told.hubs.equals(hubs);
        }

        @Override
        public int hashCode() {
            return bySubject.hashCode();
        }

        @Override
        public String toString() {
            return bySubject + hubs;
        }
    }

    @Test
    void one_advert_that_nobody_else_has_to_do_with_leaves_nearly_all_as_it_was() throws IOException {
        var made = folder.resolve("made.jsonl");
        MadeUpAdverts.generate(250, 24, made, n -> {});
        var rounds = Core.rounds(ENOUGH);
        var first = rounds.next(request(made, "first"), weigher, Progress.silent(), Clock.systemUTC());
        rounds.keep();
        assertThat(first.standing()).isEmpty();

        var one = Files.writeString(folder.resolve("one.jsonl"), alone(latest(made)));
        var second = rounds.next(request(one, "second"), weigher, Progress.silent(), Clock.systemUTC());
        assertThat(Files.readAllLines(folder.resolve("second").resolve(RunFolder.DECISIONS)))
                .hasSize(1)
                .allMatch(line -> line.contains("\"advert:A-alone\""));
        assertThat(second.standing()).hasSizeGreaterThan(250);
    }

    private static String alone(String moment) {
        return "{\"id\":\"A-alone\",\"source\":\"site-nobody\",\"postedAt\":\"%s\",\"text\":\"Call to book\"}"
                .formatted(moment);
    }

    private static String latest(Path adverts) throws IOException {
        return Files.readAllLines(adverts).stream()
                .map(line -> AdvertFile.one(line).orElseThrow().versionAt())
                .max(java.util.Comparator.naturalOrder())
                .orElseThrow()
                .toString();
    }

    private DecideRequest request(Path adverts, String out) {
        return DecideRequest.of(adverts, PACK, folder.resolve(out));
    }

    @Test
    void a_round_that_was_not_kept_is_as_if_it_had_not_been() throws IOException {
        var made = folder.resolve("made.jsonl");
        MadeUpAdverts.generate(60, 25, made, n -> {});
        var rounds = Core.rounds(ENOUGH);
        rounds.next(request(made, "lost"), weigher, Progress.silent(), Clock.systemUTC());
        assertThat(rounds.taken()).isZero();
        rounds.next(request(made, "again"), weigher, Progress.silent(), Clock.systemUTC());
        for (var name : List.of(RunFolder.DECISIONS, RunFolder.EVIDENCE, RunFolder.NETWORKS))
            assertThat(folder.resolve("again").resolve(name))
                    .hasSameBinaryContentAs(folder.resolve("lost").resolve(name));
    }

    @Test
    void what_is_too_much_to_be_kept_is_read_whole_each_time() throws IOException {
        var made = folder.resolve("made.jsonl");
        MadeUpAdverts.generate(60, 26, made, n -> {});
        var rounds = Core.rounds(10);
        for (var out : List.of("once", "twice")) {
            var round = rounds.next(request(made, out), weigher, Progress.silent(), Clock.systemUTC());
            rounds.keep();
            assertThat(round.standing()).isEmpty();
            assertThat(rounds.taken()).isZero();
        }
    }

    @Test
    void other_rules_decide_everything_anew() throws IOException {
        var made = folder.resolve("made.jsonl");
        MadeUpAdverts.generate(60, 27, made, n -> {});
        var rounds = Core.rounds(ENOUGH);
        rounds.next(request(made, "before"), weigher, Progress.silent(), Clock.systemUTC());
        rounds.keep();
        var none = Files.writeString(folder.resolve("none.jsonl"), "");
        var same = rounds.next(request(none, "same"), weigher, Progress.silent(), Clock.systemUTC());
        assertThat(folder.resolve("same").resolve(RunFolder.DECISIONS)).isEmptyFile();
        assertThat(same.standing()).isNotEmpty();
        rounds.keep();
        var other = rounds.next(request(none, "other"), otherWeigher(), Progress.silent(), Clock.systemUTC());
        assertThat(other.standing()).isEmpty();
        assertThat(Files.readAllLines(folder.resolve("other").resolve(RunFolder.DECISIONS)))
                .hasSameSizeAs(Files.readAllLines(folder.resolve("before").resolve(RunFolder.DECISIONS)));
    }

    /** The same rules with one file changed by a comment, which makes another pack of them. */
    private Weigher otherWeigher() throws IOException {
        var copy = folder.resolve("pack");
        try (var files = Files.walk(PACK)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var to = copy.resolve(PACK.relativize(file));
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
        var yaml = copy.resolve("pack.yaml");
        Files.writeString(yaml, Files.readString(yaml) + "\n# another\n");
        var pack = ((Reading.Read) Rules.read(copy)).pack();
        return ((Weigher.Making.Made) Weigher.of(pack)).weigher();
    }
}
