package org.plainsight.app.deciding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.plainsight.app.ServiceTest;
import org.plainsight.app.people.People;
import org.plainsight.app.people.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** What a person decided stands, until there is something new; on a database of its own, since days pass in it. */
@ServiceTest
@TestPropertySource(properties = "plainsight.test=reopening")
class ReopeningTest {

    private static final Path STORIES = Path.of("../../test-data/fixtures/handful.jsonl");
    private static final String STRANGER = """
            {"id":"A-stranger","source":"site-alder","postedAt":"2026-11-20T10:00:00Z","text":"Call to book"}""";
    private static final String ONE_MORE = """
            {"id":"A-desk-9","source":"site-alder","postedAt":"2026-10-14T10:00:00Z","name":"Ivy",\
            "text":"Call to book","phones":["07700 900900"]}""";

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void a_network_that_is_some_days_older_is_not_put_to_people_again_and_one_that_grew_is() throws IOException {
        people.of(Role.ANALYST);
        Sending.adverts(port, "analyst", stillUp());
        assertThat(state()).isEqualTo("open");
        jdbc.sql("update review set state = 'closed' where network = 'N-A-desk-1'")
                .update();
        long decided = decisions();

        Sending.adverts(port, "analyst", STRANGER);
        assertThat(decisions())
                .as("its facts are of another day, and decided anew")
                .isEqualTo(decided + 1);
        assertThat(state()).isEqualTo("closed");

        Sending.adverts(port, "analyst", ONE_MORE);
        assertThat(state()).isEqualTo("open");
    }

    /** The story of the desk, whose adverts nobody took down: the days that they are up go on. */
    private static String stillUp() throws IOException {
        return Files.readAllLines(STORIES).stream()
                .filter(line -> line.contains("-desk-"))
                .map(line -> line.replaceFirst("\"removedAt\":\"[^\"]*\",", ""))
                .collect(Collectors.joining("\n"));
    }

    private String state() {
        return jdbc.sql("select state from review where network = 'N-A-desk-1'")
                .query(String.class)
                .single();
    }

    private long decisions() {
        return jdbc.sql("select count(*) from decision where subject = 'network:N-A-desk-1'")
                .query(Long.class)
                .single();
    }
}
