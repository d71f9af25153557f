package org.plainsight.cli;

import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;

/**
 * The generator of made-up adverts, which is there when the program runs and not when it is compiled: nothing that weighs
 * an advert may know that there is one.
 */
final class MadeUp {

    /** The usual share of adverts that carry a switchboard's number. */
    static final double USUAL_SWITCHBOARD = 0.02;

    private static final String GENERATOR = "org.plainsight.testdata.MadeUpAdverts";

    private MadeUp() {}

    /** Writes adverts to {@code out} and their truth beside it; nothing is replaced when that fails. */
    static void adverts(long adverts, long seed, Path out, LongConsumer progress) {
        adverts(adverts, seed, USUAL_SWITCHBOARD, out, progress);
    }

    /** The same with a switchboard's number on the given share of adverts, 0 to 0.5. */
    static void adverts(long adverts, long seed, double switchboard, Path out, LongConsumer progress) {
        var folder = out.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder))
            throw new Stop(Exit.UNREADABLE, "cannot write `%s`: its folder is not there; make it first".formatted(out));
        if (Files.isDirectory(out))
            throw new Stop(Exit.UNREADABLE, "cannot write `%s`: it is a folder; name a file in it".formatted(out));
        try {
            generator().invokeExact(adverts, seed, switchboard, out, progress);
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

    private static MethodHandle generator() {
        try {
            return MethodHandles.publicLookup()
                    .findStatic(
                            Class.forName(GENERATOR),
                            "generate",
                            MethodType.methodType(
                                    void.class, long.class, long.class, double.class, Path.class, LongConsumer.class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the generator of made-up adverts is not on the class path", e);
        }
    }
}
