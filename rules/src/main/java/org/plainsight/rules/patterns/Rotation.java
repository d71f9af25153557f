package org.plainsight.rules.patterns;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** How regularly new names follow each other. */
final class Rotation {

    private static final long DAY = 86_400;

    private Rotation() {}

    /**
     * How many first appearances of a name come half to one and a half times {@code days} after the first appearance
     * before; a hopeful reading takes each advert without a name as two more turns, the one to its name and the one from it.
     */
    static int turns(List<Sighting> inOrder, int days, boolean hopeful) {
        var seen = new HashSet<String>();
        var firsts = new ArrayList<Long>();
        int nameless = 0;
        for (var sighting : inOrder) {
            if (!sighting.knows(Mark.NAME)) nameless++;
            for (var name : sighting.all(Mark.NAME)) if (seen.add(name)) firsts.add(sighting.at());
        }
        int turns = 0;
        for (int i = 1; i < firsts.size(); i++) {
            long twice = 2 * (firsts.get(i) - firsts.get(i - 1));
            if (twice >= days * DAY && twice <= 3L * days * DAY) turns++;
        }
        return hopeful ? turns + 2 * nameless : turns;
    }
}
