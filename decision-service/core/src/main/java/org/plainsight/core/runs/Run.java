package org.plainsight.core.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.plainsight.core.deciding.Written;
import org.plainsight.core.files.RunSource;
import org.plainsight.core.files.StoredSummary;
import org.plainsight.rules.Rules;
import org.plainsight.rules.Weigher;
import org.plainsight.rules.facts.Vocabulary;
import org.plainsight.rules.pack.Reading;

/** A run folder that was opened: whole, with the pack that decided it. */
public final class Run {

    /** What came of opening a run folder. */
    public sealed interface Opening {
        record Opened(Run run) implements Opening {}

        record Refused(Refusal refusal) implements Opening {}
    }

    private static final List<String> FILES = List.of(
            RunFolder.ADVERTS,
            RunFolder.DECISIONS,
            RunFolder.EVIDENCE,
            RunFolder.HUBS,
            RunFolder.NETWORKS,
            RunFolder.REJECTED,
            RunFolder.UNLINKS);

    private final Path folder;
    private final RunSource source;
    private final StoredSummary summary;
    private final Weigher weigher;

    private Run(Path folder, RunSource source, StoredSummary summary, Weigher weigher) {
        this.folder = folder;
        this.source = source;
        this.summary = summary;
        this.weigher = weigher;
    }

    /** Opens the folder; files are looked at when they are read, not now. */
    public static Opening open(Path folder) {
        if (!Files.isDirectory(folder))
            return unreadable("`%s` is no folder; name a folder that `decide` wrote".formatted(folder));
        var source = new RunSource(folder);
        for (var name : FILES) if (source.file(name).isEmpty()) return unreadable(unfinished(folder, name));
        if (source.file(RunFolder.SUMMARY).isEmpty()) return unreadable(unfinished(folder, RunFolder.SUMMARY));
        try {
            var faults = new ArrayList<String>();
            var summary = source.summary(faults);
            if (summary.isPresent()) return open(folder, source, summary.get());
            return altered("`%s` was altered: its `summary.json` %s; decide again".formatted(folder, faults.get(0)));
        } catch (IOException e) {
            return unreadable("cannot read `%s`: %s".formatted(folder, RunSource.why(e)));
        }
    }

    private static Opening open(Path folder, RunSource source, StoredSummary summary) {
        if (!(Rules.read(folder.resolve(RunFolder.PACK)) instanceof Reading.Read read))
            return altered("`%s` was altered: its pack cannot be read any more; decide again".formatted(folder));
        if (!read.pack().id().equals(summary.pack()))
            return altered("`%s` was altered: its pack is not the one that decided it; decide again".formatted(folder));
        if (!(Weigher.of(read.pack()) instanceof Weigher.Making.Made made))
            return altered("`%s` was altered: its pack cannot weigh any more; decide again".formatted(folder));
        return new Opening.Opened(new Run(folder, source, summary, made.weigher()));
    }

    private static String unfinished(Path folder, String name) {
        return "`%s` is no run folder, or one that was not finished: `%s` is missing; decide again"
                .formatted(folder, name);
    }

    private static Opening unreadable(String message) {
        return new Opening.Refused(new Refusal(Refusal.Kind.UNREADABLE, message));
    }

    private static Opening altered(String message) {
        return new Opening.Refused(new Refusal(Refusal.Kind.ALTERED, message));
    }

    public Path folder() {
        return folder;
    }

    public StoredSummary summary() {
        return summary;
    }

    public Weigher weigher() {
        return weigher;
    }

    /** The facts that there are about a subject, by its name. */
    Vocabulary vocabularyOf(String subject) {
        return vocabularyOf(weigher, subject);
    }

    static Vocabulary vocabularyOf(Weigher weigher, String subject) {
        return subject.startsWith("network:") ? weigher.networkFacts() : weigher.advertFacts();
    }

    /** Reads a file line by line; throws {@link NotAsWritten} where it is not what was written. */
    void scan(String name, RunSource.LineTaker taker) throws IOException, NotAsWritten {
        var found = source.scan(name, taker);
        if (!summary.files().contains(found)) throw new NotAsWritten(altered(found));
    }

    /** The files that are not what was written, each with a plain clause; reads all of them. */
    List<String> alterations() throws IOException {
        var stored = new TreeMap<String, Written>();
        summary.files().forEach(f -> stored.put(f.name(), f));
        var alterations = new ArrayList<String>();
        var names = new TreeSet<>(FILES);
        names.addAll(stored.keySet());
        for (var name : names) {
            if (source.file(name).isEmpty()) {
                alterations.add("`%s` was written and is gone".formatted(name));
                continue;
            }
            var found = source.scan(name, line -> {});
            if (!found.equals(stored.get(name))) alterations.add(clause(found));
        }
        return alterations;
    }

    private String altered(Written found) {
        return "`%s` was altered after it was written: %s; decide again".formatted(folder, clause(found));
    }

    private String clause(Written found) {
        long lines = summary.files().stream()
                .filter(f -> f.name().equals(found.name()))
                .mapToLong(Written::lines)
                .findFirst()
                .orElse(0);
        if (found.lines() != lines)
            return "`%s` holds %d lines and was written with %d".formatted(found.name(), found.lines(), lines);
        return "the bytes of `%s` are not those that were written".formatted(found.name());
    }

    /** A file of the run is not what was written. */
    static final class NotAsWritten extends Exception {
        private static final long serialVersionUID = 1;

        NotAsWritten(String message) {
            super(message);
        }
    }
}
