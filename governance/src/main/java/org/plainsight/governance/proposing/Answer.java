package org.plainsight.governance.proposing;

import java.util.List;
import java.util.function.Supplier;
import org.plainsight.governance.acting.Objection;
import org.plainsight.governance.acting.Objections;

/** What comes of an act. */
public sealed interface Answer {

    /** It is done once these events are appended, in this order. */
    record Accepted(List<Event> events) implements Answer {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    /** It is not done, for all of these reasons. */
    record Refused(List<Objection> because) implements Answer {
        public Refused {
            because = List.copyOf(because);
            if (because.isEmpty()) throw new IllegalArgumentException("a refusal needs a reason");
        }
    }

    /** Accepts where there are no objections. */
    static Answer of(Objections objections, Supplier<Event> event) {
        return objections.isEmpty() ? new Accepted(List.of(event.get())) : new Refused(objections.list());
    }
}
