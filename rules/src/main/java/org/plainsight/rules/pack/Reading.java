package org.plainsight.rules.pack;

import java.util.List;
import java.util.function.Function;
import org.plainsight.rules.language.Fault;

/** What reading a pack's folder gave: the pack, or every reason why not. */
public sealed interface Reading {

    /** The folder was read; whether the pack is sound is another question. */
    record Read(Pack pack) implements Reading {}

    /** The folder was refused: all faults at once, in order of place. */
    record Refused(List<Fault> faults) implements Reading {
        public Refused {
            faults = faults.stream().sorted().toList();
            if (faults.isEmpty()) throw new IllegalArgumentException("a refusal needs at least one fault");
        }

        /** Whether it was refused for safety before it was read on. */
        public boolean unsafe() {
            return faults.stream().anyMatch(f -> f.weight() == Fault.Weight.UNSAFE);
        }
    }

    /** Answers both cases. */
    default <R> R fold(Function<Pack, R> read, Function<Refused, R> refused) {
        if (this instanceof Read it) return read.apply(it.pack());
        return refused.apply((Refused) this);
    }
}
