package org.plainsight.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs a program as a person's shell would, and keeps what it said. */
record Shell(Path folder, Map<String, String> environment) {
    /** What a program left behind. */
    record Ran(int code, String out, String err) {
        String all() {
            return out + err;
        }
    }

    static Shell in(Path folder) {
        return new Shell(folder, Map.of());
    }

    Shell with(Map<String, String> more) {
        return new Shell(folder, more);
    }

    Ran run(String... command) {
        return await(start(command));
    }

    /** A program on its way, with the files that it prints to. */
    record Running(Process process, Path out, Path err) {}

    Running start(String... command) {
        try {
            var out = Files.createTempFile("out", ".txt");
            var err = Files.createTempFile("err", ".txt");
            var builder = new ProcessBuilder(List.of(command))
                    .directory(folder.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().putAll(environment);
            return new Running(builder.start(), out, err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Ran await(Running running) {
        try {
            // Only so that a hanging program cannot hang the build; nothing is measured.
            if (!running.process().waitFor(15, TimeUnit.MINUTES)) {
                running.process().destroyForcibly();
                throw new IllegalStateException(
                        "still running after 15 minutes: " + running.process().info());
            }
            var ran = new Ran(
                    running.process().exitValue(), Files.readString(running.out()), Files.readString(running.err()));
            Files.delete(running.out());
            Files.delete(running.err());
            return ran;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The top of this repository, wherever the tests are started from. */
    static Path house() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("plainsight"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
