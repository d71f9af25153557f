package org.plainsight.app.people;

import java.util.Locale;

/** What a person is here for; one account has one role. */
public enum Role {
    ANALYST,
    MANAGER,
    BOARD_SEAT,
    RESPONSIBLE_OWNER,
    SAFEGUARDING_LEAD,
    AUDITOR,
    RESEARCHER,
    PARTNER,
    ADMINISTRATOR;

    /** As the security framework has it. */
    public String authority() {
        return "ROLE_" + name();
    }

    /** Whether a team counts for it: whose work one shares, or looks after. */
    boolean hasTeam() {
        return this == ANALYST || this == MANAGER;
    }

    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
