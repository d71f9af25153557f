package org.plainsight.app.deciding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.plainsight.app.governing.StoredAdverts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What is kept as lines, written into files for core to read. */
@Component
class StoredLines implements StoredAdverts {

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    StoredLines(JdbcClient jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** The number of the newest version of any advert. */
    long newest() {
        return jdbc.sql("select coalesce(max(seq), 0) from advert_version")
                .query(Long.class)
                .single();
    }

    /**
     * The versions that came after those that are known, up to this one.
     *
     * @param known how many versions are known
     * @param last the last of them
     * @return whether they are there as they were: none was erased, and none of before was written down late; else the file
     *     is of no use
     */
    boolean advertsSince(long known, long last, long upTo, Path file) throws IOException {
        write("select line from advert_version where seq > %d and seq <= %d order by seq".formatted(last, upTo), file);
        // Counted after the reading: a version that came late is then counted, and not missed.
        return known
                == jdbc.sql("select count(*) from advert_version where seq <= ?")
                        .param(last)
                        .query(Long.class)
                        .single();
    }

    /** Every version of every advert up to this one. */
    void adverts(long upTo, Path file) throws IOException {
        write("select line from advert_version where seq <= %d order by seq".formatted(upTo), file);
    }

    @Override
    public void writeInto(Path file) throws IOException {
        adverts(newest(), file);
    }

    @Override
    public void writeUnlinksInto(Path file) throws IOException {
        write("select line from link_act order by id", file);
    }

    /** The newest decision of a person about each network that there still is. */
    @Override
    public void writeFindingsInto(Path file) throws IOException {
        write(
                "select json_build_object('network', 'N-' || m.advert, 'finding', j.outcome)::text"
                        + " from (select distinct on (network) network, outcome from judgement"
                        + " where kind in ('decision', 'second') order by network, at desc) j"
                        + " join network_advert m on m.network = j.network order by m.advert",
                file);
    }

    /** One line for each row of a query. */
    void write(String query, Path file) throws IOException {
        try (var out = Files.newBufferedWriter(file)) {
            transactions.executeWithoutResult(t -> jdbc.sql(query)
                    .withFetchSize(1_000)
                    .query(row -> {
                        try {
                            out.write(row.getString(1));
                            out.write('\n');
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    }));
        }
    }
}
