package org.plainsight.core.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plainsight.core.Core;
import org.plainsight.core.files.AdvertFile;
import org.plainsight.core.files.AdvertReading;
import org.plainsight.core.impact.LiveImpact.AdvertFigures;
import org.plainsight.core.impact.LiveImpact.Answer;
import org.plainsight.core.lanes.Lanes;
import org.plainsight.core.links.Acts;
import org.plainsight.core.runs.DecideRequest;
import org.plainsight.core.runs.Decision;
import org.plainsight.governance.impact.Cost;
import org.plainsight.governance.impact.Figures;
import org.plainsight.governance.impact.Standing;
import org.plainsight.rules.Rules;
import org.plainsight.rules.Weigher;
import org.plainsight.rules.pack.Pack;
import org.plainsight.rules.pack.Progress;
import org.plainsight.testdata.MadeUpAdverts;

/** What the form says beside a row while somebody edits it is what the full sheet would say, not an estimate. */
class LiveImpactTest {

    private static final Path BASELINE = Path.of("../../rules/packs/uk-asw/2026.1");
    private static final int MINUTES = 90;

    /** File, what stands there, what somebody makes of it. */
    private record Edit(String file, String from, String to) {}

    private static final List<List<Edit>> EDITS = List.of(
            List.of(new Edit(
                    "networks.dmn", "outcome-capacity-c0\"><text>&gt;= 10", "outcome-capacity-c0\"><text>&gt;= 5")),
            List.of(new Edit(
                    "networks.dmn", "outcome-capacity-c0\"><text>&gt;= 10", "outcome-capacity-c0\"><text>&gt;= 16")),
            List.of(new Edit(
                    "networks.dmn", "phone-names-some-c0\"><text>[4..8)", "phone-names-some-c0\"><text>[2..8)")),
            List.of(new Edit("networks.dmn", "phone-names-some-o\"><text>3<", "phone-names-some-o\"><text>5<")),
            List.of(
                    new Edit(
                            "networks.dmn",
                            "outcome-capacity-c0\"><text>&gt;= 10",
                            "outcome-capacity-c0\"><text>&gt;= 6"),
                    new Edit("adverts.dmn", "voice-third-person-o\"><text>1<", "voice-third-person-o\"><text>0<")),
            List.of(
                    new Edit(
                            "adverts.dmn",
                            "outcome-capacity-c0\"><text>&gt;= 12",
                            "outcome-capacity-c0\"><text>&gt;= 2"),
                    new Edit(
                            "adverts.dmn",
                            "outcome-capacity-c1\"><text>&gt;= 2",
                            "outcome-capacity-c1\"><text>&gt;= 1")));

    @TempDir
    static Path temp;

    private static Snapshot snapshot;
    private static Cost cost;
    private static LiveImpact live;
    private static int copies;

    @BeforeAll
    static void made_up_adverts_were_decided_by_the_baseline() throws IOException {
        var adverts = temp.resolve("adverts.jsonl");
        MadeUpAdverts.generate(900, 11, adverts, done -> {});
        var request = DecideRequest.of(adverts, BASELINE, temp.resolve("run"));
        assertThat(Core.decide(request, Progress.silent(), Clock.systemUTC())).isInstanceOf(Decision.Done.class);
        live = ((LiveImpact.Opening.Opened) Core.liveImpact(temp.resolve("run"), MINUTES)).live();
        var corpus = ((AdvertReading.Read) AdvertFile.read(adverts, 1, n -> {})).corpus();
        var first = corpus.adverts().stream().map(a -> a.postedAt()).sorted().findFirst();
        snapshot = new Snapshot(corpus, Acts.none(), corpus.latest(), new Lanes(2));
        cost = new Cost(MINUTES, ImpactRun.days(first.orElseThrow(), corpus.latest()));
    }

    private static Pack read(Path folder) {
        return Rules.read(folder).fold(pack -> pack, refused -> {
            throw new AssertionError(refused.faults());
        });
    }

