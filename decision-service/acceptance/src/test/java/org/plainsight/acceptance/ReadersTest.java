package org.plainsight.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
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
    void a_postgresql_that_crashes_under_load_is_found_again_and_has_lost_nothing_that_was_taken()
            throws IOException, SQLException {
        var cookies = cookies();
        var database = new ItsDatabase(RunningService.one().data());
        var reads = new ArrayList<CompletableFuture<Answer>>();
        var taken = new ArrayList<String>();
        for (int i = 0; i < 10; i++) {
            for (int r = 0; r < 10; r++) reads.add(read("/networks", cookies));
            if (i == 4) database.crash();
            int status = RunningService.one()
                    .api("POST", "/api/v1/adverts", advert(i))
                    .statusCode();
            assertThat(status).isIn(202, 503);
            if (status == 202) taken.add("'A-crash-" + i + "'");
        }
        assertThat(reads.stream().map(CompletableFuture::join).map(Answer::status))
                .isSubsetOf(200, 503);
        until(() -> read("/networks", cookies).join().status() == 200);
        assertThat(taken).hasSizeGreaterThan(4);
        var list = String.join(", ", taken);
        assertThat(database.count("select count(*) from advert_version where advert in (%s)".formatted(list)))
                .isEqualTo(taken.size());
        until(() -> database.count("select count(*) from standing where substr(subject, 8) in (%s)".formatted(list))
                == taken.size());
        until(() -> database.count("select count(*) from job where state in ('receiving', 'deciding')") == 0);
    }

    private static byte[] advert(int number) {
        return """
                {"id":"A-crash-%d","source":"site-a","postedAt":"2026-10-01T10:00:00Z","text":"Friendly, call to book"}""".formatted(number).getBytes(StandardCharsets.UTF_8);
    }

    /** Something that comes true by itself, sooner or later. */
    interface Hope {
        boolean isTrue() throws IOException, SQLException;
    }

    /** Waits until it is true; two minutes are too long on any machine. */
    static void until(Hope hope) throws IOException, SQLException {
        for (int i = 0; i < 2_400; i++) {
            if (hope.isTrue()) return;
            LockSupport.parkNanos(50_000_000);
        }
        throw new AssertionError("it did not come true");
    }
}
