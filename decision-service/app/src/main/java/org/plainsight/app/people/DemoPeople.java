package org.plainsight.app.people;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Invented people for each role, six of them for the board, with passwords of this start, on this machine alone. */
@Component
public class DemoPeople {

    private static final List<String> WORDS = List.of(
            "amber", "apple", "basin", "beech", "birch", "brook", "candle", "cedar", "chalk", "cliff", "clover",
            "copper", "coral", "daisy", "delta", "ember", "fern", "field", "flint", "forest", "garden", "ginger",
            "grove", "harbour", "hazel", "heron", "honey", "island", "ivory", "jasper", "kettle", "lantern", "lemon",
            "linen", "maple", "marble", "meadow", "mill", "mint", "moss", "oak", "olive", "orchard", "otter", "pebble",
            "pine", "plum", "pond", "quartz", "rain", "reed", "river", "robin", "rose", "saddle", "sage", "shell",
            "silver", "slate", "thyme", "timber", "tulip", "walnut", "willow");

    private final Accounts accounts;
    private final String address;
    private final ApplicationEventPublisher events;
    private final SecureRandom random = new SecureRandom();

    DemoPeople(Accounts accounts, @Value("${server.address:}") String address, ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.events = events;
        this.address = address;
    }

    /** Gives each of them a new password and tells it; refuses where others could reach the service. */
    public String letIn() {
        if (!List.of("127.0.0.1", "localhost", "::1").contains(address))
            throw new IllegalStateException(
                    "demo people sign in on this machine alone, and the service listens at `%s`".formatted(address));
        var told = new StringBuilder("%nSIGN IN AS (made-up people; the passwords are of this start)%n".formatted());
        for (var wanted : everybody()) {
            var password = password();
            accounts.demo(wanted, password);
            told.append("  %-8s %-32s %s%s%n"
                    .formatted(
                            wanted.signInName(),
                            password,
                            wanted.role().words(),
                            wanted.role() == Role.BOARD_SEAT
                                    ? ", " + wanted.organisation().toLowerCase(Locale.ROOT)
                                    : ""));
        }
        events.publishEvent(new DemoPeopleIn());
        return told.toString();
    }

    private static List<Accounts.Wanted> everybody() {
        return List.of(
                person("ana", "Ana Analyst", Role.ANALYST, ""),
                person("ben", "Ben Second-Analyst", Role.ANALYST, ""),
                person("mina", "Mina Manager", Role.MANAGER, ""),
                person("bo", "Bo Board", Role.BOARD_SEAT, "A survivors' group"),
                person("nia", "Nia Charity", Role.BOARD_SEAT, "A charity"),
                person("wren", "Wren Worker-led", Role.BOARD_SEAT, "A sex-worker-led group"),
                person("aca", "Aca Academic", Role.BOARD_SEAT, "A university"),
                person("lex", "Lex Lawyer", Role.BOARD_SEAT, "A law centre"),
                person("pol", "Pol Police", Role.BOARD_SEAT, "A police force"),
                person("owen", "Owen Owner", Role.RESPONSIBLE_OWNER, ""),
                person("sal", "Sal Safeguarding", Role.SAFEGUARDING_LEAD, ""),
                person("audrey", "Audrey Auditor", Role.AUDITOR, ""),
                person("remy", "Remy Researcher", Role.RESEARCHER, ""),
                person("pat", "Pat Partner", Role.PARTNER, "Open Door Example"),
                person("ada", "Ada Administrator", Role.ADMINISTRATOR, ""));
    }

    private static Accounts.Wanted person(String signInName, String name, Role role, String organisation) {
        return new Accounts.Wanted(signInName, name, role, organisation, "", "");
    }

    /** Four words of sixty-four: enough for one evening on one machine. */
    private String password() {
        var words = new StringBuilder();
        for (int i = 0; i < 4; i++) words.append(i == 0 ? "" : "-").append(WORDS.get(random.nextInt(WORDS.size())));
        return words.toString();
    }
}
