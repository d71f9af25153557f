package org.plainsight.app.storage;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a fault is only that the database cannot be reached just now: whoever asks again later may be answered. */
public final class Outage {

    /** PostgreSQL's classes of states: the connection is gone, there are no resources, an operator steps in. */
    private static final Set<String> CLASSES = Set.of("08", "53", "57");

    private Outage() {}

    public static boolean isBehind(Throwable fault) {
        for (@Nullable Throwable cause = fault; cause != null; cause = cause.getCause())
            if (cause instanceof SQLException refused && isOutage(refused)) return true;
        return false;
    }

    private static boolean isOutage(SQLException refused) {
        var state = refused.getSQLState();
        return refused instanceof SQLTransientConnectionException
                // The pool's own word, without a state, once it has thrown a broken connection away.
                || "Connection is closed".equals(refused.getMessage())
                || (state != null && state.length() == 5 && CLASSES.contains(state.substring(0, 2)));
    }
}
