package org.plainsight.testdata;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.zip.GZIPOutputStream;

/**
 * Made-up adverts with planted truth. Start here. Nothing in them is real: phones come from Ofcom's drama ranges or from
 * {@code +999}, sites and people are invented. The same recipe gives the same bytes everywhere.
 */
public final class MadeUpAdverts {
    private MadeUpAdverts() {}

    /**
     * Writes the usual recipe's adverts to {@code out} and the truth to {@code out.truth.jsonl}.
     *
     * @param out lines of JSON; compressed if its name ends in {@code .gz}
     * @param progress told how many adverts are done, now and then and at the end
     * @throws IOException if a file cannot be written; nothing is replaced then
     */
    public static void generate(long adverts, long seed, Path out, LongConsumer progress) throws IOException {
        generate(Recipe.of(adverts, seed), out, progress);
    }

    /** The same with the switchboard's number on another share of adverts, 0 to 0.5. */
    public static void generate(long adverts, long seed, double switchboardShare, Path out, LongConsumer progress)
            throws IOException {
        generate(Recipe.of(adverts, seed).withSwitchboardShare(switchboardShare), out, progress);
    }

    /** The same for any recipe. */
    public static void generate(Recipe recipe, Path out, LongConsumer progress) throws IOException {
        Path truth = truthOf(out);
        for (Path target : List.of(out, truth)) {
            if (Files.isDirectory(target)) {
                throw new FileSystemException(target.toString(), null, "is a folder: name a file");
            }
        }
        Path lines = beside(out);
        Path truths = beside(truth);
        try {
            write(recipe, lines, truths, progress);
            Files.move(lines, out, StandardCopyOption.REPLACE_EXISTING);
            Files.move(truths, truth, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(lines);
            Files.deleteIfExists(truths);
        }
    }

    /** Tells the recipe's adverts, reviews and truth to {@code audience}, scene by scene, without any file. */
    public static void tell(Recipe recipe, Audience audience, LongConsumer progress) {
        new Casting(recipe).play(audience, progress);
    }

    /** Where the truth about the adverts in {@code out} is written. */
    public static Path truthOf(Path out) {
        return out.resolveSibling(out.getFileName() + ".truth.jsonl");
    }

    private static void write(Recipe recipe, Path lines, Path truths, LongConsumer progress) throws IOException {
        try (OutputStream advertsOut = open(lines);
                OutputStream truthOut = open(truths)) {
            Shuffle adverts = new Shuffle(recipe.seed(), lineTo(advertsOut));
            Shuffle truth = new Shuffle(recipe.seed() + 1, lineTo(truthOut));
            tell(
                    recipe,
                    new Audience() {
                        @Override
                        public void line(String json) {
                            adverts.accept(json);
                        }

                        @Override
                        public void truth(Truth planted) {
                            truth.accept(planted.toJson());
                        }
                    },
                    progress);
            adverts.finish();
            truth.finish();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static Consumer<String> lineTo(OutputStream out) {
        return line -> {
            try {
                out.write(line.getBytes(StandardCharsets.UTF_8));
                out.write('\n');
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    private static Path beside(Path file) {
        String name = file.getFileName().toString();
        return file.resolveSibling(name.endsWith(".gz") ? name + ".part.gz" : name + ".part");
    }

    private static OutputStream open(Path file) throws IOException {
        OutputStream bytes = Files.newOutputStream(file);
        OutputStream packed = file.toString().endsWith(".gz") ? new Gzip(bytes) : bytes;
        return new BufferedOutputStream(packed, 1 << 16);
    }

    /** Quick rather than small: the usual level would take longer than making the adverts up. */
    private static final class Gzip extends GZIPOutputStream {
        private Gzip(OutputStream out) throws IOException {
            super(out, 1 << 16);
            def.setLevel(java.util.zip.Deflater.BEST_SPEED);
        }
    }
}
