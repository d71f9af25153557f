package org.plainsight.rules.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.plainsight.rules.Weigher;
import org.plainsight.rules.change.Alternatives.Part;
import org.plainsight.rules.change.Alternatives.Target;
import org.plainsight.rules.facts.FactSheet;
import org.plainsight.rules.facts.Finding;
import org.plainsight.rules.grid.Grid;
import org.plainsight.rules.grid.NaiveEvaluator;
import org.plainsight.rules.language.Value;
import org.plainsight.rules.trace.Contribution;
import org.plainsight.rules.trace.Outcome;

/** Whatever pack is made and whatever is known, what would be otherwise is what trying everything finds. */
class OtherwiseLawTest {

    private static final int PACKS = 2_000;

    /** One subject of one made pack. */
    private record Trial(long seed, MadePack made, Otherwise model, Map<String, Value> facts, FactSheet sheet) {}

    private static void each(int packs, Consumer<Trial> law) {
        for (long seed = 1; seed <= packs; seed++) {
            var made = MadePack.of(seed);
            var facts = made.facts();
            law.accept(new Trial(seed, made, model(made), facts, made.sheet(facts)));
        }
    }

    private static Otherwise model(MadePack made) {
        var grid = Grid.of(made.model(), made.vocabulary());
        return Otherwise.of(made.pack(), grid, sheet -> naive(made, sheet)).orElseThrow();
    }

    /** The slow oracle of the grid, which reads the model itself. */
    private static Result naive(MadePack made, FactSheet sheet) {
        var results = new NaiveEvaluator(made.model(), sheet).results();
        var points =
                ((Value.Decimal) results.get("Points").orElseThrow()).number().intValueExact();
        var outcome = ((Value.Text) results.get("Outcome").orElseThrow()).text();
        var route = results.containsKey("Route")
                ? results.get("Route").map(v -> ((Value.Text) v).text()).orElse("")
                : "";
        return new Result(points, Outcome.of(outcome).orElseThrow(), route);
    }

    @Test
    void contributions_and_caps_add_up_to_the_points_always() {
        each(PACKS, trial -> {
            var making = Weigher.of(
                    trial.made().pack(), trial.made().vocabulary(), trial.made().vocabulary());
            var weighing = ((Weigher.Making.Made) making).weigher().weighNetwork(trial.sheet());
            int sum = weighing.rows().stream().mapToInt(Contribution::points).sum();
            assertThat(sum).as("seed %d", trial.seed()).isEqualTo(weighing.points());
            assertThat(new Result(
                            weighing.points(),
                            weighing.outcome(),
                            weighing.route().orElse("")))
                    .as("seed %d", trial.seed())
                    .isEqualTo(trial.made().weigh(trial.facts()));
        });
    }

    // ---- other facts

    @Test
    void the_smallest_ways_to_each_other_result_are_those_that_trying_everything_finds() {
        var sizes = new TreeMap<Integer, Integer>();
        each(PACKS, trial -> {
            var found = trial.model().alternatives(trial.sheet(), 3, Long.MAX_VALUE, Integer.MAX_VALUE);
            var tried = tried(trial);
            var ways = new LinkedHashMap<Target, Set<Set<String>>>();
            for (var towards : found.towards()) {
                sizes.merge(towards.size(), 1, Integer::sum);
                var sets = new java.util.HashSet<Set<String>>();
                for (var way : towards.ways()) sets.add(counted(way));
                assertThat(towards.count()).isEqualTo(towards.ways().size());
                if (!sets.isEmpty()) ways.put(towards.target(), sets);
            }
            assertThat(ways).as("seed %d: %s", trial.seed(), trial.facts()).isEqualTo(tried);
        });
        assertThat(sizes.keySet()).as("sizes that did occur").containsExactly(0, 1, 2, 3);
    }

    private static Set<String> counted(Alternatives.Way way) {
        return way.changes().stream()
                .filter(change -> !change.follows())
                .map(Change::fact)
                .collect(Collectors.toSet());
    }

