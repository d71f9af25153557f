package org.plainsight.core.examples;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.plainsight.core.adverts.Corpus;
import org.plainsight.core.facts.Lexicon;
import org.plainsight.core.files.AdvertFile;
import org.plainsight.core.files.AdvertReading;
import org.plainsight.core.lanes.Lanes;
import org.plainsight.rules.RowAdverts;
import org.plainsight.rules.Weigher;
import org.plainsight.rules.pack.Progress;

/** Finds made-up adverts for the cards of a pack's rows. */
public final class Examples {

    /** So many changed scenes are tried for one row that lacks examples. */
    private static final int TRIES = 320;

    private static final int IN_A_TURN = 40;

    private static final long SEED = 2026;

    private final Weigher weigher;
    private final int tries;
    private final Lexicon lexicon;
    private final Map<String, Shelf> shelves = new LinkedHashMap<>();
    private final SplittableRandom random = new SplittableRandom(SEED);

    private Examples(Weigher weigher, int tries) {
        this.tries = tries;
        this.weigher = weigher;
        this.lexicon = new Lexicon(weigher.pack().lexicon());
        weigher.pack().indicators().forEach(indicator -> shelves.put(indicator.row(), new Shelf()));
    }

    /**
     * Up to three adverts or networks on which each row fires, and three on which it nearly does, by the row's id. The same
     * market always gives the same.
     *
     * @param market made-up adverts to look among, and to breed from where too few are found
     */
    public static Map<String, RowAdverts> of(Weigher weigher, Path market, int threads, Progress progress) {
        if (!(AdvertFile.read(market, threads, n -> progress.at("reading adverts", n, 0))
                instanceof AdvertReading.Read read))
            throw new IllegalArgumentException("`%s` holds no adverts that can be read".formatted(market));
        var told = new LinkedHashMap<String, RowAdverts>();
        shelves(weigher, read.corpus(), TRIES, threads, progress)
                .forEach((row, shelf) -> told.put(row, new RowAdverts(words(shelf.firing()), words(shelf.nearly()))));
        return told;
    }

    /** The shelf of each row, by the row's id. */
    static Map<String, Shelf> shelves(Weigher weigher, Corpus market, int tries, int threads, Progress progress) {
        var examples = new Examples(weigher, tries);
        try (var lanes = new Lanes(threads)) {
            new World(market, weigher, examples.lexicon, lanes).onto(examples.shelves);
            examples.breed(new Twists(market, weigher.pack().lexicon(), examples.random), lanes, progress);
        }
        return examples.shelves;
    }

    /** Turn and turn about, for what is bred for one row may serve another. */
    private void breed(Twists twists, Lanes lanes, Progress progress) {
        for (int tried = 0; tried < tries; tried += IN_A_TURN) {
            progress.at("looking for examples", tried, tries);
            for (var shelf : shelves.values()) breed(shelf, Math.min(IN_A_TURN, tries - tried), twists, lanes);
        }
    }

    private void breed(Shelf shelf, int times, Twists twists, Lanes lanes) {
        twists.startAnew();
        for (int tried = 0; tried < times && !shelf.isFull() && !shelf.seeds().isEmpty(); tried++) {
            double before = shelf.distance();
            var seeds = shelf.seeds();
            var scene = twists.twisted(seeds.get(random.nextInt(seeds.size())).scene());
            new World(scene, weigher, lexicon, lanes).onto(shelves);
            if (shelf.distance() < before) twists.helped();
        }
    }

    private static List<String> words(List<Instance> instances) {
        return instances.stream().map(InstanceWords::of).toList();
    }
}
