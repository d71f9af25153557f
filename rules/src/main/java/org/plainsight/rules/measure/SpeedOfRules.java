package org.plainsight.rules.measure;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plainsight.rules.Batch;
import org.plainsight.rules.EncodedAdverts;
import org.plainsight.rules.Rules;
import org.plainsight.rules.Weigher;
import org.plainsight.rules.facts.FactSheet;
import org.plainsight.rules.facts.Finding;
import org.plainsight.rules.language.Value;
import org.plainsight.rules.pack.Pack;
import org.plainsight.rules.pack.Progress;
import org.plainsight.rules.reference.ReferenceEngine;
import org.plainsight.rules.trace.Outcome;

/**
 * How fast the baseline pack weighs adverts, side by side in one run on one thread: the compiled engine with its complete trace,
 * from facts one by one and from encoded columns; plain Java written by hand, without a trace; the reference engine.
 */
public final class SpeedOfRules {

    private static final String MEASURED = "uk-asw/2026.1";
    private static final int WARM_UP_ROUNDS = 5;
    private static final int ROUNDS = 9;
    private static final long NANOS_A_TURN = 150_000_000;
    /**
     * How many sheets go round one by one: enough that a processor cannot learn every branch by heart, as it cannot in a corpus,
     * and few enough that it does not wait for memory.
     */
    private static final int ROUND = 4_096;

    /** The reference engine is compared on so many sheets, and timed on fewer. */
    private static final int COMPARED_BY_REFERENCE = 1_024;

    private static final int BY_REFERENCE = 64;

    /** One of those that are compared: weighs every one of its sheets once, and gives a sum that no compiler can leave out. */
    private interface Contender {
        long weighAll();

        int sheets();
    }

    private final Weigher weigher;
    private final ReferenceEngine reference;
    private final List<FactSheet> sheets;
    private final AdvertFields.Reader fields;

    private SpeedOfRules(Weigher weigher, ReferenceEngine reference, List<FactSheet> sheets) {
        this.weigher = weigher;
        this.reference = reference;
        this.sheets = sheets;
        this.fields = new AdvertFields.Reader(weigher.advertFacts());
    }

    /**
     * Verifies that all say the same of every sheet, then times them in turns, and gives each figure by its name.
     *
     * @param pack the baseline pack; {@link IllegalArgumentException} for another, since only that is written out by hand
     * @param sheets facts of adverts, by the catalogue's vocabulary; some thousands
     * @throws IllegalStateException when two of them disagree
     */
    public static Map<String, Object> measure(Pack pack, List<FactSheet> sheets, Progress progress) {
        if (!pack.id().toString().equals(MEASURED))
            throw new IllegalArgumentException(
                    "only `%s` is written out by hand, not `%s`".formatted(MEASURED, pack.id()));
        if (sheets.isEmpty()) throw new IllegalArgumentException("nothing to weigh");
        if (!(Rules.weigher(pack) instanceof Weigher.Making.Made made))
            throw new IllegalArgumentException("the pack cannot be weighed by");
        if (!(ReferenceEngine.compile(pack.adverts()) instanceof ReferenceEngine.Compiled.Ready ready))
            throw new IllegalArgumentException("the reference engine does not take the pack");
        return new SpeedOfRules(made.weigher(), ready.engine(), List.copyOf(sheets)).measure(progress);
    }

    private Map<String, Object> measure(Progress progress) {
        verify(progress);
        var contenders = List.of(oneByOne(), fromColumns(), byHand(), byHandFromFields(), byReference());
        double[][] rates = new double[contenders.size()][ROUNDS];
        int turns = WARM_UP_ROUNDS + ROUNDS;
        for (int round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
            progress.at("timing in turns", round + WARM_UP_ROUNDS, turns);
            for (int i = 0; i < contenders.size(); i++) {
                double rate = rate(contenders.get(i));
                if (round >= 0) rates[i][round] = rate;
            }
        }
        progress.at("timing in turns", turns, turns);
        return figures(rates, bytesEach(contenders.get(0)));
    }

    // ---- verified first

    private void verify(Progress progress) {
        var batch = weigher.encodeAdverts(sheets).weigh();
        for (int i = 0; i < sheets.size(); i++) {
            var weighing = weigher.weighAdvert(sheets.get(i));
            var byHand = HandWritten.weigh(fields.read(sheets.get(i)));
            require(weighing.points() == byHand.points(), "the hand-written Java's points", i);
            require(weighing.outcome() == byHand.outcome(), "the hand-written Java's outcome", i);
            require(weighing.route().isPresent() == byHand.safeguarding(), "the hand-written Java's route", i);
            require(batch.points(i) == weighing.points(), "the batch's points", i);
            require(batch.outcome(i) == weighing.outcome(), "the batch's outcome", i);
            require(batch.route(i).equals(weighing.route()), "the batch's route", i);
        }
        int most = Math.min(sheets.size(), COMPARED_BY_REFERENCE);
        for (int i = 0; i < most; i++) {
            progress.at("comparing with the reference engine", i, most);
            var weighing = weigher.weighAdvert(sheets.get(i));
            var results = reference.results(sheets.get(i));
            require(
                    new Finding.Known(Value.Decimal.of(weighing.points())).equals(results.get("Points")),
                    "the reference engine's points",
                    i);
            var outcome = new Finding.Known(new Value.Text(weighing.outcome().code()));
            require(outcome.equals(results.get("Outcome")), "the reference engine's outcome", i);
        }
    }

    private static void require(boolean same, String what, int sheet) {
        if (!same)
            throw new IllegalStateException("%s differ from the compiled engine's on sheet %d".formatted(what, sheet));
    }

