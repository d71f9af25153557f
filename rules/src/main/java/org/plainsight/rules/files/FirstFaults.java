package org.plainsight.rules.files;

import java.io.Serial;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import org.plainsight.rules.language.Fault;

/** The first faults of a pack. After so many nobody reads on, and a pack made to fail at every cell would take too long. */
final class FirstFaults extends AbstractList<Fault> {

    static final int MOST = 500;

    private final List<Fault> faults = new ArrayList<>();

    @Override
    public boolean add(Fault fault) {
        if (faults.size() == MOST) throw new Enough();
        return faults.add(fault);
    }

    @Override
    public Fault get(int index) {
        return faults.get(index);
    }

    @Override
    public int size() {
        return faults.size();
    }

    /** Ends the reading, since there are faults enough. */
    static final class Enough extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;

        Enough() {
            super("more than %d faults".formatted(MOST), null, false, false);
        }
    }
}
