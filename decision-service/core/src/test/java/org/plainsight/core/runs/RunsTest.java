package org.plainsight.core.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainsight.core.Core;
import org.plainsight.explain.Asked;
import org.plainsight.explain.Comparison;
import org.plainsight.explain.Explain;
import org.plainsight.explain.Ground;
import org.plainsight.explain.Lacks;
import org.plainsight.explain.json.Json;
import org.plainsight.rules.facts.Shares;
import org.plainsight.rules.pack.Progress;
import org.plainsight.testdata.MadeUpAdverts;

class RunsTest {

    private static final Path PACK = Path.of("../../rules/packs/uk-asw/2026.1");

    @TempDir
    Path folder;

    private Path run;

    @BeforeEach
    void decide() throws IOException {
        var made = folder.resolve("made.jsonl");
        MadeUpAdverts.generate(300, 21, made, n -> {});
        run = folder.resolve("run");
        Core.decide(DecideRequest.of(made, PACK, run), Progress.silent(), Clock.systemUTC());
    }

    @Test
    void a_replay_of_an_untouched_run_is_identical() {
        var compared = (Replay.Replayed.Compared) Core.replay(run, 2, Progress.silent());
        assertThat(compared.subjects()).isGreaterThan(300);
        assertThat(compared.isIdentical()).as("%s", compared).isTrue();
    }

    @Test
    void an_advert_whose_id_holds_an_emoji_or_a_quote_is_found_by_it() throws IOException {
        var odd = folder.resolve("odd.jsonl");
        Files.writeString(odd, """
                {"id":"smile-\uD83D\uDE00","source":"s","postedAt":"2026-10-01T10:00:00Z","text":"Friendly, city centre"}
                {"id":"quote-\\"-back-\\\\","source":"s","postedAt":"2026-10-01T10:00:00Z","text":"Friendly, by the river"}
                """);
        var oddRun = folder.resolve("odd");
        Core.decide(DecideRequest.of(odd, PACK, oddRun), Progress.silent(), Clock.systemUTC());
        assertThat(Core.dossier(oddRun, "advert:smile-\uD83D\uDE00")).isInstanceOf(Dossiers.Answer.Found.class);
        assertThat(Core.dossier(oddRun, "advert:quote-\"-back-\\")).isInstanceOf(Dossiers.Answer.Found.class);
    }

    @Test
    void a_gzipped_run_is_replayed_and_explained_as_well() throws IOException {
        var zipped = folder.resolve("zipped");
        Core.decide(
                DecideRequest.of(folder.resolve("made.jsonl"), PACK, zipped).gzipped(),
                Progress.silent(),
                Clock.systemUTC());
        assertThat(Core.replay(zipped, 2, Progress.silent()))
                .isInstanceOfSatisfying(
                        Replay.Replayed.Compared.class,
                        c -> assertThat(c.isIdentical()).isTrue());
        assertThat(Core.dossier(zipped, firstSubject("advert:"))).isInstanceOf(Dossiers.Answer.Found.class);
    }

    @Test
    void an_altered_fact_is_noticed_by_replay_and_refused_by_a_dossier() throws IOException {
        var file = run.resolve(RunFolder.DECISIONS);
        var lines = Files.readAllLines(file);
        var altered = lines.get(3).replaceFirst("\"daysUp\":\\d+", "\"daysUp\":9999");
        assertThat(altered).isNotEqualTo(lines.get(3));
        lines.set(3, altered);
        Files.write(file, lines);
        var compared = (Replay.Replayed.Compared) Core.replay(run, 2, Progress.silent());
        assertThat(compared.isIdentical()).isFalse();
        assertThat(compared.alterations())
                .containsExactly("the bytes of `decisions.jsonl` are not those that were written");
        assertThat(Core.dossier(run, firstSubject("advert:")))
                .isInstanceOfSatisfying(
                        Dossiers.Answer.Refused.class,
                        r -> assertThat(r.refusal().kind()).isEqualTo(Refusal.Kind.ALTERED));
    }

