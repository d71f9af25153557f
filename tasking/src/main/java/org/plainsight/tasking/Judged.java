package org.plainsight.tasking;

import java.util.List;
import org.plainsight.tasking.plan.Plan;

/** What came of judging a plan that somebody made. */
public sealed interface Judged {

    /** It keeps every rule. */
    record Sound(Plan plan) implements Judged {}

    /** It breaks rules; each fault names the network, the analyst and the numbers. */
    record Broken(List<String> faults) implements Judged {
        public Broken {
            faults = List.copyOf(faults);
        }
    }
}
