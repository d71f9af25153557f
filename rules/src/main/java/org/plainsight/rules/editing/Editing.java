package org.plainsight.rules.editing;

import java.util.List;
import org.plainsight.rules.language.Fault;

/** What came of editing. */
public sealed interface Editing {

    /** The edited draft; it loads, and whether it is sound the checks say. */
    record Edited(Draft draft) implements Editing {}

    /** Nothing was changed, for all of these reasons. */
    record Refused(List<Fault> faults) implements Editing {
        public Refused {
            faults = faults.stream().distinct().sorted().toList();
            if (faults.isEmpty()) throw new IllegalArgumentException("a refusal needs at least one fault");
        }
    }
}
