package org.plainsight.rules.checks;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** The decisions that every model of a pack must have, by name. */
final class FixedNames {

    static final String POINTS = "Points";
    static final String STRONG = "Strong families";
    static final String OUTCOME = "Outcome";
    static final String ROUTE = "Route";

    /** Never unknown where they are in the fixed forms. */
    private static final Set<String> ALWAYS_KNOWN = Set.of(POINTS, STRONG);

    private FixedNames() {}

    /** Every state that a table can meet; points and families, in their fixed forms, are never unknown. */
    static Box possible(Side side, TableGeometry table) {
        var everything = table.everything();
        var sides = new ArrayList<BitSet>();
        for (int axis = 0; axis < table.axes().size(); axis++) {
            var states = (BitSet) everything.side(axis).clone();
            if (side.inFixedForms()
                    && ALWAYS_KNOWN.contains(table.axes().get(axis).input().name())) states.clear(0);
            sides.add(states);
        }
        return Box.of(List.copyOf(sides));
    }
}
