package org.plainsight.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plainsight.acceptance.Browsers.Look;

/** Many readers at once, and a database that goes away under them. */
class ReadersTest {

    private static final int READERS = 200;

    private final HttpClient client = HttpClient.newHttpClient();

    private String cookies() {
        try (var context = Browsers.open(Look.WITHOUT_SCRIPT)) {
            Browsers.signedIn(context, "mina");
            return context.cookies().stream().map(ReadersTest::written).collect(Collectors.joining("; "));
        }
    }

    private static String written(Cookie cookie) {
        return cookie.name + "=" + cookie.value;
    }

    /** What a reader is answered, and after how long. */
    private record Answer(int status, Duration after) {}

    private CompletableFuture<Answer> read(String path, String cookies) {
        var request = HttpRequest.newBuilder(URI.create(RunningService.one().address() + path))
                .header("Cookie", cookies)
                .build();
        long begun = System.nanoTime();
        return client.sendAsync(request, BodyHandlers.discarding())
                .thenApply(r -> new Answer(r.statusCode(), Duration.ofNanos(System.nanoTime() - begun)));
    }

    @Test
    void two_hundred_read_at_once_and_none_is_turned_away() {
        var cookies = cookies();
        var reading = IntStream.range(0, READERS)
                .mapToObj(i -> read(i % 2 == 0 ? "/networks" : "/networks?q=07700+900101", cookies))
                .toList();
        var answers = reading.stream().map(CompletableFuture::join).toList();
        assertThat(answers).extracting(Answer::status).containsOnly(200);
        var slow = answers.stream().map(Answer::after).sorted().toList().get(READERS * 95 / 100);
        System.out.printf("%d readers at once: 95 of 100 answered within %d ms%n", READERS, slow.toMillis());
    }

    @Test
    void a_database_that_drops_every_connection_is_found_again_and_nothing_hangs() throws IOException, SQLException {
        var cookies = cookies();
        assertThat(read("/networks", cookies).join().status()).isEqualTo(200);
        dropEveryConnection();
        var statuses = new ArrayList<Integer>();
        for (int i = 0; i < 5; i++)
            statuses.add(read("/networks", cookies).join().status());
        assertThat(statuses).isSubsetOf(200, 302, 500, 503);
        assertThat(statuses.get(4)).isEqualTo(200);
    }

    /** As the superuser of the service's own PostgreSQL. */
    private static void dropEveryConnection() throws IOException, SQLException {
        var data = RunningService.one().data();
        var secrets = new Properties();
        secrets.load(new StringReader(Files.readString(data.resolve("secrets.properties"))));
        List<String> pid = Files.readAllLines(data.resolve("postgres/postmaster.pid"));
        var address = "jdbc:postgresql://127.0.0.1:%s/postgres".formatted(pid.get(3));
        try (var connection = DriverManager.getConnection(address, "postgres", secrets.getProperty("superuser"));
                var statement = connection.createStatement()) {
            statement.execute(
                    "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'plainsight_app'");
        }
    }
}
