package org.plainsight.core.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plainsight.core.deciding.Written;

/** Reads the files of a run folder, gzipped or not, and tells what they really hold. */
public final class RunSource {

    /** Hears one line after another, without its line end. */
    public interface LineTaker {
        void take(String line);
    }

    private final Path folder;

    public RunSource(Path folder) {
        this.folder = folder;
    }

    /** Where the file stands, with or without {@code .gz}; empty where it is missing. */
    public Optional<Path> file(String name) {
        for (var each : List.of(name, name + ".gz")) {
            var path = folder.resolve(each);
            if (Files.isRegularFile(path)) return Optional.of(path);
        }
        return Optional.empty();
    }

    /** What the run's summary says; empty with a fault where it cannot be understood. */
    public Optional<StoredSummary> summary(List<String> faults) throws IOException {
        var text = new String(readAll("summary.json"), StandardCharsets.UTF_8);
        return StoredSummary.of(JsonTree.readOwn(text, faults), faults);
    }

    /** The file's bytes, unpacked where they are gzipped. */
    public InputStream open(String name) throws IOException {
        return AdvertFile.open(place(name));
    }

    private byte[] readAll(String name) throws IOException {
        try (var in = AdvertFile.open(place(name))) {
            return in.readAllBytes();
        }
    }

    private Path place(String name) throws IOException {
        return file(name)
                .orElseThrow(() -> new java.nio.file.NoSuchFileException(
                        folder.resolve(name).toString()));
    }

    /** Reads the whole file, line by line, and says what went by. */
    public Written scan(String name, LineTaker taker) throws IOException {
        var digest = RunFile.sha256();
        long bytes = 0;
        long lines = 0;
        try (var in = AdvertFile.open(place(name))) {
            var line = new ByteArrayOutputStream(4_096);
            var buffer = new byte[1 << 16];
            for (int length = fill(in, buffer); length > 0; length = fill(in, buffer)) {
                digest.update(buffer, 0, length);
                bytes += length;
                int from = 0;
                for (int i = 0; i < length; i++) {
                    if (buffer[i] != '\n') continue;
                    line.write(buffer, from, i - from);
                    taker.take(line.toString(StandardCharsets.UTF_8));
                    line.reset();
                    lines++;
                    from = i + 1;
                }
                line.write(buffer, from, length - from);
            }
            if (line.size() > 0) taker.take(line.toString(StandardCharsets.UTF_8));
        }
        return new Written(name, lines, bytes, HexFormat.of().formatHex(digest.digest()));
    }

    private static int fill(InputStream in, byte[] buffer) throws IOException {
        return in.readNBytes(buffer, 0, buffer.length);
    }

    /** The fields of one line of the run; empty where it is no JSON object any more. */
    public static Optional<Map<String, Object>> fields(String line) {
        var faults = new ArrayList<String>();
        var tree = JsonTree.readOwn(line, faults);
        return faults.isEmpty() ? Optional.of(tree) : Optional.empty();
    }

    /** A string as it stands in JSON, with its quotes. */
    public static String quoted(String text) {
        return '"'
                + new String(com.fasterxml.jackson.core.io.JsonStringEncoder.getInstance()
                        .quoteAsString(text))
                + '"';
    }

    /** Why something could not be read, in words. */
    public static String why(IOException e) {
        return AdvertFile.why(e);
    }
}