    // ---- who is timed

    private List<FactSheet> round() {
        return sheets.subList(0, Math.min(ROUND, sheets.size()));
    }

    /** The same facts, made at the time when the hand-written Java's records are, so that both lie in memory alike. */
    private static FactSheet afresh(FactSheet sheet) {
        var copy = FactSheet.of(sheet.vocabulary());
        for (var fact : sheet.vocabulary().facts()) {
            if (sheet.finding(fact.name()) instanceof Finding.Known known) copy.set(fact.name(), known.value());
        }
        return copy.build();
    }

    private Contender oneByOne() {
        var own = round().stream().map(SpeedOfRules::afresh).toArray(FactSheet[]::new);
        return new Contender() {
            @Override
            public long weighAll() {
                long sum = 0;
                for (var sheet : own) {
                    var weighing = weigher.weighAdvert(sheet);
                    sum += weighing.points() + (weighing.putForward() ? 1 : 0);
                }
                return sum;
            }

            @Override
            public int sheets() {
                return own.length;
            }
        };
    }

    private Contender fromColumns() {
        EncodedAdverts columns = weigher.encodeAdverts(sheets);
        Batch batch = columns.weigh();
        return new Contender() {
            @Override
            public long weighAll() {
                columns.weigh(batch);
                return batch.points(0);
            }

            @Override
            public int sheets() {
                return columns.size();
            }
        };
    }

    /** From the same facts as the compiled engine: what a programmer's code in its place would be given. */
    private Contender byHand() {
        var own = round().stream().map(SpeedOfRules::afresh).toArray(FactSheet[]::new);
        return new Contender() {
            @Override
            public long weighAll() {
                long sum = 0;
                for (var sheet : own) sum += sum(HandWritten.weigh(fields.read(sheet)));
                return sum;
            }

            @Override
            public int sheets() {
                return own.length;
            }
        };
    }

    private static int sum(HandWritten.Answer answer) {
        return answer.points() + (answer.outcome() != Outcome.NONE ? 1 : 0) + (answer.safeguarding() ? 1 : 0);
    }

    /** From fields that were read out of the facts beforehand: what the tests of the rules alone cost, and no more. */
    private Contender byHandFromFields() {
        var own = round().stream().map(fields::read).toArray(AdvertFields[]::new);
        return new Contender() {
            @Override
            public long weighAll() {
                long sum = 0;
                for (var one : own) sum += sum(HandWritten.weigh(one));
                return sum;
            }

            @Override
            public int sheets() {
                return own.length;
            }
        };
    }

    private Contender byReference() {
        var own = sheets.subList(0, Math.min(BY_REFERENCE, sheets.size()));
        return new Contender() {
            @Override
            public long weighAll() {
                long sum = 0;
                for (var sheet : own) sum += reference.results(sheet).size();
                return sum;
            }

            @Override
            public int sheets() {
                return own.size();
            }
        };
    }

    // ---- time and memory

    private static ThreadMXBean threads() {
        return (ThreadMXBean) ManagementFactory.getThreadMXBean();
    }

    /** Adverts in a second of the thread's own processor time, so that a busy machine slows nobody in particular. */
    private static double rate(Contender contender) {
        long began = threads().getCurrentThreadCpuTime();
        long passes = 0;
        long sum = 0;
        long taken;
        do {
            sum += contender.weighAll();
            passes++;
            taken = threads().getCurrentThreadCpuTime() - began;
        } while (taken < NANOS_A_TURN);
        if (sum == Long.MIN_VALUE) throw new IllegalStateException("no sum is so low");
        return passes * contender.sheets() * 1e9 / taken;
    }

    private static long bytesEach(Contender contender) {
        var threads = threads();
        long before = threads.getCurrentThreadAllocatedBytes();
        int passes = 100;
        for (int i = 0; i < passes; i++) contender.weighAll();
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        return allocated / ((long) passes * contender.sheets());
    }

    private Map<String, Object> figures(double[][] rates, long bytes) {
        double[] medians =
                Arrays.stream(rates).mapToDouble(SpeedOfRules::median).toArray();
        var figures = new LinkedHashMap<String, Object>();
        figures.put("adverts verified equal", (long) sheets.size());
        figures.put("one by one, complete trace, adverts/s", (long) medians[0]);
        figures.put("from encoded columns, adverts/s", (long) medians[1]);
        figures.put("hand-written Java from the same facts, no trace, adverts/s", (long) medians[2]);
        figures.put("hand-written Java, fields read beforehand, adverts/s", (long) medians[3]);
        figures.put("reference engine (kie-dmn), adverts/s", (long) medians[4]);
        figures.put("one by one / reference engine", (long) (medians[0] / medians[4]));
        figures.put("one by one / hand-written Java from the same facts", ratio(medians[0], medians[2]));
        figures.put("one by one / hand-written Java, fields read beforehand", ratio(medians[0], medians[3]));
        figures.put("bytes per weighing", bytes);
        figures.put("rounds, slowest and fastest of one by one", ROUNDS + ", " + spread(rates[0]));
        figures.put("JDK", System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"));
        return figures;
    }

    private static double median(double[] rates) {
        var sorted = new ArrayList<Double>();
        for (double rate : rates) sorted.add(rate);
        sorted.sort(null);
        return sorted.get(sorted.size() / 2);
    }

    private static BigDecimal ratio(double a, double b) {
        return BigDecimal.valueOf(a / b).setScale(2, RoundingMode.HALF_UP);
    }

    private static String spread(double[] rates) {
        var all = Arrays.stream(rates).summaryStatistics();
        return "%,d to %,d".formatted((long) all.getMin(), (long) all.getMax());
    }
}
