package org.plainsight.rules;

import java.util.List;
import org.plainsight.rules.facts.FactSheet;
import org.plainsight.rules.grid.StateColumns;

/** Adverts as columns of states of one pack: a byte or two for each question, which is also each advert's whole trace. */
public final class EncodedAdverts {

    private final Balance balance;
    private final StateColumns columns;

    EncodedAdverts(Balance balance, List<FactSheet> facts) {
        this.balance = balance;
        this.columns = balance.encode(facts);
    }

    public int size() {
        return columns.size();
    }

    /** Weighs them all. */
    public Batch weigh() {
        var batch = new Batch(columns.size());
        weigh(batch);
        return batch;
    }

    /** Weighs them all into a batch of the same size that is used again. */
    public void weigh(Batch into) {
        if (into.size() != size())
            throw new IllegalArgumentException("a batch of %d cannot hold %d adverts".formatted(into.size(), size()));
        balance.weigh(columns, into);
    }

    /** The written form of one advert's vector of states. */
    public String compact(int place) {
        return balance.grid().compact(columns.vector(place));
    }
}
