package org.plainsight.app.storage;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/**
 * The database in use.
 *
 * @param app how the service comes in
 * @param owner how the owner of the tables comes in; empty where somebody else keeps the schema
 * @param server what to stop at the end
 */
record Database(Access app, Optional<Access> owner, Closeable server) implements Closeable {

    @Override
    public void close() throws IOException {
        server.close();
    }
}
