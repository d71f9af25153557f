package org.plainsight.app;

import org.jspecify.annotations.Nullable;
import org.plainsight.app.storage.DatabaseUnavailable;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.PortInUseException;

/** Why the service did not start, in one line fit for a terminal. */
final class StartFault {

    private static final int UNREADABLE = 3;
    private static final int FAULT = 70;

    private StartFault() {}

    /** Says it on the error stream, and gives the exit code. */
    static int report(RuntimeException thrown) {
        for (Throwable e = thrown; e != null; e = e.getCause()) {
            var message = words(e);
            if (message == null) continue;
            System.err.println("plainsight: " + message);
            return UNREADABLE;
        }
        LoggerFactory.getLogger(Service.class).error("the service did not start: a fault of the program", thrown);
        return FAULT;
    }

    private static @Nullable String words(Throwable e) {
        if (e instanceof DatabaseUnavailable) return String.valueOf(e.getMessage());
        if (e instanceof PortInUseException taken)
            return "port `%d` is taken by another program; stop that one, or choose another port: PLAINSIGHT_PORT=8081"
                    .formatted(taken.getPort());
        return null;
    }
}
