package org.plainsight.app.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The PostgreSQL that comes with the service. */
class OwnPostgresTest {

    private static final Path BINARIES = Path.of("target", "postgres-binaries");

    @TempDir
    Path folder;

    @Test
    void it_keeps_what_it_commits_listens_here_alone_and_knows_its_users() throws IOException, SQLException {
        try (var database = new OwnPostgres(folder, BINARIES).start()) {
            try (var app = connect(database.app())) {
                assertThat(shown(app, "fsync")).isEqualTo("on");
                assertThat(shown(app, "synchronous_commit")).isEqualTo("on");
                assertThat(shown(app, "full_page_writes")).isEqualTo("on");
                assertThat(shown(app, "listen_addresses")).isEqualTo("127.0.0.1");
                assertThat(shown(app, "password_encryption")).isEqualTo("scram-sha-256");
            }
            var guess = new Access(database.app().jdbc(), "postgres", "postgres");
            assertThatThrownBy(() -> connect(guess)).hasMessageContaining("password authentication failed");
            var another = new OwnPostgres(folder, BINARIES);
            assertThatThrownBy(another::start)
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageContainingAll(folder.toString(), "PLAINSIGHT_DATA");
        }
        assertThat(Files.readString(folder.resolve("postgres/pg_hba.conf"))).doesNotContainPattern("(?m)^[^#]*trust");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secrets.properties"))))
                .isEqualTo("rw-------");
        assertThat(folder.resolve("initdb-password")).doesNotExist();
    }

    @Test
    void what_was_written_is_there_at_the_next_start_and_the_service_s_user_owns_nothing()
            throws IOException, SQLException {
        try (var database = new OwnPostgres(folder, BINARIES).start()) {
            Schema.bring(database);
            try (var app = connect(database.app());
                    var statement = app.createStatement()) {
                statement.execute(
                        "insert into access_log (name, role, act, subject, purpose) values ('a', 'b', 'erasure', 'c', 'd')");
            }
        }
        try (var database = new OwnPostgres(folder, BINARIES).start();
                var app = connect(database.app());
                var statement = app.createStatement()) {
            Schema.bring(database);
            try (var rows = statement.executeQuery("select count(*) from access_log")) {
                rows.next();
                assertThat(rows.getInt(1)).isEqualTo(1);
            }
            try (var rows = statement.executeQuery(
                    "select relname from pg_class where relowner = current_user::regrole and relpersistence <> 't'")) {
                assertThat(rows.next()).isFalse();
            }
            assertThatThrownBy(() -> statement.execute("create table mine (x int)"))
                    .hasMessageContaining("permission denied");
        }
    }

    private static Connection connect(Access access) throws SQLException {
        return DriverManager.getConnection(access.jdbc(), access.user(), access.password());
    }

    private static String shown(Connection connection, String setting) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("show " + setting)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