    @Test
    void a_fact_that_changes_a_verdict_gives_another_trace_and_is_named() throws IOException {
        var file = run.resolve(RunFolder.DECISIONS);
        var lines = Files.readAllLines(file);
        lines.set(0, lines.get(0).replaceFirst("\"trustPhrases\":\\d+", "\"trustPhrases\":99"));
        Files.write(file, lines);
        var compared = (Replay.Replayed.Compared) Core.replay(run, 2, Progress.silent());
        assertThat(compared.identical()).isEqualTo(compared.subjects() - 1);
        assertThat(compared.differences()).singleElement().satisfies(d -> {
            assertThat(d.line()).isEqualTo(1);
            assertThat(d.what()).isEqualTo("the trace differs from what its facts give");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"summary.json", "decisions.jsonl", "evidence.jsonl", "networks.jsonl", "adverts.jsonl"})
    void a_half_written_run_is_one_clear_reason(String missing) throws IOException {
        Files.delete(run.resolve(missing));
        assertThat(Core.replay(run, 1, Progress.silent())).isInstanceOfSatisfying(Replay.Replayed.Refused.class, r -> {
            assertThat(r.refusal().kind()).isEqualTo(Refusal.Kind.UNREADABLE);
            assertThat(r.refusal().message()).contains(missing, "decide again").doesNotContain("\n");
        });
    }

    @Test
    void an_altered_pack_and_a_garbled_summary_are_noticed() throws IOException {
        var lexicon = run.resolve("pack/lexicon.csv");
        Files.writeString(lexicon, Files.readString(lexicon) + "another phrase,trustPhrases,en,\n");
        assertThat(Core.replay(run, 1, Progress.silent()))
                .isInstanceOfSatisfying(
                        Replay.Replayed.Refused.class,
                        r -> assertThat(r.refusal().kind()).isEqualTo(Refusal.Kind.ALTERED));
        Files.writeString(run.resolve("summary.json"), "{\"engine\":3}");
        assertThat(Core.networks(run)).isInstanceOf(Overview.Listing.Refused.class);
    }

    @Test
    void a_run_of_another_version_of_the_engine_is_not_explained_and_both_versions_are_named() throws IOException {
        var summary = run.resolve(RunFolder.SUMMARY);
        Files.writeString(summary, Files.readString(summary).replace(Decide.ENGINE, "plainsight 0.0.9"));
        assertThat(Core.dossier(run, firstSubject("network:")))
                .isInstanceOfSatisfying(Dossiers.Answer.Refused.class, r -> {
                    assertThat(r.refusal().kind()).isEqualTo(Refusal.Kind.ALTERED);
                    assertThat(r.refusal().message()).contains("plainsight 0.0.9", Decide.ENGINE, "decide again");
                });
    }

    @Test
    void every_network_says_what_it_would_come_to_without_each_advert_and_each_link() throws IOException {
        for (var answer : Core.dossiers(run, subjects("network:"))) {
            var dossier = ((Dossiers.Answer.Found) answer).dossier();
            var lacks = ((Asked.Found<Lacks>) dossier.inquiry().lacks()).answer();
            int members = dossier.members().size();
            assertThat(lacks.ofAdverts()).isEqualTo(members);
            assertThat(lacks.adverts()).hasSize(members);
            for (var lack : lacks.adverts()) assertThat(adverts(lack)).isEqualTo(members - 1);
            for (var lack : lacks.links()) assertThat(adverts(lack)).isEqualTo(members);
            if (members == 2)
                assertThat(lacks.adverts()).allMatch(lack -> lack.result().points() == 0);
            assertThat(dossier.inquiry().standing()).isInstanceOf(Asked.Found.class);
        }
    }

    private static int adverts(Lacks.Lack lack) {
        return lack.pieces().stream().mapToInt(Integer::intValue).sum();
    }

    @Test
    void two_readings_of_a_run_give_the_same_explanation_to_the_byte() throws IOException {
        for (var subject : List.of(firstSubject("network:"), firstSubject("advert:")))
            assertThat(told(Core.dossier(run, subject))).isEqualTo(told(Core.dossier(run, subject)));
    }

    private static String told(Dossiers.Answer answer) {
        return Json.of(Explain.why(((Dossiers.Answer.Found) answer).dossier()));
    }

    @Test
    void two_networks_are_set_side_by_side_and_an_advert_and_a_network_are_not() throws IOException {
        var networks = subjects("network:");
        var first = networks.get(0);
        for (var other : networks.subList(1, Math.min(8, networks.size()))) {
            var contrast = ((Dossiers.Pairing.Paired) Core.pair(run, first, other)).contrast();
            var comparison = Explain.compare(contrast);
            assertThat(comparison.rows()).noneMatch(row -> row.worth() == 0);
            assertThat(comparison.facts()).noneMatch(fact -> fact.one().equals(fact.other()));
            assertThat(comparison.swap())
                    .isInstanceOfSatisfying(
                            Comparison.Swap.Computed.class,
                            swap -> swap.ways()
                                    .forEach(way -> assertThat(passes(way, comparison))
                                            .as("%s", way)
                                            .isTrue()));
        }
        assertThat(Core.pair(run, first, firstSubject("advert:"))).isInstanceOf(Dossiers.Pairing.Refused.class);
        assertThat(Core.pair(run, first, "network:nobody")).isInstanceOf(Dossiers.Pairing.Refused.class);
    }

    /** Whether the way gives the changed one the other's outcome, or takes it past the other's points. */
    private static boolean passes(Comparison.SwapWay way, Comparison comparison) {
        boolean changesOne = way.changed().equals(comparison.one().subject());
        var changed = changesOne ? comparison.one() : comparison.other();
        var still = changesOne ? comparison.other() : comparison.one();
        if (!changed.code().equals(still.code())) return way.way().code().equals(still.code());
        return changed.points() <= still.points()
                ? way.way().points() > still.points()
                : way.way().points() < still.points();
    }

    @Test
    void an_unknown_subject_is_answered_with_those_most_like_it() throws IOException {
        var known = firstSubject("advert:");
        assertThat(Core.dossier(run, known + "x")).isInstanceOfSatisfying(Dossiers.Answer.NotFound.class, n -> {
            assertThat(n.like()).hasSize(3).startsWith(known);
            assertThat(n.refusal().message()).contains(known);
        });
        assertThat(Core.dossier(run, "nobody")).isInstanceOf(Dossiers.Answer.NotFound.class);
    }

    @Test
    void the_dossier_of_a_network_holds_its_adverts_links_and_quotes() throws IOException {
        var found = (Dossiers.Answer.Found) Core.dossier(run, firstSubject("network:"));
        var dossier = found.dossier();
        assertThat(dossier.members()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(dossier.ties()).isNotEmpty();
        assertThat(dossier.summary()).endsWith(".");
        assertThat(dossier.bases()).isNotEmpty();
        assertThat(dossier.trace().rows()).isNotEmpty();
    }

    /** "Half of the adverts hide the phone" is only as good as the words that say so in each of them. */
    @Test
    void what_is_said_of_a_share_of_the_adverts_is_shown_in_the_words_of_each() throws IOException {
        var quoted = new TreeSet<String>();
        for (var subject : subjects("network:")) {
            var dossier = ((Dossiers.Answer.Found) Core.dossier(run, subject)).dossier();
            for (var basis : dossier.bases()) {
                var spans = basis.grounds().stream().filter(Ground::hasSpan).toList();
                boolean ofEach = Shares.isShare(basis.fact()) || basis.fact().equals("openTerms");
                if (ofEach && !spans.isEmpty()) quoted.add(basis.fact());
                if (ofEach)
                    assertThat(spans).allMatch(ground -> !ground.quote().words().isEmpty());
            }
        }
        assertThat(quoted).contains("openTerms").anyMatch(Shares::isShare);
    }

    @Test
    void every_advert_has_a_dossier_whose_quotes_are_its_very_words() throws IOException {
        int quotes = 0;
        for (var subject : subjects("advert:").subList(0, 25)) {
            var dossier = ((Dossiers.Answer.Found) Core.dossier(run, subject)).dossier();
            assertThat(dossier.decided().points())
                    .isEqualTo(dossier.decided().rows().stream()
                            .mapToInt(r -> r.points())
                            .sum());
            for (var basis : dossier.bases())
                for (var ground : basis.grounds())
                    if (ground.hasSpan() && basis.fact().equals("trustPhrases")) {
                        assertThat(ground.quote().words()).isEqualToIgnoringCase(ground.via());
                        quotes++;
                    }
        }
        assertThat(quotes).isPositive();
    }

    @Test
    void the_listing_tells_every_network_in_a_line() {
        var listed = (Overview.Listing.Listed) Core.networks(run);
        assertThat(listed.networks())
                .isNotEmpty()
                .allSatisfy(n -> assertThat(n.adverts()).isGreaterThanOrEqualTo(2));
    }

    private String firstSubject(String kind) throws IOException {
        return subjects(kind).get(0);
    }

    private List<String> subjects(String kind) throws IOException {
        return Files.readAllLines(run.resolve(RunFolder.DECISIONS)).stream()
                .map(l -> l.substring(12, l.indexOf('"', 12)))
                .filter(s -> s.startsWith(kind))
                .toList();
    }
}
