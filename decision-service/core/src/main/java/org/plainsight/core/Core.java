package org.plainsight.core;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.plainsight.core.runs.CaseRunner;
import org.plainsight.core.runs.Decide;
import org.plainsight.core.runs.DecideRequest;
import org.plainsight.core.runs.Decision;
import org.plainsight.core.runs.Dossiers;
import org.plainsight.core.runs.Overview;
import org.plainsight.core.runs.Preview;
import org.plainsight.core.runs.Replay;
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

    /** How many adverts and networks of a run each row of its pack fired for. */
    public static Overview.Firings firings(Path run) {
        return Overview.firings(run);
    }

    /** All networks of a run, one line each. */
    public static Overview.Listing networks(Path run) {
        return Overview.networks(run);
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
