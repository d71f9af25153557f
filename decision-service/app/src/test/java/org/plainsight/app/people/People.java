package org.plainsight.app.people;

import java.util.Locale;
import org.springframework.stereotype.Component;

/** Makes accounts for tests: one for each role, named for it. */
@Component
public class People {

    public static final String PASSWORD = "correct horse battery staple";

    private final Accounts accounts;
    private final Persons persons;

    People(Accounts accounts, Persons persons) {
        this.accounts = accounts;
        this.persons = persons;
    }

    /** An account of this role; its sign-in name is the role's. */
    public String of(Role role) {
        return named(role.name().toLowerCase(Locale.ROOT).replace('_', '-'), role);
    }

    public String named(String name, Role role) {
        accounts.demo(
                new Accounts.Wanted(name, name, role, role == Role.PARTNER ? "Open Door Example" : "", "", ""),
                PASSWORD);
        return name;
    }

    /** Somebody who works in some areas alone. */
    public String workingIn(String name, Role role, String areas) {
        accounts.demo(new Accounts.Wanted(name, name, role, "", "", areas), PASSWORD);
        return name;
    }

    /** Somebody who belongs to a team, or, as a manager, looks after one. */
    public String ofTeam(String name, Role role, String team) {
        accounts.demo(new Accounts.Wanted(name, name, role, "", team, ""), PASSWORD);
        return name;
    }

    public void close(String name) {
        persons.findBySignInName(name).ifPresent(person -> {
            person.activate(false);
            persons.save(person);
        });
    }
}
