package org.plainsight.app.governing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.plainsight.rules.editing.Draft;
import org.plainsight.rules.editing.Editing;
import org.plainsight.rules.pack.Pack;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Every version of the rules, byte for byte. What is read back is hashed anew, so that a swapped file is seen. */
@Component
class Packs {

    private final JdbcClient jdbc;
    private final Clock clock;

    Packs(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps a pack that was read; one that is kept already is left as it is. */
    @Transactional(propagation = Propagation.MANDATORY)
    void keep(Pack pack) {
        int fresh = jdbc.sql(
                        "insert into pack_version (hash, id, version, title, kept_at) values (?, ?, ?, ?, ?) on conflict do nothing")
                .params(
                        pack.id().hash(),
                        pack.id().id(),
                        pack.id().version(),
                        pack.charter().title(),
                        Timestamp.from(clock.instant()))
                .update();
        if (fresh > 0) pack.files().forEach((path, text) -> keepFile(pack, path, text));
    }

    private void keepFile(Pack pack, String path, String text) {
        jdbc.sql("insert into pack_file (pack, path, body) values (?, ?, ?)")
                .params(pack.id().hash(), path, text.getBytes(StandardCharsets.UTF_8))
                .update();
    }

    /** The pack of this hash; empty where none is kept, or where what is kept is no longer what was hashed. */
    @Transactional(readOnly = true)
    Optional<Pack> find(String hash) {
        var files = new TreeMap<String, byte[]>();
        jdbc.sql("select path, body from pack_file where pack = ?").param(hash).query(row -> {
            files.put(row.getString("path"), row.getBytes("body"));
        });
        return Draft.of(files) instanceof Editing.Edited read
                        && read.draft().pack().id().hash().equals(hash)
                ? Optional.of(read.draft().pack())
                : Optional.empty();
    }

    /** Writes a pack's files into a folder; each path stays inside it. */
    static void write(Map<String, String> files, Path folder) throws IOException {
        for (var file : files.entrySet()) {
            var place = folder.resolve(file.getKey()).normalize();
            if (!place.startsWith(folder)) throw new IOException("`%s` leads out of the pack".formatted(file.getKey()));
            Files.createDirectories(place.getParent());
            Files.writeString(place, file.getValue());
        }
    }
}
