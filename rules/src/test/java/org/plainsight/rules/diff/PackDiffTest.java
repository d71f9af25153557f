package org.plainsight.rules.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plainsight.rules.Rules;
import org.plainsight.rules.Weigher;
import org.plainsight.rules.Weighing;
import org.plainsight.rules.diff.SideComparison.Half;
import org.plainsight.rules.language.Value;
import org.plainsight.rules.pack.Pack;
import org.plainsight.rules.pack.Reading;
import org.plainsight.rules.trace.Outcome;

/** What changes from one pack to another, on the baseline and on the small example, by hand and at random. */
class PackDiffTest {

    private static final Path BASELINE = Path.of("packs/uk-asw/2026.1");
    private static final Path EXAMPLE = Path.of("src/test/resources/example-pack");

    @TempDir
    Path temp;

    private static Pack read(Path folder) {
        return Rules.read(folder).fold(pack -> pack, refused -> {
            throw new AssertionError(refused.faults());
        });
    }

    private Pack edited(String file, String from, String to) throws IOException {
        try (var files = Files.walk(BASELINE)) {
            for (var path : files.filter(Files::isRegularFile).toList()) {
                var copy = temp.resolve(BASELINE.relativize(path).toString());
                Files.createDirectories(copy.getParent());
                Files.writeString(copy, Files.readString(path));
            }
        }
        var text = Files.readString(temp.resolve(file));
        assertThat(text).contains(from);
        Files.writeString(temp.resolve(file), text.replace(from, to));
        return read(temp);
    }

    private static PackDiff diff(Pack before, Pack after) {
        return ((PackDiff.Comparing.Compared) PackDiff.of(before, after)).diff();
    }

    @Test
    void a_pack_differs_in_nothing_from_itself() {
        var diff = diff(read(BASELINE), read(BASELINE));
        assertThat(diff.isEmpty()).isTrue();
        assertThat(diff.inShort()).isEqualTo("Nothing changes.");
    }

    @Test
    void a_cell_that_is_only_written_another_way_is_no_change() throws IOException {
        var diff = diff(
                read(BASELINE),
                edited(
                        "networks.dmn",
                        "id=\"phone-names-some-c0\"><text>[4..8)",
                        "id=\"phone-names-some-c0\"><text>[4..7]"));
        assertThat(diff.edits()).isEmpty();
        assertThat(diff.isEmpty()).isTrue();
    }

    @Test
    void a_moved_bound_is_told_as_the_edit_and_as_the_region_of_facts_that_it_lets_in() throws IOException {
        var diff = diff(
                read(BASELINE),
                edited(
                        "networks.dmn",
                        "id=\"phone-names-some-c0\"><text>[4..8)",
                        "id=\"phone-names-some-c0\"><text>[3..8)"));
        assertThat(diff.edits()).singleElement().satisfies(edit -> {
            assertThat(edit.subject()).isEqualTo("phone-names-some");
            assertThat(edit.before()).contains("from 4 to 7");
            assertThat(edit.after()).contains("from 3 to 7");
        });
        assertThat(diff.adverts().changesAnything()).isFalse();
        assertThat(diff.networks().regions()).singleElement().satisfies(region -> {
            assertThat(region.where()).containsExactly("the largest number of names on one phone is 3");
            assertThat(region.effect()).isEqualTo("`Four to seven names on one phone` newly counts: +3 points");
            assertThat(region.consequences().changes()).anyMatch(Change::enters).noneMatch(Change::leaves);
        });
        assertThat(diff.inShort())
                .isEqualTo("1 row changed. Some networks can newly be put forward; none can be let go.");
        assertThat(diff.inWords()).contains("For example (made up):");
    }

    @Test
    void a_text_that_changes_weighs_nothing() throws IOException {
        var diff = diff(
                read(BASELINE),
                edited("networks.dmn", "or a number that was passed on.", "or a number that somebody passed on."));
        assertThat(diff.edits()).isNotEmpty().allMatch(edit -> !edit.changesWeighing());
        assertThat(diff.networks().changesAnything()).isFalse();
        assertThat(diff.inShort()).contains("No facts at all are weighed otherwise");
    }

    @Test
    void a_lower_line_is_told_by_the_totals_that_it_lets_in() throws IOException {
        var diff = diff(
                read(BASELINE),
                edited(
                        "networks.dmn",
                        "id=\"outcome-capacity-c0\"><text>&gt;= 10",
                        "id=\"outcome-capacity-c0\"><text>&gt;= 9"));
        assertThat(diff.networks().regions()).singleElement().satisfies(region -> {
            assertThat(region.where().get(0)).contains("the total of points is 9");
            assertThat(region.consequences().mostPoints()).hasValue(0);
            assertThat(region.consequences().changes()).isNotEmpty().allMatch(Change::enters);
        });
    }

    @Test
    void a_row_that_no_total_reaches_any_more_is_named() throws IOException {
        var diff = diff(
                read(BASELINE),
                edited(
                        "networks.dmn",
                        "id=\"outcome-same-day-c0\"><text>&gt;= 20",
                        "id=\"outcome-same-day-c0\"><text>&gt;= 500"));
        assertThat(diff.networks().dead()).containsExactly("outcome-same-day");
    }

