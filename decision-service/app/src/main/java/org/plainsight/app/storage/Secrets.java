package org.plainsight.app.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The passwords of our own PostgreSQL: made once, kept in a file that only its user may read. */
record Secrets(String superuser, String owner, String app) {

    private static final String FILE = "secrets.properties";
    private static final SecureRandom RANDOM = new SecureRandom();

    static Secrets in(Path folder) throws IOException {
        var file = folder.resolve(FILE);
        if (!Files.exists(file))
            writePrivately(
                    file,
                    Stream.of("superuser", "owner", "app")
                            .map(name -> name + "=" + fresh())
                            .collect(Collectors.joining("\n", "", "\n")));
        var stored = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            stored.load(in);
        }
        return new Secrets(need(stored, "superuser", file), need(stored, "owner", file), need(stored, "app", file));
    }

    private static String need(Properties stored, String name, Path file) {
        var value = stored.getProperty(name);
        if (value != null && !value.isBlank()) return value;
        throw new DatabaseUnavailable(
                "`%s` holds no password for `%s`; bring the file back from a backup".formatted(file, name));
    }

    private static String fresh() {
        var bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Writes a file that nobody else can read, not even for a moment. */
    static void writePrivately(Path file, String text) throws IOException {
        var isPosix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        var mine = isPosix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        try (var channel =
                Files.newByteChannel(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), mine)) {
            channel.write(StandardCharsets.UTF_8.encode(text));
        }
    }
}
