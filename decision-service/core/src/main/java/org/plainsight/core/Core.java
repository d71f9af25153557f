package org.plainsight.core;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.plainsight.core.examples.Examples;
import org.plainsight.core.files.AdvertStream;
import org.plainsight.core.impact.ImpactRequest;
import org.plainsight.core.impact.ImpactRun;
import org.plainsight.core.impact.LiveImpact;
import org.plainsight.core.impact.Measuring;
import org.plainsight.core.runs.CaseRunner;
import org.plainsight.core.runs.Census;
import org.plainsight.core.runs.Decide;
import org.plainsight.core.runs.DecideRequest;
import org.plainsight.core.runs.Decision;
import org.plainsight.core.runs.Dossiers;
import org.plainsight.core.runs.NetworkTables;
import org.plainsight.core.runs.Overview;
import org.plainsight.core.runs.Preview;
import org.plainsight.core.runs.Replay;
import org.plainsight.core.runs.Rounds;
import org.plainsight.core.runs.RowUses;
import org.plainsight.core.runs.Shelf;
import org.plainsight.rules.RowAdverts;
import org.plainsight.rules.Weigher;
import org.plainsight.rules.diff.PackDiff;
import org.plainsight.rules.pack.CaseFacts;
import org.plainsight.rules.pack.Pack;
import org.plainsight.rules.pack.Progress;

/** Everything this module offers. Start here. Adverts become facts, links, networks and decisions in a run folder. */
public final class Core {

    private Core() {}

    /**
     * Decides a file of adverts into a run folder (contract, sections 3 and 4).
     *
     * @param clock measures how long each stage takes; "now" in the decisions is the request's
     */
    public static Decision decide(DecideRequest request, Progress progress, Clock clock) {
        return Decide.decide(request, progress, clock);
    }

    /**
     * Decides adverts that grow in number, round after round, and writes of each round what came out otherwise than before.
     *
     * @param most how many lines are kept in memory from round to round
     */
    public static Rounds rounds(int most) {
        return new Rounds(most);
    }

    /**
     * Reads adverts as they come in, one JSON object a line, plain or gzipped, and hands them on in batches; keeps none.
     *
     * @throws IOException when the stream ends in the middle
     */
    public static void stream(InputStream in, Consumer<AdvertStream.Batch> batches) throws IOException {
        AdvertStream.read(in, batches);
    }

    /** Decides everything in a run folder again from the stored facts, and compares byte by byte. */
    public static Replay.Replayed replay(Path run, int threads, Progress progress) {
        return Replay.replay(run, threads, progress);
    }

    /**
     * Everything that a run holds about one subject, ready to be explained.
     *
     * @param subject {@code advert:ID} or {@code network:ID}
     */
    public static Dossiers.Answer dossier(Path run, String subject) {
        return Dossiers.dossier(run, subject);
    }

    /** The same for several subjects, in their order, from one reading of the run. */
    public static List<Dossiers.Answer> dossiers(Path run, List<String> subjects) {
        return Dossiers.dossiers(run, subjects);
    }

    /** Reads all that a run holds about some subjects, so that each can then be asked for without reading again. */
    public static Dossiers.Loading load(Path run, List<String> subjects) {
        return Dossiers.load(run, subjects);
    }

    /** Two subjects of a run, to be compared: both adverts, or both networks. */
    public static Dossiers.Pairing pair(Path run, String one, String other) {
        return Dossiers.pair(run, one, other);
    }

    /**
     * The same of decisions that are kept elsewhere than in a run folder.
     *
     * @param where names the place in messages
     */
    public static Dossiers.Answer dossier(Shelf shelf, String where, String subject) {
        return Dossiers.dossier(shelf, where, subject);
    }

    /** How many adverts and networks of a run each row of its pack fired for. */
    public static Overview.Firings firings(Path run) {
        return Overview.firings(run);
    }

    /** How many adverts and networks of a run lie in each region in which two packs differ. */
    public static Census.Counting census(PackDiff diff, Path run) {
        return Census.count(diff, run);
    }

    /**
     * What each row of a run's pack does there: whom it fires for, alone or with others, and what hangs on it.
     *
     * @param groups the group of each advert whose truth is known, by its id, in words; may be empty
     */
    public static RowUses.Answer rowUses(Path run, Map<String, String> groups) {
        return RowUses.of(run, groups);
    }

    /**
     * Made-up adverts and networks on which each row of a pack fires, and on which it nearly does, by the row's id.
     *
     * @param market made-up adverts to look among, and to breed from where too few are found
     */
    public static Map<String, RowAdverts> examples(Weigher weigher, Path market, int threads, Progress progress) {
        return Examples.of(weigher, market, threads, progress);
    }

    /**
     * What a change of rules would do to a file of adverts.
     *
     * @param stopped asked now and then; what was done so far is dropped once it says yes
     */
    public static Measuring impact(ImpactRequest request, Progress progress, BooleanSupplier stopped) {
        return ImpactRun.measure(request, progress, stopped);
    }

    /**
     * What stands ready to say, while somebody edits a row, what the edited pack would do to everything in a run.
     *
     * @param minutesEach how long a person is taken to look at one network
     */
    public static LiveImpact.Opening liveImpact(Path run, int minutesEach) {
        return LiveImpact.ofRun(run, minutesEach);
    }

    /** The same over facts that are kept elsewhere than in a run folder, found by this pack. */
    public static LiveImpact.Builder liveImpact(Weigher base) {
        return LiveImpact.over(base);
    }

    /** All networks of a run, one line each. */
    public static Overview.Listing networks(Path run) {
        return Overview.networks(run);
    }

    /**
     * All networks of a run as they are, without points: a neutral list.
     *
     * @param since from when on to say what changed; null where nobody asks
     */
    public static NetworkTables.Tables networkTables(Path run, @Nullable Instant since) {
        return NetworkTables.all(run, since);
    }

    /** The same of one network. */
    public static NetworkTables.Tables networkTable(Path run, String id, @Nullable Instant since) {
        return NetworkTables.one(run, id, since);
    }

    /** Computes the facts of a pack's cases from the adverts that they give. */
    public static CaseFacts caseFacts(Pack pack) {
        return new CaseRunner(pack);
    }

    /** The first rows of somebody else's file, as the mapping reads them. */
    public static Preview.Previewed preview(Path adverts, Path mapping, int rows) {
        return Preview.preview(adverts, mapping, rows);
    }
}
