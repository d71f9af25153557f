package org.plainsight.core.impact;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.plainsight.core.adverts.Advert;
import org.plainsight.core.adverts.Corpus;
import org.plainsight.core.files.ActFile;
import org.plainsight.core.files.ActReading;
import org.plainsight.core.files.AdvertFile;
import org.plainsight.core.files.AdvertReading;
import org.plainsight.core.files.FindingsFile;
import org.plainsight.core.lanes.Lanes;
import org.plainsight.core.links.Acts;
import org.plainsight.core.runs.Refusal;
import org.plainsight.governance.audit.Hash;
import org.plainsight.governance.impact.Cost;
import org.plainsight.governance.impact.Impact;
import org.plainsight.governance.impact.Standing;
import org.plainsight.rules.Weigher;
import org.plainsight.rules.diff.PackDiff;
import org.plainsight.rules.pack.Progress;

/** Weighs one snapshot with two packs and tells the difference. The same adverts and packs give the same impact, always. */
public final class ImpactRun {

    private static final int EXAMPLES = 5;

    private final ImpactRequest request;
    private final Weigher before;
    private final Weigher after;
    private final Acts acts;
    private final Optional<Map<String, String>> findings;
    private final Steps steps;

    private ImpactRun(
            ImpactRequest request,
            Weigher before,
            Weigher after,
            Acts acts,
            Optional<Map<String, String>> findings,
            Steps steps) {
        this.request = request;
        this.before = before;
        this.after = after;
        this.acts = acts;
        this.findings = findings;
        this.steps = steps;
    }

    /**
     * Measures.
     *
     * @param stopped asked now and then; what was done so far is dropped once it says yes
     */
    public static Measuring measure(ImpactRequest request, Progress progress, BooleanSupplier stopped) {
        try {
            return measure(request, new Steps(progress, stopped));
        } catch (Steps.Stopped stop) {
            return new Measuring.Stopped();
        }
    }

    private static Measuring measure(ImpactRequest request, Steps steps) {
        var old = Weigher.of(request.before());
        var fresh = Weigher.of(request.after());
        if (old instanceof Weigher.Making.Refused refused)
            return new Measuring.PackAtFault(request.before(), refused.faults());
        if (fresh instanceof Weigher.Making.Refused refused)
            return new Measuring.PackAtFault(request.after(), refused.faults());
        var findings = request.findings().map(FindingsFile::read);
        if (findings.orElse(null) instanceof FindingsFile.Reading.Refused refused) return refused(refused.why());
        var said = request.unlinks().map(ActFile::read).orElse(new ActReading.Read(Acts.none()));
        if (said instanceof ActReading.Unreadable unreadable) return refused(unreadable.why());
        if (said instanceof ActReading.AtFault fault)
            return refused("`%s`, line %d: %s; mend it, since whoever it keeps apart must not be put together"
                    .formatted(
                            request.unlinks().orElseThrow(),
                            fault.lines().get(0).line(),
                            String.join("; ", fault.lines().get(0).faults())));
        var reading = AdvertFile.read(request.adverts(), request.threads(), n -> steps.at("reading adverts", n, 0));
        if (reading instanceof AdvertReading.Unreadable unreadable) return refused(unreadable.why());
        var run = new ImpactRun(
                request,
                ((Weigher.Making.Made) old).weigher(),
                ((Weigher.Making.Made) fresh).weigher(),
                ((ActReading.Read) said).acts(),
                findings.map(it -> ((FindingsFile.Reading.Read) it).byNetwork()),
                steps);
        try (var lanes = new Lanes(request.threads())) {
            return new Measuring.Measured(run.impact(((AdvertReading.Read) reading).corpus(), lanes));
        }
    }

    private static Measuring refused(String why) {
        return new Measuring.Refused(new Refusal(Refusal.Kind.UNREADABLE, why));
    }

