package org.plainsight.rules.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BoxTest {

    private static final int AXES = 3;
    private static final int STATES = 4;

    static List<Long> seeds() {
        var seeds = new ArrayList<Long>();
        for (long seed = 0; seed < 200; seed++) seeds.add(seed);
        return seeds;
    }

    private static Box random(Random random) {
        var sides = new ArrayList<BitSet>();
        for (int axis = 0; axis < AXES; axis++) {
            var side = new BitSet();
            for (int state = 0; state < STATES; state++) side.set(state, random.nextInt(3) > 0);
            sides.add(side);
        }
        return Box.of(sides);
    }

    private static boolean holds(Box box, int point) {
        int rest = point;
        for (int axis = 0; axis < AXES; axis++) {
            if (!box.side(axis).get(rest % STATES)) return false;
            rest /= STATES;
        }
        return true;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_box_without_others_holds_the_points_that_only_it_holds_each_once(long seed) {
        var random = new Random(seed);
        var box = random(random);
        var others = List.of(random(random), random(random), random(random));
        var pieces = box.minusAll(others);
        for (int point = 0; point < STATES * STATES * STATES; point++) {
            int at = point;
            boolean left = holds(box, at) && others.stream().noneMatch(other -> holds(other, at));
            assertThat(pieces.stream().filter(piece -> holds(piece, at)).count())
                    .as("point %d", point)
                    .isEqualTo(left ? 1 : 0);
        }
    }

    @Test
    void a_box_without_itself_is_nothing() {
        var box = random(new Random(7));
        assertThat(box.minus(box)).isEmpty();
    }
}
