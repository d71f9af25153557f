package org.plainsight.app.deciding;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.plainsight.app.people.DemoPeople;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes in what the command line's demo made up and decided, and lets one demo person for each role in. */
@Component
@ConditionalOnProperty("plainsight.demo.folder")
class Demo implements ApplicationRunner {

    private final Path folder;
    private final Intake intake;
    private final Jobs jobs;
    private final RunRecorder recorder;
    private final JdbcClient jdbc;
    private final DemoPeople people;
    private final Clock clock;

    Demo(
            @Value("${plainsight.demo.folder}") String folder,
            Intake intake,
            Jobs jobs,
            RunRecorder recorder,
            JdbcClient jdbc,
            DemoPeople people,
            Clock clock) {
        this.folder = Path.of(folder);
        this.intake = intake;
        this.jobs = jobs;
        this.recorder = recorder;
        this.jdbc = jdbc;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        var told = people.letIn();
        waitForTheCommandLine();
        if (recorder.decidedUpTo() == 0) take(clock.instant());
        System.out.println(told);
    }

    /** It writes one line once the folder is there; when it ends, so do we. */
    private static void waitForTheCommandLine() throws IOException {
        if (System.in.read() < 0) throw new IllegalStateException("the command line's demo ended");
        var watch = new Thread(Demo::endWithTheCommandLine, "command-line");
        watch.setDaemon(true);
        watch.start();
    }

    private static void endWithTheCommandLine() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            LoggerFactory.getLogger(Demo.class).debug("the command line is gone", e);
        }
        System.exit(0);
    }

    private void take(Instant begun) throws IOException {
        var job = jobs.begin(null, "the demo", "made-up adverts");
        try (var in = Files.newInputStream(folder.resolve("adverts.jsonl"))) {
            intake.take(job, in);
        }
        recorder.record(folder.resolve("run"), Set.of(), begun, newest());
        jobs.done(List.of(job));
    }

    private long newest() {
        return jdbc.sql("select coalesce(max(seq), 0) from advert_version")
                .query(Long.class)
                .single();
    }
}
