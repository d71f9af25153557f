package org.plainsight.core.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.plainsight.core.adverts.Advert;

/** Reads adverts as they come in, a batch of lines at a time, so that a stream of any length needs little memory. */
public final class AdvertStream {

    /**
     * Some of the lines, in order.
     *
     * @param extras names of fields that the contract does not know
     */
    public record Batch(List<Advert> accepted, List<Rejected> rejected, Set<String> extras) {
        public Batch {
            accepted = List.copyOf(accepted);
            rejected = List.copyOf(rejected);
            extras = Set.copyOf(extras);
        }
    }

    private AdvertStream() {}

    /** Hands every batch on before it reads further. The stream may be plain or gzipped; its first bytes tell. */
    public static void read(InputStream in, Consumer<Batch> batches) throws IOException {
        var chunks = new Chunks(AdvertFile.unpacked(in));
        for (var chunk = chunks.next(); chunk.isPresent(); chunk = chunks.next()) {
            var read = new LineReader().read(chunk.get());
            batches.accept(new Batch(read.accepted, read.rejected, new TreeSet<>(read.extras)));
        }
    }
}
