package org.plainsight.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code serve}: the service on the configured PostgreSQL. */
@Command(
        name = "serve",
        header = "Starts the service: its pages and its API.",
        description = {
            "It is at http://localhost:8080. Ctrl-C stops it.",
            "It is set up by the environment; without any setting it listens on this machine alone and keeps its data",
            "in a PostgreSQL of its own, in your data folder."
        },
        footer = {
            "",
            "PLAINSIGHT_PORT          8080 without it",
            "PLAINSIGHT_ADDRESS       127.0.0.1 without it",
            "PLAINSIGHT_DATABASE_URL  postgresql://USER:PASSWORD@HOST/DATABASE, as a user that owns nothing",
            "PLAINSIGHT_MIGRATE_URL   the same database, as the owner of its tables",
            "PLAINSIGHT_DATA          the folder of its own PostgreSQL",
            "The others: decision-service/app/README.md"
        })
final class ServeCommand implements Callable<Integer> {

    private static final List<String> MEMORY = List.of("-Xmx2g");

    @Override
    public Integer call() throws IOException {
        var jar = ServiceProcess.jar()
                .orElseThrow(() -> new Stop(
                        Exit.UNREADABLE,
                        "the service is not built beside this program; start it with `./plainsight serve`"));
        try (var service = ServiceProcess.start(jar, MEMORY, List.of())) {
            return service.await();
        }
    }
}
