package org.plainsight.core.runs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.plainsight.core.files.RunSource;
import org.plainsight.core.files.StoredDecision;
import org.plainsight.rules.diff.PackDiff;
import org.plainsight.rules.diff.SideDiff;
import org.plainsight.rules.facts.FactSheet;

/** Counts how many subjects of a run lie in each region of a diff. */
public final class Census {

    /** What came of counting. */
    public sealed interface Counting {
        /** One count for each side of the diff, adverts first. */
        record Counted(List<PackDiff.Counted> sides) implements Counting {
            public Counted {
                sides = List.copyOf(sides);
            }
        }

        record Refused(Refusal refusal) implements Counting {}
    }

    /** One side's counters. */
    private static final class Tally {
        private final SideDiff side;
        private final long[] inside;
        private long of;

        Tally(SideDiff side) {
            this.side = side;
            this.inside = new long[side.regions().size()];
        }

        void add(FactSheet facts) {
            of++;
            for (int i = 0; i < inside.length; i++) if (side.regions().get(i).holds(facts)) inside[i]++;
        }

        PackDiff.Counted counted() {
            return new PackDiff.Counted(
                    of, java.util.Arrays.stream(inside).boxed().toList());
        }
    }

    private final Tally adverts;
    private final Tally networks;

    private Census(PackDiff diff) {
        this.adverts = new Tally(diff.adverts());
        this.networks = new Tally(diff.networks());
    }

    /** Counts over the stored facts; totals of points, where a region asks for them, are those of the old pack. */
    public static Counting count(PackDiff diff, Path folder) {
        var opening = Run.open(folder);
        if (opening instanceof Run.Opening.Refused refused) return new Counting.Refused(refused.refusal());
        var run = ((Run.Opening.Opened) opening).run();
        var census = new Census(diff);
        try {
            run.scan(
                    RunFolder.DECISIONS,
                    line -> StoredDecision.of(line, run::vocabularyOf, new ArrayList<>())
                            .ifPresent(census::add));
            return new Counting.Counted(List.of(census.adverts.counted(), census.networks.counted()));
        } catch (Run.NotAsWritten e) {
            return new Counting.Refused(new Refusal(Refusal.Kind.ALTERED, String.valueOf(e.getMessage())));
        } catch (IOException e) {
            return new Counting.Refused(
                    new Refusal(Refusal.Kind.UNREADABLE, "cannot read `%s`: %s".formatted(folder, RunSource.why(e))));
        }
    }

    private void add(StoredDecision decision) {
        (decision.subject().startsWith("network:") ? networks : adverts).add(decision.facts());
    }
}