    /** For each other result the smallest sets of facts that lead there in some way, all of them. */
    private static Map<Target, Set<Set<String>>> tried(Trial trial) {
        var now = trial.made().weigh(trial.facts());
        var reached = new LinkedHashMap<Target, Set<Set<String>>>();
        var facts = trial.made().imaginable();
        for (int size = 1; size <= 3; size++) {
            var fresh = new HashMap<Target, Set<Set<String>>>();
            for (var set : subsets(facts, size, 0))
                for (var target : targets(trial, now, trial.facts(), set, 0))
                    fresh.computeIfAbsent(target, t -> new java.util.HashSet<>())
                            .add(Set.copyOf(set));
            fresh.forEach(reached::putIfAbsent);
        }
        return reached;
    }

    private static List<List<String>> subsets(List<String> facts, int size, int from) {
        if (size == 0) return List.of(List.of());
        var all = new ArrayList<List<String>>();
        for (int i = from; i < facts.size(); i++)
            for (var rest : subsets(facts, size - 1, i + 1)) {
                var one = new ArrayList<String>();
                one.add(facts.get(i));
                one.addAll(rest);
                all.add(one);
            }
        return all;
    }

    /** The other results that the facts of the set lead to in some way. */
    private static Set<Target> targets(Trial trial, Result now, Map<String, Value> facts, List<String> set, int from) {
        var targets = new java.util.HashSet<Target>();
        if (from == set.size()) {
            if (!trial.made().keeps(facts)) return targets;
            var result = trial.made().weigh(facts);
            if (result.outcome() != now.outcome())
                targets.add(new Target(Part.OUTCOME, result.outcome().code()));
            if (!result.route().equals(now.route())) targets.add(new Target(Part.ROUTE, result.route()));
            return targets;
        }
        for (var other : trial.made().otherwise(facts, set.get(from)))
            targets.addAll(targets(trial, now, other, set, from + 1));
        return targets;
    }

    @Test
    void every_way_weighs_as_it_claims_and_names_what_is_and_what_would_be() {
        each(PACKS, trial -> {
            for (var towards : trial.model().alternatives(trial.sheet(), 5).towards()) {
                for (var way : towards.ways()) {
                    var facts = new LinkedHashMap<>(trial.facts());
                    for (var change : way.changes()) {
                        var before = trial.facts().get(change.fact());
                        assertThat(change.from() instanceof Finding.Known known ? known.value() : null)
                                .isEqualTo(before);
                        if (!change.follows()) assertThat(change.to()).isNotEqualTo(before);
                        facts.put(change.fact(), change.to());
                    }
                    assertThat(trial.made().keeps(facts))
                            .as("seed %d: %s", trial.seed(), facts)
                            .isTrue();
                    assertThat(trial.made().weigh(facts))
                            .as("seed %d", trial.seed())
                            .isEqualTo(way.result());
                    assertThat(counted(way)).hasSize(towards.size());
                }
            }
        });
    }

    @Test
    void a_search_that_stops_early_says_so_and_keeps_what_it_found() {
        var stopped = new int[1];
        each(300, trial -> {
            var whole = trial.model().alternatives(trial.sheet(), 3, Long.MAX_VALUE, Integer.MAX_VALUE);
            var cut = trial.model().alternatives(trial.sheet(), 3, whole.nodes() / 2, Integer.MAX_VALUE);
            if (cut.stopped()) stopped[0]++;
            for (var towards : cut.towards()) {
                var all = whole.towards().stream()
                        .filter(t -> t.target().equals(towards.target()))
                        .findFirst()
                        .orElseThrow();
                if (towards.size() > 0) assertThat(towards.size()).isEqualTo(all.size());
                if (all.size() > 0 && all.size() <= cut.searched())
                    assertThat(towards.ways()).hasSameSizeAs(all.ways());
                else if (!towards.ways().equals(all.ways()))
                    assertThat(cut.stopped()).isTrue();
            }
        });
        assertThat(stopped[0]).isPositive();
    }

    // ---- unknown facts

