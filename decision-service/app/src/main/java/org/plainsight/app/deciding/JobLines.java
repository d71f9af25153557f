package org.plainsight.app.deciding;

import java.sql.Connection;
import java.util.List;
import java.util.UUID;
import org.plainsight.core.files.Rejected;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes down the lines that were not taken, each with all its faults. */
@Component
class JobLines {

    private final JdbcTemplate jdbc;

    JobLines(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void write(UUID job, List<Rejected> rejected) {
        jdbc.execute((Connection connection) -> {
            try (var rows = new CopyRows(connection, "rejected_line (job, line, advert, faults)")) {
                for (var line : rejected) rows.add(job, line.line(), line.id(), String.join("; ", line.faults()));
            }
            return true;
        });
    }
}
