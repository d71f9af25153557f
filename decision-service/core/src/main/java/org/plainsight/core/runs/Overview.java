package org.plainsight.core.runs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plainsight.core.files.RunSource;
import org.plainsight.core.files.StoredDecision;
import org.plainsight.core.files.StoredNetwork;

/** A cheap listing of all networks of a run, for a page or a table. */
public final class Overview {

    /**
     * One network in a line.
     *
     * @param outcome its outcome's code
     * @param route the route's code; empty where there is none
     */
    public record Line(String id, String outcome, String route, int points, int adverts, String summary) {}

    /** What came of listing. */
    public sealed interface Listing {
        /** The networks, in the order of the run. */
        record Listed(List<Line> networks) implements Listing {
            public Listed {
                networks = List.copyOf(networks);
            }
        }

        record Refused(Refusal refusal) implements Listing {}
    }

    private Overview() {}

    public static Listing networks(Path folder) {
        var opening = Run.open(folder);
        if (opening instanceof Run.Opening.Refused refused) return new Listing.Refused(refused.refusal());
        try {
            return new Listing.Listed(networks(((Run.Opening.Opened) opening).run()));
        } catch (Run.NotAsWritten e) {
            return new Listing.Refused(new Refusal(Refusal.Kind.ALTERED, String.valueOf(e.getMessage())));
        } catch (IOException e) {
            return new Listing.Refused(
                    new Refusal(Refusal.Kind.UNREADABLE, "cannot read `%s`: %s".formatted(folder, RunSource.why(e))));
        }
    }

    /** What came of counting. */
    public sealed interface Firings {
        /** How many adverts and networks each row fired for, by row id; a row that never fired is not there. */
        record Counted(Map<String, Long> byRow) implements Firings {
            public Counted {
                byRow = Map.copyOf(byRow);
            }
        }

        record Refused(Refusal refusal) implements Firings {}
    }

    /** How often each row fired. */
    public static Firings firings(Path folder) {
        var opening = Run.open(folder);
        if (opening instanceof Run.Opening.Refused refused) return new Firings.Refused(refused.refusal());
        var run = ((Run.Opening.Opened) opening).run();
        try {
            var counts = new HashMap<String, Long>();
            run.scan(
                    RunFolder.DECISIONS,
                    line -> StoredDecision.of(line, run::vocabularyOf, new ArrayList<>())
                            .ifPresent(d -> d.rows().forEach(row -> counts.merge(row.row(), 1L, Long::sum))));
            counts.remove("cap");
            return new Firings.Counted(counts);
        } catch (Run.NotAsWritten e) {
            return new Firings.Refused(new Refusal(Refusal.Kind.ALTERED, String.valueOf(e.getMessage())));
        } catch (IOException e) {
            return new Firings.Refused(
                    new Refusal(Refusal.Kind.UNREADABLE, "cannot read `%s`: %s".formatted(folder, RunSource.why(e))));
        }
    }

    private static List<Line> networks(Run run) throws IOException, Run.NotAsWritten {
        var decisions = new HashMap<String, StoredDecision>();
        run.scan(RunFolder.DECISIONS, line -> {
            if (line.startsWith("{\"subject\":\"network:"))
                StoredDecision.of(line, run::vocabularyOf, new ArrayList<>())
                        .ifPresent(d -> decisions.put(d.subject(), d));
        });
        var lines = new ArrayList<Line>();
        run.scan(
                RunFolder.NETWORKS,
                line -> StoredNetwork.of(line).ifPresent(network -> {
                    var decision = decisions.get("network:" + network.id());
                    if (decision != null)
                        lines.add(new Line(
                                network.id(),
                                decision.outcome().code(),
                                decision.route(),
                                decision.points(),
                                network.adverts().size(),
                                network.summary()));
                }));
        return lines;
    }
}
