package org.plainsight.rules.grid;

import java.util.List;
import org.plainsight.rules.language.Fault;

/** What became of compiling a model: a grid, or every reason why there is none. */
public sealed interface Compilation {

    record Compiled(Grid grid) implements Compilation {}

    record Refused(List<Fault> faults) implements Compilation {
        public Refused {
            faults = List.copyOf(faults);
        }
    }
}