    @Test
    void a_family_s_limit_is_followed_to_the_outcomes_that_it_changes() throws IOException {
        var before = read(BASELINE);
        edited(
                "pack.yaml",
                "{table: Shared payer, strength: strong, cap: 6}",
                "{table: Shared payer, strength: strong, cap: 3}");
        var dmn = Files.readString(BASELINE.resolve("networks.dmn"));
        Files.writeString(
                temp.resolve("networks.dmn"), dmn.replace("min(Shared payer rows, 6)", "min(Shared payer rows, 3)"));
        var diff = diff(before, read(temp));
        assertThat(diff.networks().regions()).isEmpty();
        assertThat(diff.networks().overall().leastPoints()).hasValue(-3);
        assertThat(diff.networks().overall().changes()).anyMatch(Change::leaves).noneMatch(Change::enters);
    }

    @Test
    void phrases_patterns_cases_and_the_charter_are_told_apart() throws IOException {
        edited("patterns.sentences", "80 km", "90 km");
        Files.writeString(
                temp.resolve("lexicon.csv"),
                Files.readString(BASELINE.resolve("lexicon.csv"))
                        .replaceFirst("(?m)^([^#\\n]*,ownPolicies,.*)\\n", ""));
        Files.writeString(
                temp.resolve("pack.yaml"),
                Files.readString(BASELINE.resolve("pack.yaml")).replace("Example Force", "Another Force"));
        var diff = diff(read(BASELINE), read(temp));
        assertThat(diff.edits()).extracting(Edit::part).contains(Edit.Part.PATTERN, Edit.Part.CHARTER);
        assertThat(diff.changesFacts()).isTrue();
    }

    // ---- at random

    @Test
    void whatever_facts_are_weighed_otherwise_are_told_of_in_the_small_example() {
        int compared = 0;
        for (long seed = 1; seed <= 12; seed++) compared += holdsFor(read(EXAMPLE), seed, 1 + (int) (seed % 3), 300);
        assertThat(compared).isGreaterThan(9);
    }

    @Test
    void whatever_facts_are_weighed_otherwise_are_told_of_in_the_baseline() {
        int compared = 0;
        for (long seed = 1; seed <= 2; seed++) compared += holdsFor(read(BASELINE), seed, 1, 1_000);
        assertThat(compared).isEqualTo(2);
    }

    private static int holdsFor(Pack before, long seed, int edits, int sheets) {
        var tweaks = new Tweaks(seed);
        var after = Tweaks.with(before, tweaks.model(before.adverts(), edits), tweaks.model(before.networks(), edits));
        if (!(PackDiff.of(before, after) instanceof PackDiff.Comparing.Compared compared)) return 0;
        var old = ((Weigher.Making.Made) Weigher.of(before)).weigher();
        var fresh = ((Weigher.Making.Made) Weigher.of(after)).weigher();
        holdsFor(compared.diff().adverts(), Half.adverts(old), Half.adverts(fresh), seed, sheets);
        holdsFor(compared.diff().networks(), Half.networks(old), Half.networks(fresh), seed, sheets);
        return 1;
    }

    private static void holdsFor(SideDiff side, Half before, Half after, long seed, int sheets) {
        var grid = new Refinement(
                before.model(), after.model(), before.vocabulary(), List.of("Points", "Strong families"));
        var chance = new Random(seed);
        for (int i = 0; i < sheets; i++) {
            var facts = facts(grid, chance);
            var sheet = before.sheet(facts);
            var was = before.weigh().apply(sheet);
            var is = after.weigh().apply(after.sheet(facts));
            boolean told = side.regions().stream().anyMatch(region -> region.holds(sheet));
            boolean differs = !rows(was).equals(rows(is))
                    || was.outcome() != is.outcome()
                    || !was.route().equals(is.route());
            if (differs) assertThat(told).as("seed %d: %s", seed, facts).isTrue();
            if (!side.overall().decided()) continue;
            if (differs || was.points() != is.points())
                assertThat(is.points() - was.points())
                        .isBetween(
                                side.overall().leastPoints().orElse(0),
                                side.overall().mostPoints().orElse(0));
            if (was.outcome() != is.outcome())
                assertThat(outcomes(side))
                        .as("seed %d: %s", seed, facts)
                        .contains(List.of(was.outcome(), is.outcome()));
        }
    }

    private static List<List<Outcome>> outcomes(SideDiff side) {
        return side.overall().changes().stream()
                .map(c ->
                        List.of(c.shown().before().outcome(), c.shown().after().outcome()))
                .toList();
    }

    private static Map<String, Integer> rows(Weighing weighing) {
        var rows = new LinkedHashMap<String, Integer>();
        weighing.rows().forEach(row -> rows.merge(row.table() + row.row(), row.points(), Integer::sum));
        return rows;
    }

    private static Map<String, Value> facts(Refinement grid, Random chance) {
        var facts = new LinkedHashMap<String, Value>();
        int unknown = chance.nextInt(5);
        for (var fact : grid.profiles().facts()) {
            if (!grid.isFact(fact) || chance.nextInt(5) < unknown) continue;
            var ways = grid.profiles().of(fact);
            ways.get(chance.nextInt(ways.size())).value().ifPresent(value -> facts.put(fact, value));
        }
        return facts;
    }

    @Test
    void a_pack_that_cannot_weigh_is_refused_with_its_faults() throws IOException {
        var broken = edited("networks.dmn", "min(Shared payer rows, 6)", "min(Shared payer rows, 5)");
        assertThat(PackDiff.of(read(BASELINE), broken)).isInstanceOf(PackDiff.Comparing.Refused.class);
        assertThat(Rules.read(temp)).isInstanceOf(Reading.Read.class);
    }
}
