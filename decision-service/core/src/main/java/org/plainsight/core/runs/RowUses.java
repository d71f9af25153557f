package org.plainsight.core.runs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plainsight.core.files.RunSource;
import org.plainsight.core.files.StoredDecision;
import org.plainsight.core.files.StoredNetwork;
import org.plainsight.explain.Subject;
import org.plainsight.rules.RowUse;
import org.plainsight.rules.change.Otherwise;
import org.plainsight.rules.change.Result;
import org.plainsight.rules.trace.Contribution;
import org.plainsight.rules.trace.Outcome;

/** Counts what each row of the pack does in a run: whom it fires for, alone or with others, and what hangs on it. */
public final class RowUses {

    /** What came of counting. */
    public sealed interface Answer {
        /** By row id; a row that never fired is not there. */
        record Counted(Map<String, RowUse> byRow) implements Answer {
            public Counted {
                byRow = Map.copyOf(byRow);
            }
        }

        record Refused(Refusal refusal) implements Answer {}
    }

    private static final String CAP = "cap";

    /** What was counted of one row so far. */
    private static final class Tally {
        private long fired;
        private long alone;
        private final Subject.Kind kind;
        private final Map<String, Long> groups = new HashMap<>();
        private final Map<String, Long> changes = new HashMap<>();

        Tally(Subject.Kind kind) {
            this.kind = kind;
        }
    }

    private final Run run;
    private final Map<String, String> groups;
    private final Map<String, Long> sizes = new HashMap<>();
    private final Map<String, List<String>> members = new HashMap<>();
    private final Map<Subject.Kind, Long> weighed = new HashMap<>();
    private final Map<String, Tally> tallies = new HashMap<>();

    private RowUses(Run run, Map<String, String> groups) {
        this.run = run;
        this.groups = groups;
        groups.values().forEach(group -> sizes.merge(group, 1L, Long::sum));
    }

    /**
     * What each row does in a run.
     *
     * @param groups the group of each advert whose truth is known, by its id, in words; may be empty
     */
    public static Answer of(Path folder, Map<String, String> groups) {
        var opening = Run.open(folder);
        if (opening instanceof Run.Opening.Refused refused) return new Answer.Refused(refused.refusal());
        var uses = new RowUses(((Run.Opening.Opened) opening).run(), groups);
        try {
            uses.read();
            return new Answer.Counted(uses.counted());
        } catch (Run.NotAsWritten e) {
            return new Answer.Refused(new Refusal(Refusal.Kind.ALTERED, String.valueOf(e.getMessage())));
        } catch (IOException e) {
            return new Answer.Refused(
                    new Refusal(Refusal.Kind.UNREADABLE, "cannot read `%s`: %s".formatted(folder, RunSource.why(e))));
        }
    }

    private void read() throws IOException, Run.NotAsWritten {
        run.scan(
                RunFolder.NETWORKS,
                line -> StoredNetwork.of(line).ifPresent(network -> members.put(network.id(), network.adverts())));
        var adverts = run.weigher().advertsOtherwise();
        var networks = run.weigher().networksOtherwise();
        run.scan(
                RunFolder.DECISIONS,
                line -> StoredDecision.of(line, run::vocabularyOf, new ArrayList<>())
                        .ifPresent(decision -> {
                            var subject = Subject.of(decision.subject()).orElseThrow();
                            count(subject, decision, subject.kind() == Subject.Kind.ADVERT ? adverts : networks);
                        }));
    }

    private void count(Subject subject, StoredDecision decision, Optional<Otherwise> otherwise) {
        weighed.merge(subject.kind(), 1L, Long::sum);
        var fired = decision.rows().stream()
                .map(Contribution::row)
                .filter(row -> !row.equals(CAP))
                .toList();
        if (fired.isEmpty()) return;
        var without =
                otherwise.map(model -> model.withoutEachRow(decision.facts())).orElse(Map.of());
        for (var row : fired) {
            var tally = tallies.computeIfAbsent(row, r -> new Tally(subject.kind()));
            tally.fired++;
            if (fired.size() == 1) tally.alone++;
            for (var advert : advertsOf(subject))
                if (groups.containsKey(advert)) tally.groups.merge(groups.get(advert), 1L, Long::sum);
            var result = without.get(row);
            if (result != null) change(decision, result).ifPresent(words -> tally.changes.merge(words, 1L, Long::sum));
        }
    }

    private List<String> advertsOf(Subject subject) {
        return subject.kind() == Subject.Kind.ADVERT
                ? List.of(subject.id())
                : members.getOrDefault(subject.id(), List.of());
    }

    /** From what to what the result would change; empty where it would stay. */
    private static Optional<String> change(StoredDecision decision, Result without) {
        if (decision.outcome() == without.outcome()) return Optional.empty();
        return Optional.of("from %s to %s".formatted(words(decision.outcome()), words(without.outcome())));
    }

    private static String words(Outcome outcome) {
        return switch (outcome) {
            case NONE -> "not put forward";
            case WHEN_CAPACITY_ALLOWS -> "when capacity allows";
            case THIS_WEEK -> "this week";
            case SAME_DAY -> "the same day";
        };
    }

    /** Each group's adverts that were counted, of all its adverts. */
    private Map<String, RowUse.Share> shares(Map<String, Long> counted) {
        var shares = new HashMap<String, RowUse.Share>();
        counted.forEach((group, part) -> shares.put(group, new RowUse.Share(part, sizes.getOrDefault(group, part))));
        return shares;
    }

    private Map<String, RowUse> counted() {
        var uses = new HashMap<String, RowUse>();
        tallies.forEach((row, tally) -> uses.put(
                row,
                new RowUse(
                        tally.fired,
                        tally.alone,
                        weighed.getOrDefault(tally.kind, 0L),
                        shares(tally.groups),
                        tally.changes)));
        return uses;
    }
}
