package org.plainsight.core.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What has brought made-up adverts nearer to what is looked for is tried more often, until something else is looked for. */
class DrawTest {

    private final Draw<String> draw = new Draw<>(new SplittableRandom(1));

    @BeforeEach
    void there_are_a_way_that_is_drawn_often_and_one_that_is_drawn_seldom() {
        draw.add("often", 99);
        draw.add("seldom", 1);
    }

    private long seldom() {
        return IntStream.range(0, 1_000)
                .filter(i -> {
                    draw.forget();
                    return draw.next().equals("seldom");
                })
                .count();
    }

    private void drawUntilSeldom() {
        do draw.forget();
        while (!draw.next().equals("seldom"));
    }

    @Test
    void each_is_drawn_as_often_as_it_was_given_to_be() {
        assertThat(seldom()).isBetween(1L, 30L);
    }

    @Test
    void what_has_helped_is_drawn_more_often() {
        drawUntilSeldom();
        for (int times = 0; times < 20; times++) draw.helped();
        assertThat(seldom()).isBetween(600L, 740L);
    }

    @Test
    void what_was_drawn_before_and_is_forgotten_gains_nothing() {
        drawUntilSeldom();
        draw.forget();
        draw.helped();
        assertThat(seldom()).isBetween(1L, 30L);
    }

    @Test
    void whoever_looks_for_something_else_starts_anew() {
        drawUntilSeldom();
        draw.helped();
        draw.startAnew();
        assertThat(seldom()).isBetween(1L, 30L);
    }
}
