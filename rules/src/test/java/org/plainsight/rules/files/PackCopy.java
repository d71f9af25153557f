package org.plainsight.rules.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.plainsight.rules.Rules;
import org.plainsight.rules.language.Fault;
import org.plainsight.rules.pack.Reading;

/** A copy of the example pack that a test may spoil. */
final class PackCopy {

    static final Path EXAMPLE = Path.of("src/test/resources/example-pack");

    private final Path folder;

    PackCopy(Path folder) {
        this.folder = folder;
        try (var files = Files.walk(EXAMPLE)) {
            for (var file : files.toList()) {
                var copy = folder.resolve(EXAMPLE.relativize(file).toString());
                if (Files.isDirectory(file)) Files.createDirectories(copy);
                else Files.copy(file, copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path folder() {
        return folder;
    }

    Path path(String file) {
        return folder.resolve(file);
    }

    String text(String file) {
        try {
            return Files.readString(path(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PackCopy write(String file, String text) {
        return write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    PackCopy write(String file, byte[] bytes) {
        try {
            Files.write(path(file), bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Changes the first place where a text stands, which must be there. */
    PackCopy change(String file, String from, String to) {
        var text = text(file);
        int at = text.indexOf(from);
        if (at < 0) throw new AssertionError("`%s` does not stand in %s".formatted(from, file));
        return write(file, text.substring(0, at) + to + text.substring(at + from.length()));
    }

    Reading read() {
        return Rules.read(folder);
    }

    /** The faults; none where the pack was read. */
    List<Fault> faults() {
        return read().fold(pack -> List.of(), Reading.Refused::faults);
    }
}
