package org.plainsight.rules.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.plainsight.rules.Rules;
import org.plainsight.rules.Weigher;
import org.plainsight.rules.Weighing;
import org.plainsight.rules.diff.SideComparison.Half;
import org.plainsight.rules.facts.Shares;
import org.plainsight.rules.language.Cell;
import org.plainsight.rules.language.Decision;
import org.plainsight.rules.language.Logic.Row;
import org.plainsight.rules.language.Logic.Table;
import org.plainsight.rules.language.Model;
import org.plainsight.rules.language.Test.Order;
import org.plainsight.rules.language.Value;
import org.plainsight.rules.pack.Pack;
import org.plainsight.rules.pack.Phrase;

/** What the owner alone may do in an emergency: a change that only reduces, proved over all facts there can be. */
class ReductionTest {

    private static final Pack BASELINE = Rules.read(Path.of("packs/uk-asw/2026.1"))
            .fold(pack -> pack, refused -> {
                throw new AssertionError(refused.faults());
            });

    private static Reduction reduction(Pack before, Pack after) {
        return Reduction.of(((PackDiff.Comparing.Compared) PackDiff.of(before, after)).diff());
    }

    private static Pack networks(Pack pack, String table, UnaryOperator<List<Row>> change) {
        return Tweaks.with(pack, pack.adverts(), edited(pack.networks(), table, change));
    }

    private static Pack adverts(Pack pack, String table, UnaryOperator<List<Row>> change) {
        return Tweaks.with(pack, edited(pack.adverts(), table, change), pack.networks());
    }

    private static Model edited(Model model, String table, UnaryOperator<List<Row>> change) {
        var decisions = model.decisions().stream()
                .map(d -> d.name().equals(table) ? edited(d, change) : d)
                .toList();
        return new Model(model.name(), model.namespace(), model.file(), model.facts(), decisions);
    }

    private static Decision edited(Decision decision, UnaryOperator<List<Row>> change) {
        var table = (Table) decision.logic();
        var rows = change.apply(table.rows());
        assertThat(rows).isNotEqualTo(table.rows());
        return new Decision(
                decision.id(),
                decision.name(),
                decision.type(),
                new Table(
                        table.id(),
                        table.hitPolicy(),
                        table.columns(),
                        table.outputName(),
                        table.outputType(),
                        table.outputOrder(),
                        table.annotations(),
                        rows));
    }

    private static UnaryOperator<List<Row>> without(String id) {
        return rows -> rows.stream().filter(row -> !row.id().equals(id)).toList();
    }

    private static UnaryOperator<List<Row>> giving(String id, int points) {
        return rows -> rows.stream()
                .map(row -> row.id().equals(id)
                        ? new Row(
                                row.id(), row.cells(), new Value.Decimal(BigDecimal.valueOf(points)), row.annotations())
                        : row)
                .toList();
    }

    @Test
    void an_indicator_that_gives_fewer_points_or_is_switched_off_only_reduces() {
        assertThat(reduction(BASELINE, networks(BASELINE, "Names on one phone rows", giving("phone-names-some", 2))))
                .isEqualTo(new Reduction.Reduces());
        assertThat(reduction(BASELINE, networks(BASELINE, "Names on one phone rows", without("phone-names-some"))))
                .isEqualTo(new Reduction.Reduces());
    }

    @Test
    void more_points_are_shown_on_made_up_facts_that_get_more() {
        var raised = reduction(BASELINE, networks(BASELINE, "Names on one phone rows", giving("phone-names-some", 4)));
        assertThat(raised).isInstanceOfSatisfying(Reduction.Raises.class, raises -> {
            assertThat(raises.subject()).isEqualTo("network");
            assertThat(raises.witness().after().isAbove(raises.witness().before()))
                    .isTrue();
        });
    }

    @Test
    void an_ordinary_reason_that_no_longer_takes_points_away_raises() {
        assertThat(reduction(BASELINE, adverts(BASELINE, "Openness rows", without("open-agency"))))
                .isInstanceOf(Reduction.Raises.class);
    }

    @Test
    void a_sign_of_adverts_that_is_switched_off_reduces_in_networks_too() {
        assertThat(reduction(BASELINE, adverts(BASELINE, "Voice rows", without("voice-plural"))))
                .isEqualTo(new Reduction.Reduces());
    }

    @Test
    void a_row_that_pays_for_few_adverts_with_a_sign_makes_switching_the_sign_off_a_raise_in_disguise() {
        // "Spread signs" counts where half of the adverts or more show the sign; turned about, it counts where few do.
        var about = networks(
                BASELINE,
                "Spread signs rows",
                rows -> rows.stream()
                        .map(row -> row.id().equals(rows.get(0).id()) ? turnedAbout(row) : row)
                        .toList());
        assertThat(reduction(about, adverts(about, "Voice rows", without("voice-plural"))))
                .isInstanceOfSatisfying(
                        Reduction.Untold.class,
                        untold -> assertThat(untold.because())
                                .anyMatch(why -> why.contains("can bring a network more in `Spread signs rows`")));
    }

