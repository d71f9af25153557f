package org.plainsight.app.storage;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A PostgreSQL of our own in a folder that is kept. It is reached from this machine alone and by password alone, and what
 * it commits is on the disk: the library would turn that off.
 */
final class OwnPostgres {

    private static final String NAME = "plainsight";
    private static final Duration STARTUP = Duration.ofSeconds(90);

    private final Path folder;
    private final Path binaries;

    OwnPostgres(Path folder, Path binaries) {
        this.folder = folder.toAbsolutePath();
        this.binaries = binaries.toAbsolutePath();
    }

    Database start() {
        try {
            Files.createDirectories(folder);
            Files.createDirectories(binaries);
            var secrets = Secrets.in(folder);
            stopLeftover();
            var server = server(secrets);
            prepare(server, secrets);
            return new Database(
                    access(server, "plainsight_app", secrets.app()),
                    Optional.of(access(server, "plainsight_owner", secrets.owner())),
                    server);
        } catch (IOException | SQLException | IllegalStateException e) {
            throw new DatabaseUnavailable(
                    "cannot start a PostgreSQL in `%s`: %s; is another plainsight running there? Or name a folder of your own: PLAINSIGHT_DATA, or a PostgreSQL: PLAINSIGHT_DATABASE_URL"
                            .formatted(folder, e.getMessage()),
                    e);
        }
    }

    private Path cluster() {
        return folder.resolve("postgres");
    }

    private EmbeddedPostgres server(Secrets secrets) throws IOException {
        var passwordFile = folder.resolve("initdb-password");
        Files.deleteIfExists(passwordFile);
        Secrets.writePrivately(passwordFile, secrets.superuser());
        try {
            return EmbeddedPostgres.builder()
                    .setDataDirectory(cluster())
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setOverrideWorkingDirectory(binaries.toFile())
                    .setPGStartupWait(STARTUP)
                    .setConnectConfig("password", secrets.superuser())
                    // These become options of initdb; the last word on authentication counts.
                    .setLocaleConfig("auth", "scram-sha-256")
                    .setLocaleConfig("pwfile", passwordFile.toString())
                    .setLocaleConfig("locale", "C")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("unix_socket_directories", "")
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("max_connections", "60")
                    .start();
        } finally {
            Files.deleteIfExists(passwordFile);
        }
    }

    /** A server whose program was killed still holds the folder: it is stopped, as its own tools would. */
    private void stopLeftover() throws IOException {
        var pidFile = cluster().resolve("postmaster.pid");
        if (!Files.exists(pidFile)) return;
        var lines = Files.readAllLines(pidFile);
        if (lines.size() < 2 || !lines.get(1).equals(cluster().toString())) return;
        var server = ProcessHandle.of(Long.parseLong(lines.get(0).strip()));
        if (server.isEmpty() || !isPostgres(server.get()) || isInUse()) return;
        server.get().destroy();
        try {
            server.get().onExit().get(30, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("a server left over from before does not stop", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().filter(c -> c.contains("postgres")).isPresent();
    }

    /** Whether another plainsight is alive on this folder; the library locks this file for as long as it runs. */
    private boolean isInUse() throws IOException {
        var lock = cluster().resolve("epg-lock");
        if (!Files.exists(lock)) return false;
        try (var channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                var held = channel.tryLock()) {
            return held == null;
        }
    }

    /** The two users and the database, made at the first start and harmless at every other. */
    private static void prepare(EmbeddedPostgres server, Secrets secrets) throws SQLException {
        try (var connection = server.getPostgresDatabase().getConnection()) {
            role(connection, "plainsight_owner", secrets.owner());
            role(connection, "plainsight_app", secrets.app());
            if (!exists(connection, "select 1 from pg_database where datname = ?", NAME)) {
                execute(connection, "create database plainsight owner plainsight_owner");
                execute(connection, "revoke all on database plainsight from public");
                execute(connection, "grant connect, temporary on database plainsight to plainsight_app");
            }
        }
    }

    private static void role(Connection connection, String name, String password) throws SQLException {
        var verb = exists(connection, "select 1 from pg_roles where rolname = ?", name) ? "alter" : "create";
        // A password of ours is letters, digits, - and _ alone.
        execute(connection, "%s role %s login password '%s'".formatted(verb, name, password));
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Access access(EmbeddedPostgres server, String user, String password) {
        return new Access("jdbc:postgresql://127.0.0.1:%d/%s".formatted(server.getPort(), NAME), user, password);
    }
}
