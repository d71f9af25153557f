package org.plainsight.cli;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The service as a program of its own beside this one: this one stays fast and knows neither Spring nor a database. */
final class ServiceProcess implements AutoCloseable {

    private static final String JAR = "plainsight-app-*.jar";

    private final Process process;

    private ServiceProcess(Process process) {
        this.process = process;
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop-service"));
    }

    /** The service's jar, where it was built beside this program's. */
    static Optional<Path> jar() throws IOException {
        var own = Path.of(System.getProperty("java.class.path").split(File.pathSeparator, 2)[0])
                .toAbsolutePath()
                .getParent();
        if (own == null || !Files.isDirectory(own)) return Optional.empty();
        try (var found = Files.newDirectoryStream(own, JAR)) {
            for (var jar : found) return Optional.of(jar);
        }
        return Optional.empty();
    }

    /** Starts the service. It prints where we print; its input is ours to write. */
    static ServiceProcess start(Path jar, List<String> javaOptions, List<String> settings) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8"));
        command.add("-Dplainsight.home=" + System.getProperty("plainsight.home", "."));
        command.addAll(javaOptions);
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(settings);
        return new ServiceProcess(new ProcessBuilder(command)
                .redirectOutput(Redirect.INHERIT)
                .redirectError(Redirect.INHERIT)
                .start());
    }

    /** Tells it that it may go on: it waits for a line where it was asked to. */
    void goOn() throws IOException {
        if (!process.isAlive()) return;
        var input = process.getOutputStream();
        input.write('\n');
        input.flush();
    }

    /** Waits until it ends, and gives its exit code. */
    int await() {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Exit.PROGRAM;
        }
    }

    /** Asks it to stop and waits: it has requests to finish and a database to close. */
    @Override
    public void close() {
        process.destroy();
        await();
    }
}
