package org.plainsight.app.planning;

import java.util.List;
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
    private final JdbcClient jdbc;

    Queueing(Desk desk, Rota rota, ByHand byHand, JdbcClient jdbc) {
        this.desk = desk;
        this.rota = rota;
        this.byHand = byHand;
        this.jdbc = jdbc;
    }

    /** What somebody has who is no analyst, or no longer, stays with them and is not planned. */
    @Transactional(readOnly = true)
    Fortnight now() {
        long newest = byHand.newest();
        var workers = rota.everybody();
        var ids = workers.stream().map(Rota.Worker::id).toList();
        var waiting = desk.waiting().stream()
                .filter(w -> w.holder().isEmpty() || ids.contains(w.holder().get()))
                .toList();
        var bare = new Fortnight(rota.today(), waiting, workers, Estimates.of(spent()), Holds.NONE, newest);
        return new Fortnight(
                bare.start(),
                waiting,
                workers,
                bare.estimates(),
                Holds.of(byHand.holding(), bare.workload()),
                newest);
    }

    private List<Estimates.Spent> spent() {
        return jdbc.sql("select adverts, minutes from time_spent")
                .query((row, n) -> new Estimates.Spent(row.getInt(1), row.getInt(2)))
                .list();
    }
}
