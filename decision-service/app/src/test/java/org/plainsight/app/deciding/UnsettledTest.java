package org.plainsight.app.deciding;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLTransientConnectionException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** A job that broke off when the database went away. */
class UnsettledTest {

    private static final DataSource NONE = new AbstractDataSource() {
        @Override
        public Connection getConnection() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Connection getConnection(String user, String password) {
            throw new UnsupportedOperationException();
        }
    };

    /** Jobs in a database that is gone for a while. */
    private static final class Gone extends Jobs {
        private int outages;
        private final List<UUID> interrupted = new ArrayList<>();

        Gone(int outages) {
            super(JdbcClient.create(NONE), Clock.systemUTC());
            this.outages = outages;
        }

        @Override
        void interrupt(UUID id) {
            if (outages-- > 0)
                throw new CannotGetJdbcConnectionException("gone", new SQLTransientConnectionException("gone"));
            interrupted.add(id);
        }
    }

    @Test
    void it_is_told_to_be_interrupted_once_the_database_is_back_and_once_alone() {
        var jobs = new Gone(2);
        var unsettled = new Unsettled(jobs);
        var one = UUID.randomUUID();
        var other = UUID.randomUUID();
        unsettled.add(one);
        unsettled.add(other);
        unsettled.settle();
        assertThat(jobs.interrupted).isEmpty();
        unsettled.settle();
        unsettled.settle();
        unsettled.settle();
        assertThat(jobs.interrupted).containsExactly(one, other);
    }
}
