package org.plainsight.core.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plainsight.core.Core;
import org.plainsight.core.adverts.Advert;
import org.plainsight.core.adverts.Corpus;
import org.plainsight.core.files.StoredNetwork;
import org.plainsight.explain.Explain;
import org.plainsight.explain.json.Json;
import org.plainsight.rules.Rules;
import org.plainsight.rules.Weigher;
import org.plainsight.rules.pack.Progress;
import org.plainsight.rules.pack.Reading;
import org.plainsight.testdata.MadeUpAdverts;

/** What is kept line by line in another place is explained as from the run folder, to the letter. */
class ShelfTest {

    private static final Path PACK = Path.of("../../rules/packs/uk-asw/2026.1");

    @TempDir
    Path folder;

    private Path made;
    private Path run;
    private Shelf shelf;

    @BeforeEach
    void decide() throws IOException {
        made = folder.resolve("made.jsonl");
        MadeUpAdverts.generate(200, 7, made, n -> {});
        run = folder.resolve("run");
        Core.decide(DecideRequest.of(made, PACK, run), Progress.silent(), Clock.systemUTC());
        shelf = new LinesInMemory();
    }

    @Test
    void every_network_and_every_tenth_advert_reads_the_same() throws IOException {
        var subjects = lines(RunFolder.DECISIONS, line -> true).stream()
                .map(line -> line.split("\"")[3])
                .toList();
        var asked = Stream.concat(
                        subjects.stream().filter(s -> s.startsWith("network:")),
                        subjects.stream().filter(s -> s.startsWith("advert:") && s.hashCode() % 10 == 0))
                .toList();
        assertThat(asked).hasSizeGreaterThan(20);
        var answers = Core.dossiers(run, asked);
        for (int i = 0; i < asked.size(); i++)
            assertThat(told(Core.dossier(shelf, "the shelf", asked.get(i)))).isEqualTo(told(answers.get(i)));
    }

    @Test
    void an_unknown_subject_is_not_found() {
        assertThat(Core.dossier(shelf, "the shelf", "advert:nobody")).isInstanceOf(Dossiers.Answer.NotFound.class);
        assertThat(Core.dossier(shelf, "the shelf", "nothing")).isInstanceOf(Dossiers.Answer.NotFound.class);
    }

    @Test
    void a_stream_tells_the_same_adverts_as_the_file_and_numbers_its_bad_lines() throws IOException {
        var bytes = Stream.concat(Files.readAllLines(made).stream(), Stream.of("{}"))
                .collect(Collectors.joining("\n"))
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        var adverts = new ArrayList<Advert>();
        var rejected = new ArrayList<Long>();
        Core.stream(new ByteArrayInputStream(bytes), batch -> {
            adverts.addAll(batch.accepted());
            batch.rejected().forEach(r -> rejected.add(r.line()));
        });
        assertThat(rejected).containsExactly(Files.readAllLines(made).size() + 1L);
        assertThat(Corpus.of(adverts).adverts().stream().map(Advert::json))
                .containsExactlyElementsOf(lines(RunFolder.ADVERTS, line -> !line.contains("\"kind\":\"review\"")));
    }

    private static String told(Dossiers.Answer answer) {
        return Json.of(Explain.why(((Dossiers.Answer.Found) answer).dossier()));
    }

    private List<String> lines(String name, Predicate<String> wanted) throws IOException {
        try (var lines = Files.lines(run.resolve(name))) {
            return lines.filter(wanted).toList();
        }
    }

    /** The lines of the run folder, looked through anew for each question: slow and plain. */
    private final class LinesInMemory implements Shelf {
        private final Weigher weigher =
                ((Weigher.Making.Made) Weigher.of(((Reading.Read) Rules.read(PACK)).pack())).weigher();

        @Override
        public Weigher weigher() {
            return weigher;
        }

        @Override
        public Map<String, String> decisions(Collection<String> subjects) {
            return found(RunFolder.DECISIONS, subjects, "{\"subject\":\"%s\"");
        }

        @Override
        public List<String> evidence(String subject) {
            return all(RunFolder.EVIDENCE, line -> line.startsWith("{\"subject\":\"%s\"".formatted(subject)));
        }

        @Override
        public Optional<String> network(String id) {
            return all(RunFolder.NETWORKS, line -> line.startsWith("{\"id\":\"%s\"".formatted(id))).stream()
                    .findFirst();
        }

        @Override
        public Optional<String> networkOf(String advert) {
            return all(
                            RunFolder.NETWORKS,
                            line -> StoredNetwork.of(line)
                                    .orElseThrow()
                                    .adverts()
                                    .contains(advert))
                    .stream()
                    .findFirst();
        }

        @Override
        public Map<String, String> adverts(Collection<String> ids) {
            return found(RunFolder.ADVERTS, ids, "{\"id\":\"%s\"");
        }

        @Override
        public List<String> ranked() {
            return all(RunFolder.DECISIONS, line -> line.startsWith("{\"subject\":\"network:"));
        }

        private Map<String, String> found(String file, Collection<String> names, String start) {
            return names.stream()
                    .flatMap(name -> all(file, line -> line.startsWith(start.formatted(name))).stream()
                            .map(line -> Map.entry(name, line)))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        }

        private List<String> all(String file, Predicate<String> wanted) {
            try {
                return lines(file, wanted);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
