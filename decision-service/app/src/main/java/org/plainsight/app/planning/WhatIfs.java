package org.plainsight.app.planning;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plainsight.tasking.Comparison;
import org.plainsight.tasking.Effort;
import org.plainsight.tasking.Tasking;
import org.plainsight.tasking.Watcher;
import org.plainsight.tasking.plan.Change;
import org.plainsight.tasking.plan.Left;
import org.plainsight.tasking.plan.Plan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Plans the fortnight twice, as it is and as somebody imagines it, and keeps the two side by side. */
@Service
class WhatIfs {

    /** A question that was asked, and what came of it. */
    record Kept(UUID id, Instant madeAt, String name, Sides sides) {}

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LATEST = 10;

    private final Queueing queueing;
    private final JdbcClient jdbc;
    private final Clock clock;

    WhatIfs(Queueing queueing, JdbcClient jdbc, Clock clock) {
        this.queueing = queueing;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Plans twice with the same effort; the second plan begins from the first and disturbs it little. */
    UUID ask(String name, Scenario scenario, Effort effort, Watcher watcher) {
        var now = queueing.now();
        var asItIs = Tasking.plan(now.workload(), effort, watcher);
        var again = scenario.of(now, now.workload()).withPublished(asItIs.assignments());
        var imagined = Tasking.plan(again, effort, watcher);
        return keep(name, sides(now, scenario, Tasking.compare(asItIs, imagined)));
    }

    static Sides sides(Fortnight now, Scenario scenario, Comparison compared) {
        var told = new Told(now, scenario.imagined());
        var why = compared.after().changes().stream()
                .collect(Collectors.toMap(Change::network, Function.identity(), (a, b) -> a));
        var stuck = compared.after().left().stream().collect(Collectors.toMap(Left::network, Function.identity()));
        return new Sides(
                now.start(),
                scenario.words(now),
                side(compared.before(), told),
                side(compared.after(), told),
                compared.more().stream()
                        .map(n -> difference(told, why, n, "there is room for it"))
                        .toList(),
                compared.fewer().stream()
                        .map(n -> difference(
                                told, why, n, stuck.containsKey(n) ? "nobody has room for it" : "it does not wait"))
                        .toList(),
                compared.moved().stream()
                        .map(c -> difference(told, why, c.network(), c.why()))
                        .toList(),
                now.estimates().words());
    }

    private static Sides.Difference difference(Told told, Map<String, Change> why, String network, String otherwise) {
        var change = Optional.ofNullable(why.get(network));
        return new Sides.Difference(
                network,
                change.map(Change::from)
                        .filter(id -> !id.isEmpty())
                        .map(told::name)
                        .orElse(""),
                change.map(Change::to)
                        .filter(id -> !id.isEmpty())
                        .map(told::name)
                        .orElse(""),
                told.words(change.map(Change::why).orElse(otherwise)));
    }

    private static Sides.Side side(Plan plan, Told told) {
        var quality = plan.quality();
        var first = plan.workload().networks().stream()
                .filter(n -> n.priority() == 1)
                .count();
        return new Sides.Side(
                plan.workload().networks().size(),
                plan.placements().size(),
                plan.left().size(),
                (int) first - quality.firstPriority(),
                quality.assignedWeight(),
                quality.bound(),
                Drawing.gap(quality),
                plan.workload().networks().stream().mapToLong(n -> n.minutes()).sum(),
                plan.people().stream().mapToLong(p -> p.availableMinutes()).sum(),
                people(plan, told));
    }

    private static List<Sides.Person> people(Plan plan, Told told) {
        return plan.people().stream()
                .map(p -> new Sides.Person(
                        told.name(p.analyst()),
                        p.networks(),
                        p.minutes(),
                        p.availableMinutes(),
                        p.difficultMinutes(),
                        p.difficultAllowed()))
                .toList();
    }

    private UUID keep(String name, Sides sides) {
        var id = UUID.randomUUID();
        jdbc.sql("insert into what_if (id, made_at, name, body) values (?, ?, ?, ?)")
                .params(id, Timestamp.from(clock.instant()), name, JSON.writeValueAsString(sides))
                .update();
        return id;
    }

    @Transactional(readOnly = true)
    Optional<Kept> find(UUID id) {
        return jdbc.sql("select * from what_if where id = ?")
                .param(id)
                .query(WhatIfs::kept)
                .optional();
    }

    /** The newest questions first. */
    @Transactional(readOnly = true)
    List<Kept> latest() {
        return jdbc.sql("select * from what_if order by made_at desc limit " + LATEST)
                .query(WhatIfs::kept)
                .list();
    }

    private static Kept kept(java.sql.ResultSet row, int n) throws java.sql.SQLException {
        return new Kept(
                row.getObject("id", UUID.class),
                row.getTimestamp("made_at").toInstant(),
                row.getString("name"),
                JSON.readValue(row.getString("body"), Sides.class));
    }
}