    private static Row turnedAbout(Row row) {
        var few = new Cell.AnyOf(List.of(new org.plainsight.rules.language.Test.Compares(
                Order.BELOW, new Value.Decimal(BigDecimal.valueOf(50)))));
        var cells = row.cells().stream()
                .map(cell -> cell instanceof Cell.Anything ? cell : few)
                .toList();
        return new Row(row.id(), cells, row.output(), row.annotations());
    }

    @Test
    void other_phrases_cannot_be_proved_to_reduce() {
        var lexicon = new ArrayList<Phrase>(BASELINE.lexicon());
        lexicon.remove(0);
        var fewer = new Pack(
                BASELINE.id(),
                BASELINE.charter(),
                BASELINE.families(),
                BASELINE.weakCap(),
                BASELINE.adverts(),
                BASELINE.networks(),
                BASELINE.sentences(),
                lexicon,
                BASELINE.cases(),
                BASELINE.indicators(),
                BASELINE.changelog());
        assertThat(reduction(BASELINE, fewer)).isInstanceOf(Reduction.Untold.class);
    }

    // ---- at random

    @Test
    void what_is_proved_to_reduce_never_raises_any_advert_or_any_network_of_such_adverts() {
        int proved = 0;
        for (long seed = 1; seed <= 8; seed++) {
            var tweaks = new Tweaks(seed);
            var model = tweaks.model(BASELINE.adverts(), 1);
            var after = Tweaks.with(BASELINE, seed % 2 == 0 ? model : BASELINE.adverts(), BASELINE.networks());
            if (seed % 2 == 1) after = Tweaks.with(BASELINE, BASELINE.adverts(), tweaks.model(BASELINE.networks(), 1));
            if (!(PackDiff.of(BASELINE, after) instanceof PackDiff.Comparing.Compared compared)) continue;
            if (!(Reduction.of(compared.diff()) instanceof Reduction.Reduces)) continue;
            proved++;
            neverRaises(BASELINE, after, new Random(seed));
        }
        assertThat(proved).isPositive();
    }

    private static void neverRaises(Pack before, Pack after, Random chance) {
        var old = ((Weigher.Making.Made) Weigher.of(before)).weigher();
        var fresh = ((Weigher.Making.Made) Weigher.of(after)).weigher();
        for (int i = 0; i < 200; i++) {
            var was = new LinkedHashMap<String, Integer>();
            var is = new LinkedHashMap<String, Integer>();
            for (int advert = 0; advert < 4; advert++) {
                var facts = facts(Half.adverts(old), chance);
                notAbove(shows(Half.adverts(old), facts, was), shows(Half.adverts(fresh), facts, is));
            }
            var facts = facts(Half.networks(old), chance);
            notAbove(network(Half.networks(old), facts, was), network(Half.networks(fresh), facts, is));
        }
    }

    private static Weighing shows(Half half, Map<String, Value> facts, Map<String, Integer> shown) {
        var weighing = half.weigh().apply(half.sheet(facts));
        weighing.families().forEach((family, points) -> shown.merge(family, points == 0 ? 0 : 1, Integer::sum));
        return weighing;
    }

    private static Weighing network(Half half, Map<String, Value> facts, Map<String, Integer> shown) {
        var more = new LinkedHashMap<>(facts);
        shown.forEach((family, adverts) -> {
            more.put(Shares.count(family), Value.Decimal.of(adverts));
            more.put(Shares.share(family), Value.Decimal.of((int) Shares.percent(adverts, 4)));
        });
        return half.weigh().apply(half.sheet(more));
    }

    private static void notAbove(Weighing was, Weighing is) {
        var old = new Shown.Result(was.outcome(), was.route(), was.points());
        assertThat(new Shown.Result(is.outcome(), is.route(), is.points()).isAbove(old))
                .isFalse();
    }

    private static Map<String, Value> facts(Half half, Random chance) {
        var grid = new Refinement(half.model(), half.model(), half.vocabulary(), List.of("Points", "Strong families"));
        var facts = new LinkedHashMap<String, Value>();
        for (var fact : grid.profiles().facts()) {
            if (!grid.isFact(fact) || chance.nextInt(3) == 0) continue;
            var ways = grid.profiles().of(fact);
            ways.get(chance.nextInt(ways.size())).value().ifPresent(value -> facts.put(fact, value));
        }
        return facts;
    }
}
