package org.plainsight.acceptance;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** The PostgreSQL of a service, seen past the service, as its superuser. */
final class ItsDatabase {

    private final Path data;

    /** @param data the folder of the service's data */
    ItsDatabase(Path data) {
        this.data = data;
    }

    Connection open() throws IOException, SQLException {
        var secrets = new Properties();
        secrets.load(new StringReader(Files.readString(data.resolve("secrets.properties"))));
        var port = Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(3);
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%s/plainsight".formatted(port),
                "postgres",
                secrets.getProperty("superuser"));
    }

    long count(String query) throws IOException, SQLException {
        try (var connection = open();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Kills a process of the server, upon which the server ends all others and recovers from what is on the disk. */
    void crash() throws IOException, SQLException {
        long pid = count(
                "select pid from pg_stat_activity where usename = 'plainsight_app' order by query_start desc limit 1");
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    }
}
