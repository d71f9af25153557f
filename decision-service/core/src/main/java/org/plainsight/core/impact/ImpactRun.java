package org.plainsight.core.impact;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.plainsight.core.adverts.Advert;
import org.plainsight.core.adverts.Corpus;
import org.plainsight.core.adverts.Tongue;
import org.plainsight.core.files.AdvertFile;
import org.plainsight.core.files.AdvertReading;
import org.plainsight.core.impact.Impact.Cause;
import org.plainsight.core.impact.Impact.Group;
import org.plainsight.core.impact.Impact.Measuring;
import org.plainsight.core.impact.Impact.Moved;
import org.plainsight.core.lanes.Lanes;
import org.plainsight.core.networks.Network;
import org.plainsight.core.runs.Refusal;
import org.plainsight.rules.Weigher;
import org.plainsight.rules.diff.PackDiff;
import org.plainsight.rules.diff.Undo;
import org.plainsight.rules.facts.FactSheet;
import org.plainsight.rules.facts.Finding;
import org.plainsight.rules.language.Value;
import org.plainsight.rules.pack.Pack;
import org.plainsight.rules.pack.Progress;

/** Weighs one snapshot with two packs and tells the difference. The same adverts and packs give the same impact, always. */
public final class ImpactRun {

    /** Kinds of fewer networks than this are not shown, so that nobody can be made out. */
    private static final int FEWEST = 10;

    private final Weigher before;
    private final Weigher after;
    private final int minutesEach;
    private final Progress progress;

    private ImpactRun(Weigher before, Weigher after, int minutesEach, Progress progress) {
        this.before = before;
        this.after = after;
        this.minutesEach = minutesEach;
        this.progress = progress;
    }

    /**
     * Measures.
     *
     * @param minutesEach how long a person is taken to look at one network
     */
    public static Measuring measure(
            Pack before, Pack after, Path adverts, int minutesEach, int threads, Progress progress) {
        var old = Weigher.of(before);
        var fresh = Weigher.of(after);
        if (old instanceof Weigher.Making.Refused refused) return new Measuring.PackAtFault(before, refused.faults());
        if (fresh instanceof Weigher.Making.Refused refused) return new Measuring.PackAtFault(after, refused.faults());
        var reading = AdvertFile.read(adverts, threads, n -> progress.at("reading adverts", n, 0));
        if (reading instanceof AdvertReading.Unreadable unreadable)
            return new Measuring.Refused(new Refusal(Refusal.Kind.UNREADABLE, unreadable.why()));
        var run = new ImpactRun(
                ((Weigher.Making.Made) old).weigher(), ((Weigher.Making.Made) fresh).weigher(), minutesEach, progress);
        try (var lanes = new Lanes(threads)) {
            return new Measuring.Measured(run.impact(((AdvertReading.Read) reading).corpus(), lanes));
        }
    }

    private Impact impact(Corpus corpus, Lanes lanes) {
        var asOf = corpus.latest();
        progress.at("finding networks", 0, 0);
        var snapshot = new Snapshot(corpus, asOf, lanes);
        progress.at("weighing with the old pack", 0, 0);
        var was = snapshot.networks(before);
        progress.at("weighing with the new pack", 0, 0);
        var is = snapshot.networks(after);
        var undone = undone(snapshot);
        var changes = changes(snapshot, was, is, undone);
        var groups = groups(snapshot, was, is);
        var shown =
                groups.stream().filter(group -> group.before().of() >= FEWEST).toList();
        return new Impact(
                before.pack().id(),
                after.pack().id(),
                snapshot.hash(),
                asOf,
                days(corpus, asOf),
                was.size(),
                only(changes, m -> !m.before().putForward() && m.after().putForward()),
                only(changes, m -> m.before().putForward() && !m.after().putForward()),
                only(changes, m -> m.before().putForward() && m.after().putForward()),
                was.keySet().stream()
                        .filter(id -> standing(was, id).putForward()
                                && standing(is, id).putForward())
                        .count(),
                adverts(snapshot),
                minutesEach,
                shown,
                groups.size() - shown.size(),
                causes(was, is, undone),
                flip(corpus, asOf, lanes, is));
    }

    private static Standing standing(Map<String, Standing> standings, String id) {
        return Objects.requireNonNull(standings.get(id));
    }

    private static long days(Corpus corpus, Instant asOf) {
        return corpus.adverts().stream()
                .map(Advert::postedAt)
                .min(Comparator.naturalOrder())
                .map(first -> Math.max(1, Duration.between(first, asOf).toDays()))
                .orElse(1L);
    }

    private static List<Moved> only(List<Moved> changes, Predicate<Moved> wanted) {
        return changes.stream().filter(wanted).toList();
    }

    // ---- because of which edit

    /** What each network would come to without one edit; nothing where the pack cannot weigh without it. */
    private Map<String, Optional<Map<String, Standing>>> undone(Snapshot snapshot) {
        var undone = new LinkedHashMap<String, Optional<Map<String, Standing>>>();
        var compared = (PackDiff.Comparing.Compared) PackDiff.of(before.pack(), after.pack());
        var each = Undo.each(compared.diff());
        for (var without : each) {
            progress.at("leaving one edit out", undone.size(), each.size());
            undone.put(
                    without.name(),
                    Weigher.of(without.left()) instanceof Weigher.Making.Made made
                            ? Optional.of(snapshot.networks(made.weigher()))
                            : Optional.empty());
        }
        return undone;
    }

