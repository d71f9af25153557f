package org.plainsight.app.deciding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainsight.app.deciding.Groups.Count;
import org.plainsight.app.deciding.Groups.Group;

/** Figures that point at nobody. */
class GroupsTest {

    private static List<String> shown(Count... counts) {
        return Groups.of("", "", List.of(counts)).groups().stream()
                .map(Group::words)
                .toList();
    }

    @Test
    void a_small_group_is_not_shown_and_one_alone_takes_the_next_with_it() {
        assertThat(shown(new Count("a", 1_200), new Count("b", 9), new Count("c", 3)))
                .containsExactly("1,200", "not shown", "not shown");
        assertThat(shown(new Count("a", 1_200), new Count("b", 40), new Count("c", 3)))
                .containsExactly("1,200", "not shown", "not shown");
        assertThat(shown(new Count("a", 10), new Count("b", 40))).containsExactly("10", "40");
        assertThat(shown(new Count("a", 0), new Count("b", 40))).containsExactly("0", "40");
        assertThat(shown(new Count("a", 4))).containsExactly("not shown");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whoever_knows_the_whole_cannot_tell_what_is_hidden(long seed) {
        var random = new Random(seed);
        var counts = IntStream.range(0, 2 + random.nextInt(6))
                .mapToObj(i -> new Count("g" + i, 1 + random.nextInt(30)))
                .toList();
        var groups = Groups.of("", "", counts).groups();
        assertThat(groups.stream().filter(g -> g.count() < Groups.FEWEST)).allMatch(Group::isHidden);
        assertThat(groups.stream().filter(Group::isHidden).count()).isNotEqualTo(1);
    }
}
