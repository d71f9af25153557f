package org.plainsight.app.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is backed up as the README says comes back whole, with who may do what; it needs `pg_dump` of PostgreSQL 15 or later. */
class BackupTest {

    private static final Path BINARIES = Path.of("target", "postgres-binaries");
    private static final Pattern ADDRESS = Pattern.compile("jdbc:postgresql://([^:/]+):(\\d+)/(\\w+)");

    @TempDir
    Path folder;

    @Test
    void a_dump_that_is_restored_elsewhere_holds_everything_and_guards_it_as_before()
            throws IOException, SQLException, InterruptedException {
        var dump = folder.resolve("plainsight.dump");
        try (var database = new OwnPostgres(folder.resolve("one"), BINARIES).start()) {
            Schema.bring(database);
            try (var app = connect(database.app());
                    var statement = app.createStatement()) {
                statement.execute(
                        "insert into access_log (name, role, act, subject, purpose) values ('a', 'b', 'erasure', 'kept', 'd')");
            }
            run(database.owner().orElseThrow(), "pg_dump", "--format=custom", "--file=" + dump);
        }
        try (var database = new OwnPostgres(folder.resolve("other"), BINARIES).start()) {
            Schema.bring(database);
            run(database.owner().orElseThrow(), "pg_restore", "--clean", "--if-exists", dump.toString());
            Schema.bring(database);
            try (var app = connect(database.app());
                    var statement = app.createStatement()) {
                try (var rows = statement.executeQuery("select subject from access_log")) {
                    assertThat(rows.next()).isTrue();
                    assertThat(rows.getString(1)).isEqualTo("kept");
                    assertThat(rows.next()).isFalse();
                }
                assertThatThrownBy(() -> statement.execute("delete from access_log"))
                        .hasMessageContaining("permission denied");
                assertThat(statement.execute("select erase_adverts('{}', null, 'a', 'b', 'c', 'd')"))
                        .isTrue();
            }
            try (var owner = connect(database.owner().orElseThrow());
                    var statement = owner.createStatement()) {
                assertThatThrownBy(() -> statement.execute("delete from access_log"))
                        .hasMessageContaining("append-only");
            }
        }
    }

    private static void run(Access as, String program, String... arguments) throws IOException, InterruptedException {
        var address = ADDRESS.matcher(as.jdbc());
        assertThat(address.find()).isTrue();
        var command = new ArrayList<>(List.of(program, "--host=" + address.group(1), "--port=" + address.group(2)));
        command.addAll(List.of("--username=" + as.user(), "--dbname=" + address.group(3)));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", as.password());
        var process = builder.start();
        var told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(told).isZero();
    }

    private static Connection connect(Access access) throws SQLException {
        return DriverManager.getConnection(access.jdbc(), access.user(), access.password());
    }
}
