package org.plainsight.core.impact;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.plainsight.core.runs.Refusal;
import org.plainsight.core.runs.StoredFacts;
import org.plainsight.governance.impact.Cost;
import org.plainsight.governance.impact.Figures;
import org.plainsight.rules.Batch;
import org.plainsight.rules.Rules;
import org.plainsight.rules.Weigher;
import org.plainsight.rules.facts.FactColumns;
import org.plainsight.rules.facts.FactSheet;
import org.plainsight.rules.language.Fault;
import org.plainsight.rules.pack.Pack;

/**
 * What a change would do, told while somebody is still editing a row: the stored typed values of all adverts and networks of a
 * snapshot are held as columns and weighed again by the edited pack. It is the whole computation, not an estimate: the figures are
 * those of the full sheet. Thread-safe.
 */
public final class LiveImpact {

    /** What can be said of an edited pack. */
    public sealed interface Answer {

        /**
         * What it would do.
         *
         * @param adverts how many adverts by themselves there are, are newly put forward, and no longer
         */
        record Told(Figures figures, AdvertFigures adverts) implements Answer {}

        /**
         * Stored values are not enough; {@code pack impact} on the adverts themselves can say.
         *
         * @param because what in the edit asks for more, in words
         */
        record NeedsFullRun(List<String> because) implements Answer {
            public NeedsFullRun {
                because = List.copyOf(because);
            }
        }

        /** The edited pack cannot weigh; all its faults. */
        record PackAtFault(List<Fault> faults) implements Answer {
            public PackAtFault {
                faults = List.copyOf(faults);
            }
        }
    }

    /** Adverts by themselves. */
    public record AdvertFigures(long of, long entered, long left) {}

    private final Weigher base;
    private final FactColumns adverts;
    private final FactColumns networks;
    private final Members members;
    private final Cost cost;
    private final Batch advertsBefore;
    private final Batch networksBefore;

    private LiveImpact(Weigher base, FactColumns adverts, FactColumns networks, Members members, Cost cost) {
        this.base = base;
        this.adverts = adverts;
        this.networks = networks;
        this.members = members;
        this.cost = cost;
        this.advertsBefore = base.storedAdverts(adverts).weigh();
        this.networksBefore = base.storedNetworks(networks).weigh();
    }

    /** What came of reading a run. */
    public sealed interface Opening {
        record Opened(LiveImpact live) implements Opening {}

        record Refused(Refusal refusal) implements Opening {}
    }

    /** One over everything in a run folder, compared with the pack that decided it. */
    public static Opening ofRun(Path run, int minutesEach) {
        var reading = StoredFacts.read(run, LiveImpact::over);
        if (reading instanceof StoredFacts.Reading.Read<Builder> read)
            return new Opening.Opened(read.taker().build(minutesEach, read.asOf()));
        return new Opening.Refused(((StoredFacts.Reading.Refused<Builder>) reading).refusal());
    }

    /** Starts one over the facts that this pack found; it is the pack that edited ones are compared with. */
    public static Builder over(Weigher base) {
        return new Builder(base);
    }

    /** The pack that edited ones are compared with. */
    public Pack before() {
        return base.pack();
    }

    public Cost cost() {
        return cost;
    }

    /** What the edited pack would do. */
    public Answer of(Pack edited) {
        var more = needsMore(edited);
        if (!more.isEmpty()) return new Answer.NeedsFullRun(more);
        var making = Weigher.of(edited, base.advertFacts(), base.networkFacts());
        if (making instanceof Weigher.Making.Refused refused) return new Answer.PackAtFault(refused.faults());
        return told(((Weigher.Making.Made) making).weigher());
    }

    private List<String> needsMore(Pack edited) {
        var more = new ArrayList<String>();
        if (!edited.sentences().equals(base.pack().sentences()))
            more.add("a pattern is edited, so networks have to be looked through again");
        if (!edited.lexicon().equals(base.pack().lexicon()))
            more.add("a phrase is edited, so texts have to be read again");
        if (more.isEmpty()
                && !Rules.networkFacts(edited)
                        .facts()
                        .equals(base.networkFacts().facts()))
            more.add("a family of adverts is added, taken away or moved, so networks get other facts");
        return more;
    }

    private Answer told(Weigher edited) {
        if (sameAdverts(edited.pack())) {
            var unmoved = new AdvertFigures(adverts.size(), 0, 0);
            return new Answer.Told(figures(edited.storedNetworks(networks).weigh()), unmoved);
        }
        var stored = edited.storedAdverts(adverts);
        var moved = moves(advertsBefore, stored.weigh());
        var facts = members.facts(networks, edited.pack(), stored.shown());
        return new Answer.Told(
                figures(edited.storedNetworks(facts).weigh()),
                new AdvertFigures(adverts.size(), moved.entered(), moved.left()));
    }

    /** Whether adverts are weighed as before, so that networks keep the facts that their adverts give them. */
    private boolean sameAdverts(Pack edited) {
        var old = base.pack();
        return edited.adverts().decisions().equals(old.adverts().decisions())
                && edited.familiesOf(edited.adverts()).equals(old.familiesOf(old.adverts()))
                && edited.weakCap() == old.weakCap();
    }

    private Figures figures(Batch after) {
        var moves = moves(networksBefore, after);
        return new Figures(
                after.size(),
                moves.entered(),
                moves.left(),
                moves.stayed(),
                cost.minutesAWeek(moves.entered() - moves.left()));
    }

    private record Moves(long entered, long left, long stayed) {}

    private static Moves moves(Batch before, Batch after) {
        long entered = 0;
        long left = 0;
        long stayed = 0;
        for (int i = 0; i < after.size(); i++) {
            boolean was = before.isPutForward(i);
            boolean is = after.isPutForward(i);
            if (was && is) stayed++;
            else if (is) entered++;
            else if (was) left++;
        }
        return new Moves(entered, left, stayed);
    }

    /** Takes what was stored of a snapshot: first the adverts, then the networks over them. Used by one thread. */
    public static final class Builder implements StoredFacts.Taker {
        private final Weigher base;
        private final FactColumns.Builder adverts;
        private final FactColumns.Builder networks;
        private final Map<String, Integer> places = new HashMap<>();
        private final Members.Builder members = new Members.Builder();
        private Instant first = Instant.MAX;

        private Builder(Weigher base) {
            this.base = base;
            this.adverts = FactColumns.of(base.advertFacts());
            this.networks = FactColumns.of(base.networkFacts());
        }

        /** Adds an advert with its facts over {@link Weigher#advertFacts}. */
        @Override
        public void advert(String id, Instant postedAt, FactSheet facts) {
            if (places.put(id, places.size()) != null)
                throw new IllegalArgumentException("advert `%s` is there twice".formatted(id));
            if (postedAt.isBefore(first)) first = postedAt;
            adverts.add(facts);
        }

        /**
         * Adds a network with its facts over {@link Weigher#networkFacts}.
         *
         * @param ids of its adverts, which must have been added
         */
        @Override
        public void network(List<String> ids, FactSheet facts) {
            members.add(ids.stream()
                    .mapToInt(id -> Objects.requireNonNull(
                            places.get(id), () -> "advert `%s` of a network is missing".formatted(id)))
                    .toArray());
            networks.add(facts);
        }

        /**
         * Weighs everything once by the pack to compare with.
         *
         * @param asOf what "now" means in the snapshot
         */
        public LiveImpact build(int minutesEach, Instant asOf) {
            return new LiveImpact(
                    base,
                    adverts.build(),
                    networks.build(),
                    members.build(),
                    new Cost(minutesEach, ImpactRun.days(first, asOf)));
        }
    }
}
