package org.plainsight.rules.measure;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.plainsight.rules.pack.Progress;
import org.plainsight.rules.pack.Sentence;
import org.plainsight.rules.patterns.Declared;
import org.plainsight.rules.patterns.Dictionary;
import org.plainsight.rules.patterns.Mark;
import org.plainsight.rules.patterns.PatternEngine;
import org.plainsight.rules.patterns.Sighting;
import org.plainsight.rules.patterns.Sighting.Place;
import org.plainsight.rules.patterns.Usual;

/**
 * How long it takes to seek patterns in one large network: the patterns of a pack, and every form of sentence. Counted is the
 * thread's own processor time, so that a busy machine tells the same as an idle one.
 */
public final class SpeedOfPatterns {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int WARM_UP_ROUNDS = 3;
    private static final int ROUNDS = 9;
    private static final int DAYS = 120;
    private static final long START = 1_790_000_000L;
    private static final long MINUTE = 60;
    private static final long DAY = 24 * 60 * MINUTE;
    private static final Usual USUAL = new Usual(true, 60, START + DAYS * DAY);

    private final int adverts;
    private final long seed;

    private SpeedOfPatterns(int adverts, long seed) {
        this.adverts = adverts;
        this.seed = seed;
    }

    /**
     * Times both over made-up networks of three shapes, and gives each figure by its name, in milliseconds.
     *
     * @param patterns of a pack
     * @param adverts how many adverts each network has, 1 or more
     * @param seed of the made-up networks
     */
    public static Map<String, Object> measure(List<Sentence> patterns, int adverts, long seed, Progress progress) {
        if (adverts < 1)
            throw new IllegalArgumentException("a network of %d adverts cannot be made".formatted(adverts));
        return new SpeedOfPatterns(adverts, seed).measure(patterns, progress);
    }

    private Map<String, Object> measure(List<Sentence> patterns, Progress progress) {
        var forms = Dictionary.examples();
        Map<String, PatternEngine> engines = new LinkedHashMap<>();
        engines.put(patterns.size() + " patterns of the pack", PatternEngine.of(patterns));
        engines.put(forms.size() + " patterns, one for each form of sentence", PatternEngine.of(forms));
        var figures = new LinkedHashMap<String, Object>();
        figures.put("adverts in a network", adverts);
        networks()
                .forEach((shape, network) -> engines.forEach((what, engine) -> {
                    progress.at(shape, 0, 1);
                    long[] nanos = times(engine, network);
                    figures.put(
                            "%s; %s: the middle of %d rounds, ms".formatted(shape, what, ROUNDS),
                            milliseconds(nanos[ROUNDS / 2]));
                    figures.put(
                            "%s; %s: the slowest round, ms".formatted(shape, what), milliseconds(nanos[ROUNDS - 1]));
                }));
        return figures;
    }

    private static long[] times(PatternEngine engine, List<Sighting> network) {
        long[] nanos = new long[ROUNDS];
        for (int round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
            long began = THREADS.getCurrentThreadCpuTime();
            if (engine.seek(network, USUAL).isEmpty()) throw new IllegalStateException("there is no pattern to seek");
            if (round >= 0) nanos[round] = THREADS.getCurrentThreadCpuTime() - began;
        }
        Arrays.sort(nanos);
        return nanos;
    }

    private static BigDecimal milliseconds(long nanos) {
        return BigDecimal.valueOf(nanos, 6).setScale(1, RoundingMode.HALF_UP);
    }

    // ---- the networks

    private Map<String, List<Sighting>> networks() {
        Map<String, List<Sighting>> networks = new LinkedHashMap<>();
        networks.put("a chain, where each contact stands in a few adverts", network(adverts / 4));
        networks.put("a hundred contacts, names and towns", network(100));
        networks.put("one contact, one text and one payer for all", network(1));
        return networks;
    }

    /** @param values how many different values there are of what ties adverts together */
    private List<Sighting> network(int values) {
        var random = new Random(seed);
        var sightings = new ArrayList<Sighting>();
        for (int i = 0; i < adverts; i++) {
            Map<Mark, List<String>> marks = new EnumMap<>(Mark.class);
            for (var mark : Mark.values()) marks.put(mark, List.of(mark.one() + random.nextInt(Math.max(1, values))));
            // Where one contact ties all, there are many names, so that names are counted and rotate as far as they
            // can.
            if (values == 1) marks.put(Mark.NAME, List.of("name" + random.nextInt(Math.max(1, adverts / 3))));
            if (random.nextInt(20) == 0) marks.remove(Mark.NAME);
            sightings.add(new Sighting(
                    "A-" + i,
                    START + random.nextInt(DAYS * 24 * 60) * MINUTE,
                    marks,
                    Place.at(50.5 + 5 * random.nextDouble(), -3 + 3 * random.nextDouble()),
                    Map.of(Declared.TOUR, random.nextInt(6) == 0, Declared.AGENCY, random.nextInt(9) == 0)));
        }
        return sightings;
    }
}
