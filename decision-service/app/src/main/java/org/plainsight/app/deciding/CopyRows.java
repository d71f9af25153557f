package org.plainsight.app.deciding;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Rows on their way into a table by COPY, the fastest way that PostgreSQL has. Not thread-safe. */
final class CopyRows implements AutoCloseable {

    private static final int ENOUGH = 1 << 20;

    private final Connection connection;
    private final String copy;
    private final StringBuilder rows = new StringBuilder(ENOUGH + ENOUGH / 4);

    /** @param target a table and its columns, such as {@code hub (kind, value)} */
    CopyRows(Connection connection, String target) {
        this.connection = connection;
        this.copy = "copy %s from stdin with (format csv)".formatted(target);
    }

    /** One row; a value that is null is null there. */
    void add(@Nullable Object... values) {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) rows.append(',');
            var value = values[i];
            if (value != null)
                rows.append('"').append(value.toString().replace("\"", "\"\"")).append('"');
        }
        rows.append('\n');
        if (rows.length() > ENOUGH) send();
    }

    private void send() {
        if (rows.length() == 0) return;
        try {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy, new StringReader(rows.toString()));
            rows.setLength(0);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot write rows: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends what is left. */
    @Override
    public void close() {
        send();
    }
}
