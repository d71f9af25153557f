package org.plainsight.governance.activating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plainsight.governance.audit.Hash;
import org.plainsight.governance.impact.Cost;
import org.plainsight.governance.impact.Impact;
import org.plainsight.governance.impact.Share;
import org.plainsight.rules.Rules;
import org.plainsight.rules.diff.PackDiff;
import org.plainsight.rules.pack.Pack;
import org.plainsight.rules.pack.PackId;

/** What an emergency rests on: that nobody can get more by it, seen over all facts and over real adverts. */
class ReducesOnlyTest {

    private static final Path BASELINE = Path.of("../rules/packs/uk-asw/2026.1");
    private static final String POINTS = "id=\"phone-names-some-o\"><text>";
    private static final Impact.Rises NOBODY = new Impact.Rises(0, 0, List.of());

    @TempDir
    static Path temp;

    private static PackDiff fewer;
    private static PackDiff more;

    @BeforeAll
    static void a_row_gives_fewer_points_and_more_points() throws IOException {
        fewer = giving(2);
        more = giving(4);
    }

    private static Pack read(Path folder) {
        return Rules.read(folder).fold(pack -> pack, refused -> {
            throw new AssertionError(refused.faults());
        });
    }

    private static PackDiff giving(int points) throws IOException {
        var folder = temp.resolve("gives-" + points);
        try (var files = Files.walk(BASELINE)) {
            for (var path : files.filter(Files::isRegularFile).toList()) {
                var copy = folder.resolve(BASELINE.relativize(path).toString());
                Files.createDirectories(copy.getParent());
                Files.writeString(copy, Files.readString(path));
            }
        }
        var networks = folder.resolve("networks.dmn");
        var text = Files.readString(networks);
        assertThat(text).contains(POINTS + "3<");
        Files.writeString(networks, text.replace(POINTS + "3<", POINTS + points + "<"));
        return ((PackDiff.Comparing.Compared) PackDiff.of(read(BASELINE), read(folder))).diff();
    }

    private static Impact impact(PackId before, PackId after, Impact.Rises rises) {
        var none = new Share(0, 0);
        return new Impact(
                new Impact.Compared(before, after, Hash.of("diff"), Hash.of("adverts"), Instant.EPOCH),
                new Impact.Networks(5, List.of(), List.of(), List.of(), 2),
                new Impact.AdvertCounts(9, 0, 0, 0),
                rises,
                new Cost(120, 14),
                new Impact.Displaced(1, 10, 300, none, none, List.of(), List.of()),
                List.of(),
                new Impact.Groups(List.of(), 0),
                new Impact.Reviewed.NotKnown(),
                new Impact.Flip(0, 0, List.of(), List.of()),
                new Impact.Bench(0, List.of()));
    }

    private static ReducesOnly.Proving prove(PackDiff diff, Impact.Rises rises) {
        return ReducesOnly.prove(diff, impact(diff.before().id(), diff.after().id(), rises));
    }

    @Test
    void fewer_points_are_proved_to_reduce_where_nobody_real_rises_either() {
        var diff = fewer;
        assertThat(prove(diff, NOBODY)).isInstanceOfSatisfying(ReducesOnly.Proving.Proved.class, proved -> {
            assertThat(proved.proof().before().hex())
                    .isEqualTo(diff.before().id().hash());
            assertThat(proved.proof().after().hex()).isEqualTo(diff.after().id().hash());
            assertThat(proved.proof().snapshot()).isEqualTo(Hash.of("adverts"));
        });
        assertThat(prove(diff, new Impact.Rises(1, 0, List.of("network:N-1"))))
                .isInstanceOfSatisfying(
                        ReducesOnly.Proving.Fails.class,
                        fails -> assertThat(fails.because())
                                .singleElement()
                                .asString()
                                .contains("1 networks and 0 adverts", "network:N-1"));
    }

    @Test
    void more_points_fail_with_made_up_facts_that_get_more_though_nobody_real_does() {
        assertThat(prove(more, NOBODY))
                .isInstanceOfSatisfying(
                        ReducesOnly.Proving.Fails.class,
                        fails -> assertThat(fails.because())
                                .singleElement()
                                .asString()
                                .contains("names on one phone is", "points instead of"));
    }

    @Test
    void the_evidence_sheet_is_of_the_packs_and_adverts_of_its_impact() {
        var diff = fewer;
        var impact = impact(diff.before().id(), diff.after().id(), NOBODY);
        var sheet = EvidenceSheet.of(impact, Hash.of("checks"), Hash.of("cases"), Hash.of("answers"));
        assertThat(sheet.pack().hex()).isEqualTo(diff.after().id().hash());
        assertThat(sheet.packInForce().hex()).isEqualTo(diff.before().id().hash());
        assertThat(sheet.impact()).isEqualTo(impact.hash());
        assertThat(sheet.snapshot()).isEqualTo(Hash.of("adverts"));
    }

    @Test
    void an_impact_of_other_packs_proves_nothing() {
        var diff = fewer;
        var other = new PackId("uk-asw", "2026.9", Hash.of("other").hex());
        assertThatThrownBy(() -> ReducesOnly.prove(diff, impact(diff.before().id(), other, NOBODY)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2026.9");
    }
}