    private Impact impact(Corpus corpus, Lanes lanes) {
        var asOf = corpus.latest();
        steps.at("finding networks");
        var snapshot = new Snapshot(corpus, acts, asOf, lanes);
        steps.at("weighing with the old pack");
        var was = snapshot.networks(before);
        steps.at("weighing with the new pack");
        var is = snapshot.networks(after);
        steps.at("comparing the packs");
        var diff = ((PackDiff.Comparing.Compared) PackDiff.of(before.pack(), after.pack())).diff();
        var attribution = new Attribution(snapshot, was, is, diff, steps);
        var networks = attribution.networks();
        var oldAdverts = snapshot.adverts(before);
        var freshAdverts = snapshot.adverts(after);
        steps.at("planning a fortnight with both packs");
        var displaced = new Displacing(was, is, request.minutesEach(), request.people(), asOf).displaced();
        return new Impact(
                new Impact.Compared(
                        before.pack().id(), after.pack().id(), Hash.of(diff.inWords()), hash(snapshot), asOf),
                networks,
                counts(oldAdverts, freshAdverts),
                rises(was, is, oldAdverts, freshAdverts),
                new Cost(request.minutesEach(), days(corpus, asOf)),
                displaced,
                attribution.causes(networks),
                new Kinds(snapshot, was, is).groups(snapshot.networkFacts(after)),
                new Findings(networks).reviewed(findings),
                flip(corpus, asOf, lanes, was, is),
                new Bench(corpus, acts, asOf, lanes, before, after, steps).bench(snapshot, was, is));
    }

    private static Hash hash(Snapshot snapshot) {
        return new Hash(snapshot.hash());
    }

    private static long days(Corpus corpus, Instant asOf) {
        return days(
                corpus.adverts().stream()
                        .map(Advert::postedAt)
                        .min(Comparator.naturalOrder())
                        .orElse(asOf),
                asOf);
    }

    /** The days that adverts span: from the first posting to now, at least one. */
    static long days(Instant first, Instant asOf) {
        return first.isAfter(asOf)
                ? 1
                : Math.max(1, Duration.between(first, asOf).toDays());
    }

    private static Impact.AdvertCounts counts(Standings was, Standings is) {
        return new Impact.AdvertCounts(
                was.size(),
                is.where(was, (old, fresh) -> !old.putForward() && fresh.putForward())
                        .size(),
                is.where(was, (old, fresh) -> old.putForward() && !fresh.putForward())
                        .size(),
                is.where(was, (old, fresh) -> old.points() != fresh.points()).size());
    }

    private static Impact.Rises rises(Standings was, Standings is, Standings oldAdverts, Standings freshAdverts) {
        var networks = is.where(was, ImpactRun::rises);
        var adverts = freshAdverts.where(oldAdverts, ImpactRun::rises);
        var examples = Stream.concat(
                        networks.stream().map(id -> "network:" + id),
                        adverts.stream().map(id -> "advert:" + id))
                .limit(EXAMPLES)
                .toList();
        return new Impact.Rises(networks.size(), adverts.size(), examples);
    }

    private static boolean rises(Standing was, Standing is) {
        return is.isAbove(was);
    }

    private Impact.Flip flip(Corpus corpus, Instant asOf, Lanes lanes, Standings was, Standings is) {
        steps.at("swapping protected words");
        var flipping = new Flipping(corpus);
        var flipped = flipping.flipped();
        if (flipping.words() == 0) return new Impact.Flip(0, 0, List.of(), List.of());
        var snapshot = new Snapshot(flipped, acts, asOf, lanes);
        return new Impact.Flip(
                flipping.words(),
                flipping.texts(),
                others(was, snapshot.networks(before)),
                others(is, snapshot.networks(after)));
    }

    /** The ids of networks with another result, or there only once. */
    private static List<String> others(Standings one, Standings other) {
        var ids = new TreeSet<>(one.byId().keySet());
        ids.addAll(other.byId().keySet());
        return ids.stream()
                .filter(id -> !Objects.equals(one.byId().get(id), other.byId().get(id)))
                .toList();
    }
}
