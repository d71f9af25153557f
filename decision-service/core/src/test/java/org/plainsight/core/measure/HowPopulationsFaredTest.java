package org.plainsight.core.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.plainsight.core.measure.HowPopulationsFared.Line;
import org.plainsight.rules.trace.Outcome;

class HowPopulationsFaredTest {

    private static final Planted DUO = new Planted("duo", "T-duo", true, false);
    private static final Planted DESK = new Planted("exploited-call-centre", "T-desk", false, true);
    private static final Planted SOLO = new Planted("solo", LinkQuality.ALONE, true, false);

    private final Map<String, Planted> truth = new TreeMap<>(Map.of("A", DUO, "B", DUO, "S", SOLO));

    HowPopulationsFaredTest() {
        for (int i = 1; i <= 6; i++) truth.put("D" + i, DESK);
    }

    private static Listed network(boolean putForward, String... adverts) {
        var outcome = putForward ? Outcome.THIS_WEEK : Outcome.NONE;
        return new Listed("N-" + adverts[0], List.of(adverts), putForward, outcome, 1, 0, 0, Set.of());
    }

    private Line of(String population, Listed... networks) {
        return HowPopulationsFared.of(truth, List.of(networks), Set.of("S")).stream()
                .filter(line -> line.population().equals(population))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void one_advert_put_forward_is_enough_for_lawful_people_to_be_counted() {
        var duo = of("duo", network(true, "B", "D1"));
        assertThat(duo.putForward()).isEqualTo(1);
        assertThat(duo.networksPutForward()).isEqualTo(1);
        assertThat(duo.larger()).isZero();
    }

    @Test
    void exploited_people_are_counted_as_found_only_when_half_of_them_stand_together() {
        assertThat(of("exploited-call-centre", network(true, "D1", "D2"), network(true, "D3", "D4"))
                        .networksPutForward())
                .isZero();
        var found = of("exploited-call-centre", network(true, "D1", "D2", "D3"));
        assertThat(found.largerPutForward()).isEqualTo(1);
        assertThat(found.putForward()).isEqualTo(3);
        assertThat(found.adverts()).isEqualTo(6);
    }

    @Test
    void a_network_that_nobody_is_asked_to_look_at_puts_nobody_forward() {
        assertThat(of("duo", network(false, "A", "B")).putForward()).isZero();
    }

    @Test
    void an_advert_put_forward_by_itself_counts_and_is_no_network() {
        var solo = of("solo");
        assertThat(solo.putForward()).isEqualTo(1);
        assertThat(solo.networks()).isZero();
    }

    @Test
    void runs_are_added_up_population_by_population() {
        var run = HowPopulationsFared.of(truth, List.of(network(true, "A", "B")), Set.of());
        var sum = HowPopulationsFared.sum(List.of(run, run));
        assertThat(sum).hasSameSizeAs(run);
        assertThat(sum)
                .filteredOn(line -> line.population().equals("duo"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.putForward()).isEqualTo(4);
                    assertThat(line.networks()).isEqualTo(2);
                });
    }
}
