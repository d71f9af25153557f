package org.plainsight.app.storage;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the data is, by configuration.
 *
 * @param database the PostgreSQL to use, as the service's own user; without it one of our own is started
 * @param migrate the same database as the owner of its tables; without it the schema must be there already
 * @param data the folder of our own PostgreSQL; the user's data folder without it
 * @param binaries where its programs are unpacked
 */
@ConfigurationProperties("plainsight")
record StorageSettings(
        @DefaultValue Named database,
        @DefaultValue Named migrate,
        @Nullable Path data,
        @Nullable Path binaries) {

    /** A database by its address. */
    record Named(@DefaultValue("") String url) {}

    Path dataFolder() {
        return data == null ? userFolder() : data;
    }

    Path binariesFolder() {
        return binaries == null ? userFolder().resolve("postgres-binaries") : binaries;
    }

    private static Path userFolder() {
        var given = System.getenv("XDG_DATA_HOME");
        var base = given == null || given.isBlank()
                ? Path.of(System.getProperty("user.home"), ".local", "share")
                : Path.of(given);
        return base.resolve("plainsight");
    }
}
