package org.plainsight.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plainsight.testdata.MadeUpAdverts;

/** The service, in a process of its own, is killed in the middle of its work. */
class KilledTest {

    private static final int ADVERTS = 8_000;

    @TempDir
    Path folder;

    private Process start(Path watched) throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx1g",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.plainsight.app.Service",
                        "--server.port=0",
                        "--plainsight.home=../..",
                        "--plainsight.binaries=target/postgres-binaries",
                        "--plainsight.data=" + folder.resolve("data"),
                        "--plainsight.watch=" + watched)
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", "killed.log").toFile())
                .start();
    }

    @Test
    void after_a_kill_in_the_middle_of_a_file_every_line_of_it_is_there_once() throws IOException, SQLException {
        var watched = Files.createDirectory(folder.resolve("watched"));
        var made = folder.resolve("made.jsonl");
        MadeUpAdverts.generate(ADVERTS, 7, made, n -> {});
        long lines = Files.readAllLines(made).stream().distinct().count();
        Files.move(made, watched.resolve("made.jsonl"), StandardCopyOption.ATOMIC_MOVE);
        var database = new ItsDatabase(folder.resolve("data"));

        var first = start(watched);
        ReadersTest.until(() -> isBegun(database));
        first.destroyForcibly().onExit().join();
        assertThat(watched.resolve("made.jsonl")).exists();

        var second = start(watched);
        try {
            ReadersTest.until(() -> Files.exists(watched.resolve("taken/made.jsonl")));
            assertThat(database.count("select count(*) from advert_version")).isEqualTo(lines);
            assertThat(database.count("select count(distinct (advert, line)) from advert_version"))
                    .isEqualTo(lines);
            assertThat(database.count("select count(*) from rejected_line")).isZero();
            assertThat(database.count("select count(*) from job where state = 'interrupted'"))
                    .isEqualTo(1);
        } finally {
            second.destroy();
            second.onExit().join();
        }
    }

    /** Some lines are there, and not yet all. */
    private static boolean isBegun(ItsDatabase database) throws IOException {
        try {
            return database.count("select count(*) from advert_version") > 0;
        } catch (IOException | SQLException e) {
            return false;
        }
    }
}
