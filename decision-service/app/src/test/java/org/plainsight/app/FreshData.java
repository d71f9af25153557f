package org.plainsight.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** A new data folder for each start, and a directory that people may come from. */
public final class FreshData implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            var data = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "data");
            var directory = SmallDirectory.start();
            TestPropertyValues.of(
                            "plainsight.data=" + data.toAbsolutePath(),
                            "plainsight.oidc.issuer=" + directory.issuer(),
                            "plainsight.oidc.client=" + SmallDirectory.CLIENT,
                            "plainsight.oidc.secret=" + SmallDirectory.SECRET,
                            "plainsight.oidc.claim=access.roles",
                            "plainsight.oidc.areas=areas",
                            "plainsight.oidc.teams=team",
                            "plainsight.oidc.roles=desk=analyst,lead=manager,board=board-seat,friend=partner")
                    .applyTo(context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
