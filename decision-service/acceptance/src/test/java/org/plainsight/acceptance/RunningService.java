package org.plainsight.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.plainsight.app.Service;
import org.plainsight.app.people.DemoPeople;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The service on a PostgreSQL of its own with the demo people and a few stories, started once for all tests. */
final class RunningService {

    private static final RunningService ONE = new RunningService();

    private final Path data;
    private final ConfigurableApplicationContext context;
    private final Map<String, String> passwords = new HashMap<>();
    private final HttpClient client = HttpClient.newHttpClient();

    private RunningService() {
        try {
            data = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "data")
                    .toAbsolutePath();
            context = new SpringApplicationBuilder(Service.class)
                    .run(
                            "--server.port=0",
                            "--plainsight.home=../..",
                            "--plainsight.made-up=true",
                            "--plainsight.tries-a-minute=1000",
                            "--plainsight.binaries=target/postgres-binaries",
                            "--plainsight.data=" + data);
            Runtime.getRuntime().addShutdownHook(new Thread(context::close));
            context.getBean(DemoPeople.class).letIn().lines().map(String::strip).forEach(this::remember);
            try (var stories =
                    RunningService.class.getResourceAsStream("/org/plainsight/testdata/fixtures/handful.jsonl")) {
                send(stories.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RunningService one() {
        return ONE;
    }

    private void remember(String line) {
        var words = line.split("\\s+");
        if (words.length >= 3 && words[1].chars().filter(c -> c == '-').count() == 3) passwords.put(words[0], words[1]);
    }

    /** The folder of its PostgreSQL. */
    Path data() {
        return data;
    }

    String address() {
        return "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
    }

    String password(String person) {
        return passwords.get(person);
    }

    /** Sends adverts and waits until they are decided. */
    void send(byte[] adverts) {
        var answer = api("POST", "/api/v1/adverts", adverts);
        if (answer.statusCode() != 202) throw new IllegalStateException(answer.body());
        var job = answer.headers().firstValue("Location").orElseThrow().replaceFirst("^http://[^/]+", "");
        while (api("GET", job, new byte[0]).body().matches("(?s).*\"state\":\"(receiving|deciding)\".*")) rest();
    }

    /** A moment in which the service can do its work. */
    static void rest() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> api(String method, String path, byte[] body) {
        var basic = Base64.getEncoder().encodeToString(("ana:" + password("ana")).getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create(address() + path))
                .header("Authorization", "Basic " + basic)
                .header("Purpose", "help")
                .header("Content-Type", "application/x-ndjson")
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body))
                .build();
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
