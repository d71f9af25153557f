package org.plainsight.app.deciding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A table of counts in which no small group can be seen: not by itself, and not as what is left of the whole.
 *
 * @param unit what is counted, such as {@code networks}
 */
record Groups(String title, String unit, List<Group> groups) {

    /** One group and how many are in it; hidden where that could point at somebody. */
    record Group(String name, long count, boolean isHidden) {
        String words() {
            return isHidden ? "not shown" : "%,d".formatted(count);
        }
    }

    /** A count as it is. */
    record Count(String name, long count) {}

    static final int FEWEST = 10;

    Groups {
        groups = List.copyOf(groups);
    }

    /**
     * Hides every group that is too small. Were one hidden alone, the whole less the others would tell it, so the next
     * smallest is hidden with it.
     */
    static Groups of(String title, String unit, List<Count> counts) {
        var bySize = new ArrayList<>(counts);
        bySize.removeIf(count -> count.count() == 0);
        bySize.sort(Comparator.comparingLong(Count::count));
        long small = bySize.stream().filter(count -> count.count() < FEWEST).count();
        var hidden = bySize.subList(0, (int) (small == 1 ? Math.min(2, bySize.size()) : small));
        return new Groups(
                title,
                unit,
                counts.stream()
                        .map(count -> new Group(count.name(), count.count(), hidden.contains(count)))
                        .toList());
    }
}
