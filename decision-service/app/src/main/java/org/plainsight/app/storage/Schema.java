package org.plainsight.app.storage;

import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;

/** Brings the tables up to date as their owner, or sees that somebody has. */
final class Schema {

    private Schema() {}

    static void bring(Database database) {
        var owner = database.owner();
        if (owner.isPresent() && owner.get().user().equals(database.app().user()))
            throw new DatabaseUnavailable(
                    "`PLAINSIGHT_DATABASE_URL` and `PLAINSIGHT_MIGRATE_URL` both come as `%s`; the service's user must own nothing: give it one of its own"
                            .formatted(database.app().user()));
        try {
            if (owner.isPresent()) flyway(owner.get(), database.app().user()).migrate();
            else validate(database.app());
        } catch (FlywayException e) {
            throw new DatabaseUnavailable(
                    "the tables cannot be brought up to date at %s: %s"
                            .formatted(owner.orElse(database.app()), firstLine(e.getMessage())),
                    e);
        }
    }

    private static void validate(Access app) {
        var result = flyway(app, app.user()).validateWithResult();
        if (!result.validationSuccessful)
            throw new DatabaseUnavailable(
                    "the tables at %s are not those of this version, and `PLAINSIGHT_MIGRATE_URL` does not say who may change them; set it to the owner's address"
                            .formatted(app));
    }

    private static Flyway flyway(Access access, String app) {
        return Flyway.configure()
                .dataSource(access.jdbc(), access.user(), access.password())
                .locations("classpath:db/migration")
                .placeholders(Map.of("app", app))
                .load();
    }

    private static String firstLine(@Nullable String message) {
        return message == null
                ? "no reason is given"
                : message.strip().lines().findFirst().orElse("").strip();
    }
}
