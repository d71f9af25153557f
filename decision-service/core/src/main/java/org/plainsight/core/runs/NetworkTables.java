package org.plainsight.core.runs;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plainsight.core.adverts.Advert;
import org.plainsight.core.files.ActFile;
import org.plainsight.core.files.AdvertFile;
import org.plainsight.core.files.RunSource;
import org.plainsight.core.files.StoredNetwork;
import org.plainsight.core.links.Act;
import org.plainsight.core.links.Acts;
import org.plainsight.core.networks.NetworkTable;

/** The networks of a run as they are, without points and without outcome. */
public final class NetworkTables {

    /** One network, with what analysts said of its links. */
    public record Entry(NetworkTable table, List<Act> acts) {
        public Entry {
            acts = List.copyOf(acts);
        }
    }

    /** What came of it. */
    public sealed interface Tables {

        /**
         * The networks asked for, in the order of the run.
         *
         * @param asOf the moment that counts as now in that run
         */
        record Listed(List<Entry> networks, Instant asOf) implements Tables {
            public Listed {
                networks = List.copyOf(networks);
            }
        }

        record Refused(Refusal refusal) implements Tables {}
    }

    private final @Nullable String wanted;
    private final @Nullable Instant since;
    private final List<StoredNetwork> networks = new ArrayList<>();
    private final Map<String, Advert> adverts = new HashMap<>();
    private Acts acts = Acts.none();

    private NetworkTables(@Nullable String wanted, @Nullable Instant since) {
        this.wanted = wanted;
        this.since = since;
    }

    /** All networks of a run. */
    public static Tables all(Path folder, @Nullable Instant since) {
        return read(folder, new NetworkTables(null, since));
    }

    /** One network of a run. */
    public static Tables one(Path folder, String id, @Nullable Instant since) {
        return read(folder, new NetworkTables(id, since));
    }

    private static Tables read(Path folder, NetworkTables tables) {
        var opening = Run.open(folder);
        if (opening instanceof Run.Opening.Refused refused) return new Tables.Refused(refused.refusal());
        var run = ((Run.Opening.Opened) opening).run();
        try {
            tables.read(run);
        } catch (Run.NotAsWritten e) {
            return refused(Refusal.Kind.ALTERED, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return refused(Refusal.Kind.UNREADABLE, "cannot read `%s`: %s".formatted(folder, RunSource.why(e)));
        }
        if (tables.wanted != null && tables.networks.isEmpty())
            return refused(
                    Refusal.Kind.UNKNOWN_SUBJECT,
                    "the run has no network `%s`; list them without --network".formatted(tables.wanted));
        return new Tables.Listed(
                tables.networks.stream().flatMap(n -> tables.entry(n).stream()).toList(),
                run.summary().asOf());
    }

    private static Tables refused(Refusal.Kind kind, String message) {
        return new Tables.Refused(new Refusal(kind, message));
    }

    private void read(Run run) throws IOException, Run.NotAsWritten {
        run.scan(
                RunFolder.NETWORKS,
                line -> StoredNetwork.of(line)
                        .filter(n -> wanted == null || wanted.equals(n.id()))
                        .ifPresent(networks::add));
        var members = new HashSet<String>();
        for (var network : networks) members.addAll(network.adverts());
        run.scan(
                RunFolder.ADVERTS,
                line -> AdvertFile.one(line)
                        .filter(a -> members.contains(a.id()))
                        .ifPresent(a -> adverts.put(a.id(), a)));
        var said = new ArrayList<Act>();
        run.scan(RunFolder.UNLINKS, line -> ActFile.one(line).ifPresent(said::add));
        acts = Acts.of(said);
    }

    private Optional<Entry> entry(StoredNetwork stored) {
        var members = stored.adverts().stream()
                .flatMap(id -> Optional.ofNullable(adverts.get(id)).stream())
                .toList();
        return stored.over(members).map(network -> {
            var table = NetworkTable.of(network, members);
            var ids = stored.adverts();
            return new Entry(
                    since == null ? table : table.since(since, members),
                    acts.standing().stream()
                            .filter(act -> ids.contains(act.a()) || ids.contains(act.b()))
                            .toList());
        });
    }
}
