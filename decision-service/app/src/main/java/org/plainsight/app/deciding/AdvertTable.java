package org.plainsight.app.deciding;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.plainsight.core.adverts.Advert;
import org.plainsight.core.identifiers.Finder;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts adverts into the tables: every version once, and the newest of each with its identifiers for reading. */
@Component
class AdvertTable {

    private final JdbcTemplate jdbc;
    private final Finder finder = new Finder();

    AdvertTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes one batch, and gives how many of its lines were not there before. */
    @Transactional(propagation = Propagation.MANDATORY)
    int write(UUID job, List<Advert> adverts) {
        Integer fresh = jdbc.execute((Connection connection) -> {
            try (var statement = connection.createStatement()) {
                statement.execute("""
                        create temp table sent (advert text, digest text, line text, kind text, source text, name text,
                            town text, outcode text, posted_at timestamptz, version_at timestamptz, title text, body text)
                            on commit drop;
                        create temp table shown (advert text, kind text, value text) on commit drop""");
                send(connection, adverts);
                int count = statement.executeUpdate("""
                        insert into advert_version (advert, digest, line, job)
                        select advert, decode(digest, 'hex'), line, '%s' from sent
                        on conflict do nothing""".formatted(job));
                statement.execute(NEWEST);
                statement.execute(IDENTIFIERS);
                statement.execute("drop table sent; drop table shown");
                return count;
            }
        });
        return fresh == null ? 0 : fresh;
    }

    /** The latest version of each advert; on a tie the greater JSON, as core has it. */
    private static final String NEWEST = """
            insert into advert (id, kind, source, name, town, outcode, posted_at, version_at, title, body, line)
            select distinct on (advert) advert, kind, source, name, town, outcode, posted_at, version_at, title, body, line
            from sent order by advert, version_at desc, line collate "C" desc
            on conflict (id) do update set kind = excluded.kind, source = excluded.source, name = excluded.name,
                town = excluded.town, outcode = excluded.outcode, posted_at = excluded.posted_at,
                version_at = excluded.version_at, title = excluded.title, body = excluded.body, line = excluded.line
            where (excluded.version_at, excluded.line collate "C") > (advert.version_at, advert.line collate "C")""";

    /** Only of adverts whose newest version is among those that were sent. */
    private static final String IDENTIFIERS = """
            delete from identifier using sent, advert
            where identifier.advert = sent.advert and advert.id = sent.advert and advert.line = sent.line;
            insert into identifier (kind, value, advert)
            select distinct shown.kind, shown.value, shown.advert from shown
            join sent using (advert) join advert on advert.id = sent.advert and advert.line = sent.line
            on conflict do nothing""";

    private void send(Connection connection, List<Advert> adverts) {
        try (var sent = new CopyRows(connection, "sent");
                var shown = new CopyRows(connection, "shown")) {
            for (var advert : adverts) {
                sent.add(
                        advert.id(),
                        HexFormat.of().formatHex(sha256(advert.json())),
                        advert.json(),
                        advert.kind() == Advert.Kind.REVIEW ? "review" : "advert",
                        advert.source(),
                        advert.name().orElse(""),
                        advert.town().orElse(""),
                        advert.outcode().orElse(""),
                        advert.postedAt(),
                        advert.versionAt(),
                        advert.title(),
                        advert.text());
                for (var occurrence : finder.find(advert).occurrences())
                    shown.add(
                            advert.id(),
                            occurrence.identifier().kind().code(),
                            occurrence.identifier().value());
            }
        }
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