    private static Pack edited(List<Edit> edits) throws IOException {
        var folder = temp.resolve("pack-" + copies++);
        try (var files = Files.walk(BASELINE)) {
            for (var path : files.filter(Files::isRegularFile).toList()) {
                var copy = folder.resolve(BASELINE.relativize(path).toString());
                Files.createDirectories(copy.getParent());
                Files.writeString(copy, Files.readString(path));
            }
        }
        for (var edit : edits) {
            var text = Files.readString(folder.resolve(edit.file()));
            assertThat(text).contains(edit.from());
            Files.writeString(folder.resolve(edit.file()), text.replace(edit.from(), edit.to()));
        }
        return read(folder);
    }

    /** The slow way: every fact found from the adverts again by the edited pack, every network weighed by itself. */
    private static Answer.Told slowly(Pack edited) {
        var before = ((Weigher.Making.Made) Weigher.of(read(BASELINE))).weigher();
        var after = ((Weigher.Making.Made) Weigher.of(edited)).weigher();
        var was = snapshot.networks(before);
        var is = snapshot.networks(after);
        long entered = is.where(was, LiveImpactTest::enters).size();
        long left = was.where(is, LiveImpactTest::enters).size();
        long stayed = is.where(was, (old, fresh) -> old.putForward() && fresh.putForward())
                .size();
        var oldAdverts = snapshot.adverts(before);
        var freshAdverts = snapshot.adverts(after);
        return new Answer.Told(
                new Figures(was.size(), entered, left, stayed, cost.minutesAWeek(entered - left)),
                new AdvertFigures(
                        oldAdverts.size(),
                        freshAdverts.where(oldAdverts, LiveImpactTest::enters).size(),
                        oldAdverts.where(freshAdverts, LiveImpactTest::enters).size()));
    }

    private static boolean enters(Standing was, Standing is) {
        return !was.putForward() && is.putForward();
    }

    @Test
    void edits_of_lines_bounds_points_and_rows_of_adverts_are_told_as_the_slow_way_tells_them() throws IOException {
        long changes = 0;
        for (var edits : EDITS) {
            var pack = edited(edits);
            var told = (Answer.Told) live.of(pack);
            assertThat(told).as("%s", edits).isEqualTo(slowly(pack));
            changes += told.figures().entered()
                    + told.figures().left()
                    + told.adverts().entered();
        }
        assertThat(changes).isGreaterThan(10);
    }

    @Test
    void the_figures_are_those_of_the_full_sheet() throws IOException {
        var pack = edited(EDITS.get(0));
        var request = new ImpactRequest(
                read(BASELINE),
                pack,
                temp.resolve("adverts.jsonl"),
                Optional.empty(),
                MINUTES,
                Optional.of(2),
                Optional.empty(),
                2);
        var measured = (Measuring.Measured) Core.impact(request, Progress.silent(), () -> false);
        assertThat(((Answer.Told) live.of(pack)).figures())
                .isEqualTo(measured.impact().figures());
        assertThat(measured.impact().bench().tricks()).hasSize(10);
        assertThat(measured.impact().displaced().after().of())
                .isEqualTo(measured.impact().figures().after());
    }

    @Test
    void an_edited_phrase_or_pattern_needs_the_adverts_themselves() throws IOException {
        var phrase = edited(List.of(new Edit("lexicon.csv", "seemed frightened,", "seemed anxious,")));
        assertThat(live.of(phrase))
                .isInstanceOfSatisfying(
                        Answer.NeedsFullRun.class,
                        more -> assertThat(more.because())
                                .singleElement()
                                .asString()
                                .contains("phrase"));
    }

    @Test
    void a_pack_that_cannot_weigh_is_told_with_its_faults() throws IOException {
        var broken =
                edited(List.of(new Edit("networks.dmn", "min(Shared payer rows, 6)", "min(Shared payer rows, 5)")));
        assertThat(live.of(broken))
                .isInstanceOfSatisfying(
                        Answer.PackAtFault.class,
                        atFault -> assertThat(atFault.faults()).isNotEmpty());
    }

    @Test
    void whoever_stops_the_full_sheet_gets_nothing() {
        var request = ImpactRequest.of(read(BASELINE), read(BASELINE), temp.resolve("adverts.jsonl"));
        assertThat(Core.impact(request, Progress.silent(), () -> true)).isEqualTo(new Measuring.Stopped());
    }
}