    private static List<Moved> changes(
            Snapshot snapshot,
            Map<String, Standing> was,
            Map<String, Standing> is,
            Map<String, Optional<Map<String, Standing>>> undone) {
        var changes = new ArrayList<Moved>();
        for (var network : snapshot.networks()) {
            var old = standing(was, network.id());
            var fresh = standing(is, network.id());
            if (old.equals(fresh)) continue;
            var because = undone.entrySet().stream()
                    .filter(it -> it.getValue().isPresent()
                            && undoes(old, fresh, standing(it.getValue().get(), network.id())))
                    .map(Map.Entry::getKey)
                    .toList();
            changes.add(new Moved(network.id(), network.size(), old, fresh, because));
        }
        changes.sort(Comparator.comparing(Moved::network));
        return changes;
    }

    /** Whether the change goes away: who is put forward or let go stays as before, or the points do. */
    private static boolean undoes(Standing old, Standing fresh, Standing without) {
        if (old.putForward() != fresh.putForward()) return without.putForward() == old.putForward();
        return without.equals(old);
    }

    private static List<Cause> causes(
            Map<String, Standing> was, Map<String, Standing> is, Map<String, Optional<Map<String, Standing>>> undone) {
        var causes = new ArrayList<Cause>();
        undone.forEach((edit, without) -> {
            long[] counts = new long[3];
            without.ifPresent(standings -> was.forEach((id, old) -> {
                var fresh = standing(is, id);
                if (old.equals(fresh) || !undoes(old, fresh, standing(standings, id))) return;
                if (!old.putForward() && fresh.putForward()) counts[0]++;
                else if (old.putForward() && !fresh.putForward()) counts[1]++;
                else if (old.putForward()) counts[2]++;
            }));
            causes.add(new Cause(edit, without.isPresent(), counts[0], counts[1], counts[2]));
        });
        return causes;
    }

    private Impact.AdvertCounts adverts(Snapshot snapshot) {
        var was = snapshot.adverts(before);
        var is = snapshot.adverts(after);
        long entered = 0;
        long left = 0;
        long points = 0;
        for (var id : was.keySet()) {
            var old = standing(was, id);
            var fresh = standing(is, id);
            if (!old.putForward() && fresh.putForward()) entered++;
            if (old.putForward() && !fresh.putForward()) left++;
            if (old.points() != fresh.points()) points++;
        }
        return new Impact.AdvertCounts(was.size(), entered, left, points);
    }

    // ---- whom it touches

    private List<Group> groups(Snapshot snapshot, Map<String, Standing> was, Map<String, Standing> is) {
        var members = new TreeMap<String, List<String>>();
        var facts = snapshot.networkFacts(after);
        for (var network : snapshot.networks()) {
            for (var label : labels(snapshot, network, Objects.requireNonNull(facts.get(network.id()))))
                members.computeIfAbsent(label, l -> new ArrayList<>()).add(network.id());
        }
        return members.entrySet().stream()
                .map(group -> {
                    var parts = group.getKey().split("\t", 2);
                    return new Group(parts[0], parts[1], share(group.getValue(), was), share(group.getValue(), is));
                })
                .toList();
    }

    private static Share share(List<String> ids, Map<String, Standing> standings) {
        return new Share(
                ids.stream().filter(id -> standing(standings, id).putForward()).count(), ids.size());
    }

    private static TreeSet<String> labels(Snapshot snapshot, Network network, FactSheet facts) {
        var labels = new TreeSet<String>();
        var adverts = Arrays.stream(network.members())
                .mapToObj(snapshot.adverts()::get)
                .toList();
        if (adverts.stream().anyMatch(a -> !a.tour().isEmpty()))
            labels.add("ordinary explanation\tsome declare a tour");
        if (adverts.stream().anyMatch(Advert::declaresAgency))
            labels.add("ordinary explanation\tsome declare an agency");
        if (adverts.stream().anyMatch(a -> !a.with().isEmpty()))
            labels.add("ordinary explanation\tsome say openly that they work together");
        if (facts.finding("namesPerPhone") instanceof Finding.Known known
                && known.value() instanceof Value.Decimal names
                && names.number().intValue() > 1) labels.add("ordinary explanation\tseveral names share a phone");
        adverts.stream().map(Advert::source).forEach(source -> labels.add("site\t" + source));
        adverts.stream().flatMap(a -> a.town().stream()).forEach(town -> labels.add("place\t" + town));
        adverts.forEach(a -> labels.add("language of the texts\t" + Tongue.of(a.title() + " " + a.text())));
        return labels;
    }

    // ---- the flip test

    private Impact.Flip flip(Corpus corpus, Instant asOf, Lanes lanes, Map<String, Standing> is) {
        progress.at("swapping protected words", 0, 0);
        var flipping = new Flipping(corpus);
        var flipped = flipping.flipped();
        if (flipping.words() == 0) return new Impact.Flip(0, 0, List.of());
        var after = new Snapshot(flipped, asOf, lanes).networks(this.after);
        var ids = new TreeSet<>(is.keySet());
        ids.addAll(after.keySet());
        return new Impact.Flip(
                flipping.words(),
                flipping.texts(),
                ids.stream()
                        .filter(id -> !Objects.equals(is.get(id), after.get(id)))
                        .toList());
    }
}
