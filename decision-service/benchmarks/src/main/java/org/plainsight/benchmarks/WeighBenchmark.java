package org.plainsight.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.plainsight.rules.Batch;
import org.plainsight.rules.EncodedAdverts;
import org.plainsight.rules.Rules;
import org.plainsight.rules.Weigher;
import org.plainsight.rules.facts.FactSheet;
import org.plainsight.rules.language.Type;
import org.plainsight.rules.pack.Reading;

/** Weighing adverts by a pack: one by one, and from encoded columns; run {@link #main} for bytes per weighing too. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 6, time = 1)
@Fork(2)
public class WeighBenchmark {

    private static final int SHEETS = 8_192;

    @Param("rules/packs/uk-asw/2026.1")
    private String pack = "";

    private Weigher weigher;
    private List<FactSheet> sheets;
    private EncodedAdverts encoded;
    private Batch batch;

    /** Made-up facts: one in six unknown, small numbers, so that all rows fire now and then. */
    @Setup
    public void makeUp() {
        var read = (Reading.Read) Rules.read(Path.of(pack));
        weigher = ((Weigher.Making.Made) Rules.weigher(read.pack())).weigher();
        var random = new Random(1);
        sheets = new ArrayList<>();
        for (int i = 0; i < SHEETS; i++) sheets.add(sheet(random));
        encoded = weigher.encodeAdverts(sheets);
        batch = encoded.weigh();
    }

    private FactSheet sheet(Random random) {
        var facts = weigher.advertFacts();
        var sheet = FactSheet.of(facts);
        for (int slot = 0; slot < facts.size(); slot++) {
            if (random.nextInt(6) == 0) continue;
            if (facts.fact(slot).type() == Type.TRUTH) sheet.truth(slot, random.nextBoolean());
            if (facts.fact(slot).type() == Type.NUMBER) sheet.raw(slot, random.nextInt(30));
        }
        return sheet.build();
    }

    @Benchmark
    @OperationsPerInvocation(SHEETS)
    public void oneByOne(Blackhole hole) {
        for (var sheet : sheets) hole.consume(weigher.weighAdvert(sheet));
    }

    @Benchmark
    @OperationsPerInvocation(SHEETS)
    public Batch fromColumns() {
        encoded.weigh(batch);
        return batch;
    }

    public static void main(String[] args) throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(WeighBenchmark.class.getSimpleName())
                        .addProfiler(GCProfiler.class)
                        .build())
                .run();
    }
}
