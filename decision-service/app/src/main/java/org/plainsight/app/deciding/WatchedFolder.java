package org.plainsight.app.deciding;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.plainsight.app.storage.Outage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Takes the files of adverts that somebody puts into a folder, one after the other by name, and moves each to {@code taken}
 * or {@code refused}. A file is left where it is until it is taken whole: after whatever end, it is taken again, and lines
 * that are known add nothing.
 */
@Component
@ConditionalOnProperty("plainsight.watch")
class WatchedFolder {

    private static final Logger LOG = LoggerFactory.getLogger(WatchedFolder.class);
    private static final long PAUSE_SECONDS = 2;

    /** How a file looked: while this changes, somebody still writes. */
    private record Look(long size, FileTime changed) {}

    private final Path folder;
    private final Intake intake;
    private final Jobs jobs;
    private final ScheduledExecutorService lane =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "watched-folder"));
    private Map<Path, Look> before = Map.of();

    WatchedFolder(@Value("${plainsight.watch}") String folder, Intake intake, Jobs jobs) {
        this.folder = Path.of(folder);
        if (!Files.isDirectory(this.folder) || !Files.isWritable(this.folder))
            throw new IllegalStateException(
                    "PLAINSIGHT_WATCH: `%s` is no folder that can be written to; make it, or name another"
                            .formatted(folder));
        this.intake = intake;
        this.jobs = jobs;
    }

    @EventListener(ApplicationReadyEvent.class)
    void watch() {
        var unused = lane.scheduleWithFixedDelay(this::look, 0, PAUSE_SECONDS, TimeUnit.SECONDS);
    }

    private void look() {
        try {
            var now = new HashMap<Path, Look>();
            for (var file : files())
                now.put(file, new Look(Files.size(file), Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS)));
            var still = files().stream()
                    .filter(file -> before.containsKey(file) && before.get(file).equals(now.get(file)))
                    .toList();
            before = now;
            for (var file : still) take(file);
        } catch (IOException | RuntimeException e) {
            LOG.warn("the watched folder could not be read just now; it is looked at again", e);
        }
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> file.toString().matches(".*\\.jsonl(\\.gz)?"))
                    .sorted()
                    .toList();
        }
    }

    private void take(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var job = intake.receive(MarkedText.visible(String.valueOf(file.getFileName())), in);
            move(file, jobs.find(job).orElseThrow().state().equals("failed") ? "refused" : "taken");
        } catch (IOException e) {
            LOG.warn("a file of the watched folder cannot be read to its end and is refused", e);
            move(file, "refused");
        } catch (RuntimeException e) {
            if (!Outage.isBehind(e)) throw e;
            LOG.warn("the database cannot be reached; the watched folder waits");
        }
    }

    private void move(Path file, String to) throws IOException {
        var target = Files.createDirectories(folder.resolve(to)).resolve(file.getFileName());
        Files.move(file, target, StandardCopyOption.REPLACE_EXISTING);
    }

    @PreDestroy
    void close() {
        lane.shutdown();
    }
}
