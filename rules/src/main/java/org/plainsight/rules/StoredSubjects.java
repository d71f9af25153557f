package org.plainsight.rules;

import org.plainsight.rules.facts.FactColumns;
import org.plainsight.rules.grid.StateColumns;

/** Subjects of one kind, weighed all at once by a pack from the typed values that were stored of them. */
public final class StoredSubjects {

    private final Balance balance;
    private final StateColumns columns;

    StoredSubjects(Balance balance, FactColumns facts) {
        this.balance = balance;
        this.columns = balance.encode(facts);
    }

    /** The same as weighing each by itself. */
    public Batch weigh() {
        var batch = new Batch(columns.size());
        balance.weigh(columns, batch);
        return batch;
    }

    /** For each subject a bit for each family, in the pack's order: whether its capped points are not 0. */
    public long[] shown() {
        return balance.shown(columns);
    }
}
