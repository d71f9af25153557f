package org.plainsight.core.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plainsight.core.Core;
import org.plainsight.governance.impact.Impact;
import org.plainsight.rules.Rules;
import org.plainsight.rules.pack.Pack;
import org.plainsight.rules.pack.Progress;
import org.plainsight.rules.pack.Reading;

/** Two whom an analyst has parted are not put together again to see what a change of rules would do. */
class UnlinkedImpactTest {

    private static final Pack PACK = ((Reading.Read) Rules.read(Path.of("../../rules/packs/uk-asw/2026.1"))).pack();
    private static final String ADVERT =
            "{\"id\":\"A-%s\",\"source\":\"s\",\"postedAt\":\"2026-10-01T00:00:00Z\",\"name\":\"%s\",\"phones\":[\"07700 900987\"],\"text\":\"%s\"}\n";
    private static final String UNLINK =
            "{\"act\":\"unlink\",\"a\":\"A-1\",\"b\":\"A-2\",\"by\":\"ana\",\"because\":\"A number that was given on.\",\"at\":\"2026-10-02T00:00:00Z\"}\n";

    @TempDir
    private Path folder;

    private ImpactRequest request() throws IOException {
        var adverts = folder.resolve("adverts.jsonl");
        Files.writeString(
                adverts, ADVERT.formatted("1", "Mia", "Over the bakery") + ADVERT.formatted("2", "Zoe", "At the mill"));
        return ImpactRequest.of(PACK, PACK, adverts);
    }

    private static Measuring measured(ImpactRequest request) {
        return Core.impact(request, Progress.silent(), () -> false);
    }

    private static Impact impact(ImpactRequest request) {
        return ((Measuring.Measured) measured(request)).impact();
    }

    @Test
    void what_an_analyst_parted_stays_parted_and_the_snapshot_s_hash_knows() throws IOException {
        var unlinks = Files.writeString(folder.resolve("unlinks.jsonl"), UNLINK);
        var together = impact(request());
        var parted = impact(request().unlinking(unlinks));
        assertThat(together.figures().networks()).isEqualTo(1);
        assertThat(parted.figures().networks()).isZero();
        assertThat(parted.canonical()).isNotEqualTo(together.canonical());
        assertThat(parted.compared().snapshot())
                .isNotEqualTo(together.compared().snapshot());
    }

    @Test
    void a_line_that_cannot_be_read_stops_it_since_it_may_part_two() throws IOException {
        var unlinks = Files.writeString(folder.resolve("unlinks.jsonl"), UNLINK + "{\"act\":\"unlink\"}\n");
        assertThat(measured(request().unlinking(unlinks)))
                .isInstanceOfSatisfying(
                        Measuring.Refused.class,
                        refused -> assertThat(refused.refusal().toString())
                                .contains("line 2", "must not be put together"));
    }
}