    @Test
    void what_unknown_facts_could_do_is_what_trying_everything_finds() {
        var open = new TreeSet<Integer>();
        var limited = new int[1];
        each(PACKS, trial -> {
            var unknown = trial.made().unknown(trial.facts());
            if (unknown.size() > 4) return;
            open.add(unknown.size());
            if (trial.made().limits(unknown)) limited[0]++;
            var possible = trial.model().possible(trial.sheet());
            var results = results(trial, trial.facts(), unknown, 0);
            assertThat(possible.exact()).isTrue();
            assertThat(possible.least())
                    .as("seed %d", trial.seed())
                    .isEqualTo(points(results).getMin());
            assertThat(possible.most())
                    .as("seed %d", trial.seed())
                    .isEqualTo(points(results).getMax());
            assertThat(possible.outcomes())
                    .isEqualTo(results.stream().map(Result::outcome).collect(Collectors.toSet()));
            assertThat(possible.routes())
                    .isEqualTo(results.stream().map(Result::route).collect(Collectors.toSet()));
            for (var lever : possible.levers()) {
                var alone = results(trial, trial.facts(), List.of(lever.fact()), 0);
                assertThat(lever.least()).isEqualTo(points(alone).getMin());
                assertThat(lever.most()).isEqualTo(points(alone).getMax());
                assertThat(lever.outcomes())
                        .isEqualTo(alone.stream().map(Result::outcome).collect(Collectors.toSet()));
            }
        });
        assertThat(open).contains(0, 1, 2, 3);
        assertThat(limited[0]).as("unknown facts that others limit").isGreaterThan(100);
    }

    private static java.util.IntSummaryStatistics points(List<Result> results) {
        return results.stream().mapToInt(Result::points).summaryStatistics();
    }

    /** Every result with these facts as they are and in every way that they can be. */
    private static List<Result> results(Trial trial, Map<String, Value> facts, List<String> unknown, int from) {
        if (from == unknown.size())
            return trial.made().keeps(facts) ? List.of(trial.made().weigh(facts)) : List.of();
        var all = new ArrayList<>(results(trial, facts, unknown, from + 1));
        for (var other : trial.made().otherwise(facts, unknown.get(from)))
            all.addAll(results(trial, other, unknown, from + 1));
        return all;
    }

    // ---- rows and points

    @Test
    void without_one_row_it_comes_to_what_the_other_rows_give() {
        each(
                PACKS,
                trial -> trial.model()
                        .withoutEachRow(trial.sheet())
                        .forEach((row, result) -> assertThat(result)
                                .as("seed %d without %s", trial.seed(), row)
                                .isEqualTo(trial.made().weigh(trial.facts(), row, Map.of()))));
    }

    @Test
    void a_standing_counts_what_weighing_everything_anew_in_each_draw_counts() {
        for (long seed = 1; seed <= 100; seed++) {
            var made = MadePack.of(seed);
            var model = model(made);
            var facts = new ArrayList<Map<String, Value>>();
            for (int i = 0; i < 12; i++) facts.add(made.facts());
            var rows = facts.stream().map(made::sheet).map(model::rows).toList();
            var draws = Draws.of(model, made.pack(), rows, 40, seed);
            assertThat(draws.standing(3)).isEqualTo(counted(made, model, facts, 3, 40, seed));
        }
    }

    private static Draws.Standing counted(
            MadePack made, Otherwise model, List<Map<String, Value>> facts, int place, int draws, long seed) {
        var random = new java.util.SplittableRandom(seed);
        var ranks = new ArrayList<Integer>();
        int forward = 0;
        for (int draw = 0; draw < draws; draw++) {
            var worth = new HashMap<String, Integer>();
            for (int row = 0; row < model.ledger().rows(); row++) {
                var indicator = made.indicator(model.ledger().rowId(row)).orElseThrow();
                worth.put(indicator.row(), random.nextInt(indicator.plausibleLow(), indicator.plausibleHigh() + 1));
            }
            var results = facts.stream().map(f -> made.weigh(f, "", worth)).toList();
            ranks.add(rank(results, place));
            if (results.get(place).putForward()) forward++;
        }
        ranks.sort(null);
        var own = facts.stream().map(made::weigh).toList();
        return new Draws.Standing(
                draws,
                facts.size(),
                rank(own, place),
                ranks.get(0),
                ranks.get(draws / 20),
                ranks.get(draws - 1 - draws / 20),
                ranks.get(draws - 1),
                forward,
                (int) own.stream()
                                .filter(r -> r.points() == own.get(place).points())
                                .count()
                        - 1);
    }

    private static int rank(List<Result> results, int place) {
        int own = results.get(place).points();
        return 1 + (int) results.stream().filter(r -> r.points() > own).count();
    }
}
