package org.plainsight.app.deciding;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.plainsight.app.auditing.AccessLog;
import org.plainsight.app.auditing.Act;
import org.plainsight.app.people.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Support that partners are asked to offer, and what came of it. */
@Service
class Referrals {

    /** One request to one organisation. */
    record Referral(
            UUID id,
            String network,
            String organisation,
            String what,
            Instant sentAt,
            Optional<Instant> acknowledgedAt,
            String acknowledgedBy) {}

    /** Something that happened afterwards, and who says so. */
    record FollowUp(LocalDate on, String what, String says, String words, String name) {}

    /** What somebody wants to write down about it, as they typed it. */
    record Told(String on, String what, String says, String words) {

        List<String> faults(LocalDate today) {
            var faults = new ArrayList<String>();
            if (!isDayUpTo(today)) faults.add("Say on which day it happened; today at the latest.");
            if (!OUTCOMES.contains(what)) faults.add("Choose what happened.");
            if (says.isBlank() || says.length() > 200) faults.add("Say who says so, in at most 200 characters.");
            if (words.length() > 5_000) faults.add("Their words may have 5,000 characters at most.");
            return faults;
        }

        private boolean isDayUpTo(LocalDate today) {
            try {
                return !LocalDate.parse(on).isAfter(today);
            } catch (DateTimeParseException e) {
                return false;
            }
        }
    }

    /** What may have come of it; what nobody knows is said too. */
    static final List<String> OUTCOMES = List.of(
            "contact made",
            "support offered",
            "support accepted",
            "support declined",
            "nothing of concern found",
            "complaint",
            "the person says that nothing is wrong",
            "not known");

    private final JdbcClient jdbc;
    private final AccessLog log;
    private final Clock clock;

    Referrals(JdbcClient jdbc, AccessLog log, Clock clock) {
        this.jdbc = jdbc;
        this.log = log;
        this.clock = clock;
    }

    /** The organisations that have somebody here to acknowledge. */
    @Transactional(readOnly = true)
    public List<String> organisations() {
        return jdbc.sql(
                        "select distinct organisation from person where role = 'PARTNER' and active order by organisation")
                .query(String.class)
                .list();
    }

    @Transactional
    void send(Viewer viewer, String network, UUID judgement, String organisation, String what) {
        log.note(viewer, Act.DISCLOSURE, "network:" + network, "asked a partner to offer support", organisation);
        jdbc.sql("insert into referral (id, network, judgement, organisation, what, sent_at) values (?, ?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), network, judgement, organisation, what, now())
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    @Transactional(readOnly = true)
    public List<Referral> of(String network) {
        return referrals("network = ?", network);
    }

    /** What an organisation was asked; nothing about any other. */
    @Transactional
    public List<Referral> to(Viewer viewer) {
        log.note(viewer, Act.CONSULTATION, "referrals", "read what " + viewer.organisation() + " was asked");
        return referrals("organisation = ?", viewer.organisation());
    }

    private List<Referral> referrals(String clause, String value) {
        return jdbc.sql("select * from referral where " + clause + " order by sent_at")
                .param(value)
                .query((row, n) -> new Referral(
                        row.getObject("id", UUID.class),
                        row.getString("network"),
                        row.getString("organisation"),
                        row.getString("what"),
                        row.getTimestamp("sent_at").toInstant(),
                        Optional.ofNullable(row.getTimestamp("acknowledged_at")).map(Timestamp::toInstant),
                        row.getString("acknowledged_by")))
                .list();
    }

    /** Says that the organisation has it; false where it is not theirs. */
    @Transactional
    public boolean acknowledge(Viewer viewer, UUID id) {
        int changed = jdbc.sql("""
                        update referral set acknowledged_at = ?, acknowledged_by = ?
                        where id = ? and organisation = ? and acknowledged_at is null""")
                .params(now(), viewer.name(), id, viewer.organisation())
                .update();
        if (changed > 0) log.note(viewer, Act.ALTERATION, "referral:" + id, "acknowledged it");
        return changed > 0;
    }

    /** Writes down what happened, or gives all that is wrong with it. */
    @Transactional
    public List<String> follow(Viewer viewer, String network, Told told) {
        var faults = told.faults(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        if (!faults.isEmpty()) return faults;
        log.note(viewer, Act.ALTERATION, "network:" + network, "recorded what came of it");
        jdbc.sql(
                        "insert into follow_up (network, what, says, words, happened_on, at, name) values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        network,
                        told.what(),
                        told.says().strip(),
                        told.words().strip(),
                        Date.valueOf(told.on()),
                        now(),
                        viewer.name())
                .update();
        return List.of();
    }

    @Transactional(readOnly = true)
    public List<FollowUp> followUps(String network) {
        return jdbc.sql("select * from follow_up where network = ? order by happened_on, id")
                .param(network)
                .query((row, n) -> new FollowUp(
                        row.getDate("happened_on").toLocalDate(),
                        row.getString("what"),
                        row.getString("says"),
                        row.getString("words"),
                        row.getString("name")))
                .list();
    }
}
