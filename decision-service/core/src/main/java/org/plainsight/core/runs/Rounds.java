package org.plainsight.core.runs;

import java.time.Clock;
import java.util.SortedSet;
import java.util.TreeSet;
import org.plainsight.core.files.AdvertReading;
import org.plainsight.rules.Weigher;
import org.plainsight.rules.pack.Progress;

/**
 * Decides adverts that grow in number, round after round. Links, networks and facts are found anew each time, since one advert
 * may change what is true of any other; but no line is read twice, and what comes out as it was is not written again. Not
 * thread-safe.
 */
public final class Rounds {

    /**
     * One round. Nothing of it counts for the next before it is {@link #keep kept}.
     *
     * @param decision its run folder holds what came out otherwise than before, its summary tells of everything
     * @param standing the subjects whose decisions, evidence and networks stand as they were written before
     */
    public record Round(Decision decision, SortedSet<String> standing) {
        public Round {
            standing = new TreeSet<>(standing);
        }
    }

    private final int most;
    private Kept kept = Kept.nothing();
    /** What the last round leaves to the next once it is kept. */
    private Kept last = kept;

    /** @param most how many lines are kept in memory; with more of them every round is a whole one */
    public Rounds(int most) {
        this.most = most;
    }

    /** How many lines are known already and need not be given again. */
    public long taken() {
        return kept.read().lines();
    }

    /** Begins anew: the next round is a whole one, and nothing of what was read stays in memory. */
    public void forget() {
        kept = Kept.nothing();
        last = kept;
    }

    /**
     * Decides what is known together with what is new.
     *
     * @param request its file holds the lines that are not {@link #taken} yet; its run before counts in a whole round alone
     * @param weigher weighs instead of the request's pack
     */
    public Round next(DecideRequest request, Weigher weigher, Progress progress, Clock clock) {
        last = kept;
        var before = Beforehand.of(request);
        if (before instanceof Beforehand.Reading.Not not) return new Round(not.because(), new TreeSet<>());
        var decide = new Decide(request, progress, clock);
        var reading = decide.readAdverts();
        if (reading instanceof AdvertReading.Unreadable unreadable)
            return new Round(Decide.refused(Refusal.Kind.UNREADABLE, unreadable.why()), new TreeSet<>());
        var read = kept.and((AdvertReading.Read) reading);
        var beforehand = kept.networks(((Beforehand.Reading.Read) before).beforehand());
        var known = kept.known(weigher);
        var decision = decide.decide(weigher, read, beforehand, new Place(request.out()), known);
        if (decision instanceof Decision.Done) last = kept.next(read, weigher, known);
        return new Round(decision, known.standing());
    }

    /** Lets the last round count for the next: what it decided has been written down. */
    public void keep() {
        if (last.read().lines() > most) forget();
        else kept = last;
    }
}
