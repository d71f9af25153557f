package org.plainsight.app.planning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plainsight.app.auditing.AccessLog;
import org.plainsight.app.auditing.Act;
import org.plainsight.app.deciding.Desk;
import org.plainsight.app.people.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Every plan that was made, and which of them is in force. */
@Service
class Plans {

    /**
     * A plan that was made.
     *
     * @param replaces the number of the plan in force when it was made; 0: none
     * @param number its own number once it is published; 0 before
     */
    record Kept(
            UUID id,
            Instant madeAt,
            String name,
            int replaces,
            int number,
            String publishedBy,
            Optional<Instant> publishedAt,
            Sheet sheet) {
        boolean isPublished() {
            return number > 0;
        }
    }

    /** What came of publishing. */
    sealed interface Published {
        /** @param elsewhere networks that people changed or decided since the plan was made; they stay as they are */
        record Done(int number, int given, List<String> elsewhere) implements Published {
            public Done {
                elsewhere = List.copyOf(elsewhere);
            }
        }

        /** Another plan was published first; nothing was changed. */
        record Overtaken(Kept by) implements Published {}

        record Unknown() implements Published {}
    }

    /** Plans that were kept by an older version lack some numbers, which are then 0. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private static final String KEPT =
            "select p.*, u.number, u.name as by, u.at from plan p left join publication u on u.plan = p.id ";

    private final JdbcClient jdbc;
    private final Desk desk;
    private final ByHand byHand;
    private final NotLooking notLooking;
    private final AccessLog log;
    private final Clock clock;

    Plans(JdbcClient jdbc, Desk desk, ByHand byHand, NotLooking notLooking, AccessLog log, Clock clock) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.byHand = byHand;
        this.notLooking = notLooking;
        this.log = log;
        this.clock = clock;
    }

    /** The number of the plan in force; 0: none. */
    @Transactional(readOnly = true)
    int numberInForce() {
        return jdbc.sql("select coalesce(max(number), 0) from publication")
                .query(Integer.class)
                .single();
    }

    @Transactional
    UUID keep(String name, int replaces, Sheet sheet) {
        var id = UUID.randomUUID();
        jdbc.sql("insert into plan (id, made_at, name, replaces, body) values (?, ?, ?, ?, ?)")
                .params(id, Timestamp.from(clock.instant()), name, replaces, JSON.writeValueAsString(sheet))
                .update();
        return id;
    }

    @Transactional(readOnly = true)
    Optional<Kept> find(UUID id) {
        return jdbc.sql(KEPT + "where p.id = ?").param(id).query(Plans::kept).optional();
    }

    @Transactional(readOnly = true)
    Optional<Kept> inForce() {
        return jdbc.sql(KEPT + "where u.number is not null order by u.number desc limit 1")
                .query(Plans::kept)
                .optional();
    }

    /** The newest plan that could still be published. */
    @Transactional(readOnly = true)
    Optional<Kept> suggested() {
        return jdbc.sql(KEPT + """
                        where u.number is null and p.replaces = (select coalesce(max(number), 0) from publication)
                        order by p.made_at desc limit 1""").query(Plans::kept).optional();
    }

    /** Puts a plan in force and gives its networks to its people, all or nothing. */
    @Transactional
    public Published publish(Viewer viewer, UUID id) {
        var plan = find(id).orElse(null);
        if (plan == null) return new Published.Unknown();
        int number = plan.replaces() + 1;
        int first = jdbc.sql(
                        "insert into publication (number, plan, person, name, at) values (?, ?, ?, ?, ?) on conflict do nothing")
                .params(number, id, viewer.id(), viewer.name(), Timestamp.from(clock.instant()))
                .update();
        if (first == 0) return new Published.Overtaken(inForce().orElseThrow());
        log.note(viewer, Act.ALTERATION, "plan:" + number, "published a plan");
        var decided = decidedSince(plan.sheet());
        var changed = plan.sheet().given().stream()
                .filter(g -> !g.had().equals(g.analyst()))
                .toList();
        var elsewhere = changed.stream()
                .filter(g ->
                        decided.contains(g.network()) || !desk.give(g.network(), person(g.had()), person(g.analyst())))
                .map(Sheet.Given::network)
                .toList();
        return new Published.Done(number, changed.size() - elsewhere.size(), elsewhere);
    }

    /** What people decided by hand after the plan had read it: no plan undoes that. */
    private Set<String> decidedSince(Sheet sheet) {
        var networks = new HashSet<>(byHand.since(sheet.newestByHand()));
        notLooking.today().forEach(entry -> networks.add(entry.network()));
        return networks;
    }

    private static @Nullable UUID person(String id) {
        return id.isEmpty() ? null : UUID.fromString(id);
    }

    private static Kept kept(ResultSet row, int n) throws SQLException {
        var by = row.getString("by");
        return new Kept(
                row.getObject("id", UUID.class),
                row.getTimestamp("made_at").toInstant(),
                row.getString("name"),
                row.getInt("replaces"),
                row.getInt("number"),
                by == null ? "" : by,
                Optional.ofNullable(row.getTimestamp("at")).map(Timestamp::toInstant),
                JSON.readValue(row.getString("body"), Sheet.class));
    }
}
