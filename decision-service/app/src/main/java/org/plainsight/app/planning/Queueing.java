package org.plainsight.app.planning;

import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.plainsight.app.deciding.Desk;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what waits, who works when, what was decided by hand and how long looking took, all at one moment. */
@Component
class Queueing {

    private final Desk desk;
    private final Rota rota;
    private final ByHand byHand;
    private final Readers readers;
    private final JdbcClient jdbc;

    Queueing(Desk desk, Rota rota, ByHand byHand, Readers readers, JdbcClient jdbc) {
        this.desk = desk;
        this.rota = rota;
        this.byHand = byHand;
        this.readers = readers;
        this.jdbc = jdbc;
    }

    /** What somebody has who is no analyst, or no longer, stays with them and is not planned. */
    @Transactional(readOnly = true)
    Fortnight now() {
        long newest = byHand.newest();
        var workers = rota.everybody();
        var ids = workers.stream().map(Rota.Worker::id).toList();
        var said = readers.all();
        var waiting = desk.waiting().stream()
                .map(w -> said.containsKey(w.network())
                        ? w.inLanguages(new TreeSet<>(said.get(w.network()).languages()))
                        : w)
                .toList();
        Predicate<Desk.Waiting> isPlannable =
                w -> w.holder().filter(h -> !ids.contains(h)).isEmpty();
        var bare = new Fortnight(
                rota.today(),
                waiting.stream().filter(isPlannable).toList(),
                waiting.stream().filter(isPlannable.negate()).toList(),
                workers,
                Estimates.of(spent()),
                Holds.NONE,
                said,
                newest);
        return bare.holding(Holds.of(byHand.holding(), bare.workload()));
    }

    private List<Estimates.Spent> spent() {
        return jdbc.sql("select adverts, minutes from time_spent")
                .query((row, n) -> new Estimates.Spent(row.getInt(1), row.getInt(2)))
                .list();
    }
}
