package org.plainsight.core.runs;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.plainsight.core.files.RunSource;
import org.plainsight.core.files.StoredDecision;
import org.plainsight.core.files.StoredNetwork;
import org.plainsight.rules.Weigher;
import org.plainsight.rules.facts.FactSheet;

/** Hands on the typed facts of everything in a run, as they were stored. */
public final class StoredFacts {

    /** Who takes them: all adverts first, then all networks. */
    public interface Taker {
        void advert(String id, Instant postedAt, FactSheet facts);

        /** @param adverts the ids of its adverts */
        void network(List<String> adverts, FactSheet facts);
    }

    /** Makes who takes the facts that a pack found. */
    public interface Making<T extends Taker> {
        T over(Weigher weigher);
    }

    /** What came of it. */
    public sealed interface Reading<T> {
        /** @param asOf what "now" meant in the run */
        record Read<T>(T taker, Instant asOf) implements Reading<T> {}

        record Refused<T>(Refusal refusal) implements Reading<T> {}
    }

    private static final String NETWORK_LINE = "{\"subject\":\"network:";

    private final Run run;
    private final Map<String, List<String>> members = new HashMap<>();
    private final Map<String, Instant> posted = new HashMap<>();
    private Instant asOf = Instant.EPOCH;

    private StoredFacts(Run run) {
        this.run = run;
    }

    public static <T extends Taker> Reading<T> read(Path folder, Making<T> making) {
        var opening = Run.open(folder);
        if (opening instanceof Run.Opening.Refused refused) return new Reading.Refused<>(refused.refusal());
        var run = ((Run.Opening.Opened) opening).run();
        try {
            var stored = new StoredFacts(run);
            var taker = making.over(run.weigher());
            stored.read(taker);
            return new Reading.Read<>(taker, stored.asOf);
        } catch (Run.NotAsWritten e) {
            return new Reading.Refused<>(new Refusal(Refusal.Kind.ALTERED, String.valueOf(e.getMessage())));
        } catch (IOException e) {
            return new Reading.Refused<>(
                    new Refusal(Refusal.Kind.UNREADABLE, "cannot read `%s`: %s".formatted(folder, RunSource.why(e))));
        }
    }

    private void read(Taker taker) throws IOException, Run.NotAsWritten {
        run.scan(RunFolder.ADVERTS, line -> RunSource.fields(line).ifPresent(this::posted));
        run.scan(
                RunFolder.NETWORKS,
                line -> StoredNetwork.of(line)
                        .ifPresent(network -> members.put("network:" + network.id(), network.adverts())));
        decisions(line -> !line.startsWith(NETWORK_LINE), decision -> {
            var id = decision.subject().substring("advert:".length());
            taker.advert(id, posted.getOrDefault(id, decision.decidedAt()), decision.facts());
            asOf = decision.decidedAt();
        });
        decisions(
                line -> line.startsWith(NETWORK_LINE),
                decision -> taker.network(members.getOrDefault(decision.subject(), List.of()), decision.facts()));
    }

    private void posted(Map<String, Object> advert) {
        if (!(advert.get("id") instanceof String id) || !(advert.get("postedAt") instanceof String at)) return;
        try {
            posted.put(id, OffsetDateTime.parse(at).toInstant());
        } catch (DateTimeException e) {
            // The run's own summary vouches for the file; a date that cannot be read leaves the day of the decision.
            posted.remove(id);
        }
    }

    private interface DecisionTaker {
        void take(StoredDecision decision);
    }

    private void decisions(Predicate<String> wanted, DecisionTaker taker) throws IOException, Run.NotAsWritten {
        run.scan(RunFolder.DECISIONS, line -> {
            if (wanted.test(line))
                StoredDecision.of(line, run::vocabularyOf, new ArrayList<>()).ifPresent(taker::take);
        });
    }
}
