package org.plainsight.core.runs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.plainsight.core.files.Lines;
import org.plainsight.core.files.RunLines;
import org.plainsight.core.files.RunSource;
import org.plainsight.core.files.StoredDecision;
import org.plainsight.core.lanes.Lanes;
import org.plainsight.rules.Weighing;
import org.plainsight.rules.pack.Progress;

/** Decides everything in a run folder again from the stored facts, and compares byte by byte. */
public final class Replay {

    /** What came of it. */
    public sealed interface Replayed {

        /**
         * Everything was decided again.
         *
         * @param identical how many decisions came out the same to the byte, trace included
         * @param differences the first of the others
         * @param alterations files that are not what was written, each as a plain clause
         */
        record Compared(long subjects, long identical, List<Difference> differences, List<String> alterations)
                implements Replayed {
            public Compared {
                differences = List.copyOf(differences);
                alterations = List.copyOf(alterations);
            }

            public boolean isIdentical() {
                return identical == subjects && alterations.isEmpty();
            }
        }

        /** The folder cannot be replayed. */
        record Refused(Refusal refusal) implements Replayed {}
    }

    /**
     * One decision that came out otherwise.
     *
     * @param line the line of {@code decisions.jsonl}, from 1
     * @param what one plain clause
     */
    public record Difference(long line, String subject, String what) {}

    private static final int BATCH = 256;
    private static final int MOST_SHOWN = 20;

    private final Run run;
    private final Progress progress;
    private final List<Difference> differences = new ArrayList<>();
    private long subjects;
    private long different;

    private Replay(Run run, Progress progress) {
        this.run = run;
        this.progress = progress;
    }

    /** Replays the run on this many threads. */
    public static Replayed replay(Path folder, int threads, Progress progress) {
        var opening = Run.open(folder);
        if (opening instanceof Run.Opening.Refused refused) return new Replayed.Refused(refused.refusal());
        try (var lanes = new Lanes(threads)) {
            return new Replay(((Run.Opening.Opened) opening).run(), progress).replay(lanes);
        } catch (IOException e) {
            return new Replayed.Refused(
                    new Refusal(Refusal.Kind.UNREADABLE, "cannot read `%s`: %s".formatted(folder, RunSource.why(e))));
        }
    }

    private Replayed replay(Lanes lanes) throws IOException {
        try (var batches = new LineBatches(run, RunFolder.DECISIONS, BATCH)) {
            lanes.flow(batches, batch -> batch.stream().map(this::compare).toList(), this::take);
            batches.rethrow();
        }
        progress.at("comparing files", 0, 0);
        return new Replayed.Compared(subjects, subjects - different, differences, run.alterations());
    }

    private void take(List<String> outcomes) {
        for (var outcome : outcomes) {
            subjects++;
            if (outcome.isEmpty()) continue;
            different++;
            int at = outcome.indexOf('\n');
            if (differences.size() < MOST_SHOWN)
                differences.add(new Difference(subjects, outcome.substring(0, at), outcome.substring(at + 1)));
        }
        progress.at("replaying", subjects, 0);
    }

    /** Empty where the line comes out the same; otherwise the subject, a line end, and what differs. */
    private String compare(String line) {
        var faults = new ArrayList<String>();
        var stored = StoredDecision.of(line, run::vocabularyOf, faults);
        if (stored.isEmpty()) return "\nthe line " + faults.get(0);
        var decision = stored.get();
        var weighing = decision.subject().startsWith("network:")
                ? run.weigher().weighNetwork(decision.facts())
                : run.weigher().weighAdvert(decision.facts());
        var again = new Lines(line.length() + 64);
        RunLines.decision(
                again, decision.subject(), run.summary().pack(), run.summary().asOf(), weighing);
        var bytes = new String(again.bytes(), StandardCharsets.UTF_8);
        if (bytes.length() == line.length() + 1 && bytes.startsWith(line)) return "";
        return decision.subject() + "\n" + difference(decision, weighing);
    }

    private static String difference(StoredDecision stored, Weighing again) {
        if (!stored.trace().equals(again.compact())) return "the trace differs from what its facts give";
        if (stored.outcome() != again.outcome())
            return "the outcome is `%s` and its facts give `%s`"
                    .formatted(stored.outcome().code(), again.outcome().code());
        if (stored.points() != again.points())
            return "it has %d points and its facts give %d".formatted(stored.points(), again.points());
        if (!stored.rows().equals(again.rows())) return "its rows are not those that its facts give";
        return "the line is not written as this program writes it";
    }
}
