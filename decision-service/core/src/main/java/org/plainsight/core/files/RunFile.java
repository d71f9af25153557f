package org.plainsight.core.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.plainsight.core.deciding.Written;

/** One file of a run folder in the making: counts and digests what goes through it, before it is gzipped. */
public final class RunFile implements AutoCloseable {

    private final String name;
    private final OutputStream out;
    private final MessageDigest digest = sha256();
    private long lines;
    private long bytes;

    /** Opens the file for writing in a folder, with {@code .gz} after its name where it is gzipped. */
    public RunFile(Path folder, String name, boolean gzip) throws IOException {
        this.name = name;
        var file = Files.newOutputStream(folder.resolve(gzip ? name + ".gz" : name));
        this.out = gzip ? new GZIPOutputStream(file, 1 << 16) : new BufferedOutputStream(file, 1 << 16);
    }

    /** Writes these lines; an {@link UncheckedIOException} tells that they could not be written. */
    public void write(Lines more) {
        var raw = more.raw();
        write(raw.array(), raw.size(), more.count());
    }

    void write(byte[] content) {
        write(content, content.length, 1);
    }

    private void write(byte[] content, int length, long countedLines) {
        try {
            digest.update(content, 0, length);
            out.write(content, 0, length);
            lines += countedLines;
            bytes += length;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Closes the file and says what it holds. */
    public Written finish() throws IOException {
        out.close();
        return new Written(name, lines, bytes, HexFormat.of().formatHex(digest.digest()));
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
