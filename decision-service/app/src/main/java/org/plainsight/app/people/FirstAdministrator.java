package org.plainsight.app.people;

import java.util.Optional;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where there is no administrator yet, the first start prints a link that makes one, once. */
@Component
class FirstAdministrator {

    private final Accounts accounts;
    private final Environment environment;

    FirstAdministrator(Accounts accounts, Environment environment) {
        this.accounts = accounts;
        this.environment = environment;
    }

    @EventListener
    void welcome(ApplicationReadyEvent event) {
        var at = "http://localhost:" + environment.getProperty("local.server.port", "8080");
        if (accounts.hasAdministrator()) {
            System.out.printf("%nPlainsight is at %s (Ctrl-C stops it)%n", at);
            return;
        }
        System.out.printf(
                "Plainsight is at %s%nThere is no administrator yet. This link makes the first one; it works once, within three days:%n  %s/welcome/%s%n",
                at, at, accounts.link(Optional.empty()));
    }
}
