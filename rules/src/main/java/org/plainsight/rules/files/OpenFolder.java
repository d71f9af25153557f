package org.plainsight.rules.files;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A folder held open: what is read lies in the folder that was looked at, whatever is put in its place meanwhile. No link in
 * it is followed. Systems that cannot hold a folder open read by path; there a swapped folder is seen, but only afterwards.
 */
@SuppressWarnings("StreamResourceLeak") // its streams stay open as long as it does
final class OpenFolder implements Closeable {

    private final Path folder;
    private final DirectoryStream<Path> entries;
    private final Map<String, OpenFolder> inners = new TreeMap<>();

    private OpenFolder(Path folder, DirectoryStream<Path> entries) {
        this.folder = folder;
        this.entries = entries;
    }

    /** @param folder may be a link itself, since a person names it */
    static OpenFolder at(Path folder) throws IOException {
        return new OpenFolder(folder, Files.newDirectoryStream(folder));
    }

    /** A folder in it, which must not be a link; open as long as this one. */
    OpenFolder inner(String name) throws IOException {
        var inside = folder.resolve(name);
        var inner = new OpenFolder(
                inside,
                entries instanceof SecureDirectoryStream<Path> held
                        ? held.newDirectoryStream(Path.of(name), LinkOption.NOFOLLOW_LINKS)
                        : Files.newDirectoryStream(inside));
        inners.put(name, inner);
        return inner;
    }

    /** The names of the folders in it that were opened. */
    Set<String> inners() {
        return inners.keySet();
    }

    /** What lies in it; to be asked once. */
    Iterable<Path> entries() {
        return entries;
    }

    /** What a name in it is, not what a link of that name leads to. */
    BasicFileAttributes attributes(String name) throws IOException {
        return entries instanceof SecureDirectoryStream<Path> held
                ? held.getFileAttributeView(Path.of(name), BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                        .readAttributes()
                : Files.readAttributes(folder.resolve(name), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    /** The bytes of a file in it, which must not be a link. */
    InputStream open(String name) throws IOException {
        return entries instanceof SecureDirectoryStream<Path> held
                ? Channels.newInputStream(
                        held.newByteChannel(Path.of(name), Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)))
                : Files.newInputStream(folder.resolve(name), StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public void close() throws IOException {
        for (var inner : inners.values()) inner.close();
        entries.close();
    }
}
