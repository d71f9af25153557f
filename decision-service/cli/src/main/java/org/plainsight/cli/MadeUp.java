package org.plainsight.cli;

import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.file.Path;
import java.util.function.LongConsumer;

/**
 * The generator of made-up adverts, which is there when the program runs and not when it is compiled: nothing that weighs
 * an advert may know that there is one.
 */
final class MadeUp {

    /** The usual share of adverts that carry a switchboard's number. */
    static final double USUAL_SWITCHBOARD = 0.02;

    private static final String ADVERTS = "org.plainsight.testdata.MadeUpAdverts";
    private static final String WORKLOADS = "org.plainsight.testdata.MadeUpWorkloads";

    private MadeUp() {}

    /** Writes adverts to {@code out} and their truth beside it; nothing is replaced when that fails. */
    static void adverts(long adverts, long seed, Path out, LongConsumer progress) {
        adverts(adverts, seed, USUAL_SWITCHBOARD, out, progress);
    }

    /** The same with a switchboard's number on the given share of adverts, 0 to 0.5. */
    static void adverts(long adverts, long seed, double switchboard, Path out, LongConsumer progress) {
        var generator =
                generator(ADVERTS, "generate", long.class, long.class, double.class, Path.class, LongConsumer.class);
        written(out, () -> {
            generator.invokeExact(adverts, seed, switchboard, out, progress);
        });
    }

    /** Writes a workload to {@code out}; nothing is replaced when that fails. */
    static void workload(int networks, int analysts, long seed, Path out) {
        var generator = generator(WORKLOADS, "write", int.class, int.class, long.class, Path.class);
        written(out, () -> {
            generator.invokeExact(networks, analysts, seed, out);
        });
    }

    /** What a method handle does, which may throw anything; a block, as an expression would be asked for its value. */
    private interface Work {
        void run() throws Throwable;
    }

    private static void written(Path out, Work work) {
        Places.needWritable(out);
        try {
            work.run();
        } catch (IOException e) {
            throw new Stop(
                    Exit.UNREADABLE,
                    "cannot write `%s`: %s; name a file in a folder that you may write".formatted(out, e.getMessage()));
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("the generator failed", e);
        }
    }

    static Path truthOf(Path adverts) {
        return adverts.resolveSibling(adverts.getFileName() + ".truth.jsonl");
    }

    private static MethodHandle generator(String type, String method, Class<?>... takes) {
        try {
            return MethodHandles.publicLookup()
                    .findStatic(Class.forName(type), method, MethodType.methodType(void.class, takes));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the generator of made-up data is not on the class path", e);
        }
    }
}
