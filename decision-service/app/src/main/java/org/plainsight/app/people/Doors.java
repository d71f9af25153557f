package org.plainsight.app.people;

import static org.plainsight.app.people.Role.ADMINISTRATOR;
import static org.plainsight.app.people.Role.ANALYST;
import static org.plainsight.app.people.Role.AUDITOR;
import static org.plainsight.app.people.Role.BOARD_SEAT;
import static org.plainsight.app.people.Role.MANAGER;
import static org.plainsight.app.people.Role.PARTNER;
import static org.plainsight.app.people.Role.RESEARCHER;
import static org.plainsight.app.people.Role.RESPONSIBLE_OWNER;
import static org.plainsight.app.people.Role.SAFEGUARDING_LEAD;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/**
 * The one map of who may open what; whatever is not here is shut. The table in the README is held to it, role by role, by a
 * test that knocks at every door.
 */
final class Doors {

    /** Some paths, and who may go there; the first rule that matches counts. */
    record Rule(@Nullable HttpMethod method, String path, Set<Role> roles) {}

    static final String[] OPEN = {
        "/sign-in",
        "/sign-in/back",
        "/welcome/*",
        "/assets/**",
        "/webjars/**",
        "/error",
        "/actuator/health",
        "/actuator/health/*"
    };

    private static final Set<Role> EVERYBODY = EnumSet.allOf(Role.class);
    private static final Set<Role> READERS =
            EnumSet.of(ANALYST, MANAGER, BOARD_SEAT, RESPONSIBLE_OWNER, SAFEGUARDING_LEAD);
    private static final Set<Role> COVERED = EnumSet.of(MANAGER, BOARD_SEAT, RESPONSIBLE_OWNER);
    private static final Set<Role> OWNER = EnumSet.of(RESPONSIBLE_OWNER);
    private static final Set<Role> SEATS = EnumSet.of(BOARD_SEAT);
    private static final Set<Role> SAYERS = EnumSet.of(BOARD_SEAT, RESPONSIBLE_OWNER);
    private static final Set<Role> RULE_READERS = EnumSet.of(BOARD_SEAT, RESPONSIBLE_OWNER, AUDITOR);
    private static final Set<Role> BOARD_READERS = EnumSet.of(BOARD_SEAT, RESPONSIBLE_OWNER, AUDITOR, ADMINISTRATOR);
    private static final Set<Role> BOARD_FILLERS = EnumSet.of(BOARD_SEAT, RESPONSIBLE_OWNER, ADMINISTRATOR);
    private static final Set<Role> DECIDERS = EnumSet.of(ANALYST, SAFEGUARDING_LEAD);

    static final List<Rule> RULES = List.of(
            any("/", EVERYBODY),
            any("/purpose", EVERYBODY),
            any("/how", EVERYBODY),
            any("/reviews", DECIDERS),
            post("/reviews/print", DECIDERS),
            get("/networks", READERS),
            post("/networks/print", READERS),
            get("/networks/*", READERS),
            get("/networks/*/export/*", DECIDERS),
            post("/networks/*/looks-wrong", READERS),
            post("/networks/*/unfold", COVERED),
            post("/networks/*/print", READERS),
            post("/networks/*/*", DECIDERS),
            get("/adverts/*", READERS),
            post("/adverts/*/unfold", COVERED),
            post("/adverts/*/print", READERS),
            post("/adverts/*/undo", DECIDERS),
            any("/safeguarding", EnumSet.of(SAFEGUARDING_LEAD)),
            post("/safeguarding/print", EnumSet.of(SAFEGUARDING_LEAD)),
            any("/workload", EnumSet.of(MANAGER)),
            any("/workload/**", EnumSet.of(MANAGER)),
            get("/rules", RULE_READERS),
            post("/rules/stop", OWNER),
            post("/rules/restart", OWNER),
            post("/rules/back", OWNER),
            get("/rules/emergency", RULE_READERS),
            post("/rules/emergency", OWNER),
            post("/rules/emergency/propose", SEATS),
            post("/rules/emergency/*", OWNER),
            get("/rules/changes/new", SEATS),
            post("/rules/changes", SEATS),
            get("/rules/changes/*", RULE_READERS),
            get("/rules/changes/*/record", RULE_READERS),
            get("/rules/changes/*/dmn/*", RULE_READERS),
            get("/rules/changes/*/evidence", RULE_READERS),
            get("/rules/changes/*/evidence/report", RULE_READERS),
            get("/rules/changes/*/activation", OWNER),
            post("/rules/changes/*/activation", OWNER),
            post("/rules/changes/*/override", OWNER),
            post("/rules/changes/*/talk", SAYERS),
            post("/rules/changes/*/talk/*", SAYERS),
            post("/rules/changes/*/talk/*/answer", SAYERS),
            post("/rules/changes/*/evidence", SAYERS),
            post("/rules/changes/*/evidence/stop", SAYERS),
            post("/rules/changes/*/ballot", SAYERS),
            post("/rules/changes/*/close", SAYERS),
            post("/rules/changes/*/answer", SAYERS),
            any("/rules/changes/**", SEATS),
            get("/board", BOARD_READERS),
            any("/board/settings", SEATS),
            post("/board/put-up", BOARD_FILLERS),
            post("/board/confirm", SAYERS),
            post("/board/leave", SEATS),
            any("/uploads", EnumSet.of(ANALYST, RESPONSIBLE_OWNER)),
            any("/uploads/*", EnumSet.of(ANALYST, RESPONSIBLE_OWNER)),
            any("/referrals", EnumSet.of(PARTNER)),
            any("/referrals/*", EnumSet.of(PARTNER)),
            any("/challenges", EnumSet.of(RESPONSIBLE_OWNER)),
            any("/challenges/*", EnumSet.of(RESPONSIBLE_OWNER)),
            any("/retention", EnumSet.of(RESPONSIBLE_OWNER)),
            any("/figures", EnumSet.of(RESEARCHER)),
            any("/log", EnumSet.of(AUDITOR)),
            any("/log/*", EnumSet.of(AUDITOR)),
            any("/accounts", EnumSet.of(ADMINISTRATOR)),
            any("/accounts/*/*", EnumSet.of(ADMINISTRATOR)),
            any("/v3/api-docs", EVERYBODY),
            any("/v3/api-docs.yaml", EVERYBODY),
            post("/api/v1/adverts", EnumSet.of(ANALYST, RESPONSIBLE_OWNER)),
            any("/api/v1/jobs/*", EnumSet.of(ANALYST, RESPONSIBLE_OWNER)),
            any("/api/v1/jobs/*/rejected", EnumSet.of(ANALYST, RESPONSIBLE_OWNER)),
            any("/api/v1/packs", EVERYBODY),
            any("/api/v1/packs/**", EVERYBODY),
            get("/api/v1/adverts/*", DECIDERS),
            get("/api/v1/networks", READERS),
            get("/api/v1/networks/*", READERS),
            get("/api/v1/decisions/*", READERS),
            get("/api/v1/explanations/*", READERS));

    private Doors() {}

    private static Rule any(String path, Set<Role> roles) {
        return new Rule(null, path, roles);
    }

    private static Rule get(String path, Set<Role> roles) {
        return new Rule(HttpMethod.GET, path, roles);
    }

    private static Rule post(String path, Set<Role> roles) {
        return new Rule(HttpMethod.POST, path, roles);
    }
}
