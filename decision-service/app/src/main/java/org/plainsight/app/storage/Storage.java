package org.plainsight.app.storage;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Finds the database, and gives the rest of the service its connections once the tables are up to date. */
@Configuration(proxyBeanMethods = false)
class Storage {

    private static final int CONNECTIONS = 20;

    @Bean(destroyMethod = "close")
    Database database(StorageSettings settings) {
        var named = settings.database().url();
        if (named.isBlank()) return new OwnPostgres(settings.dataFolder(), settings.binariesFolder()).start();
        var owner = settings.migrate().url();
        return new Database(
                Access.of(named, "PLAINSIGHT_DATABASE_URL"),
                owner.isBlank() ? Optional.empty() : Optional.of(Access.of(owner, "PLAINSIGHT_MIGRATE_URL")),
                () -> {});
    }

    @Bean(destroyMethod = "close")
    DataSource dataSource(Database database) {
        Schema.bring(database);
        var pool = new HikariDataSource();
        pool.setJdbcUrl(database.app().jdbc());
        pool.setUsername(database.app().user());
        pool.setPassword(database.app().password());
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setPoolName("plainsight");
        // Readers wait their turn; whoever waits longer than this is told so, and nothing hangs.
        pool.setConnectionTimeout(20_000);
        return pool;
    }
}
