package org.plainsight.app.deciding;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Persistable;

/** What a person thinks of a network, in their own words; written once, changed never. */
@Entity
@Table(name = "judgement")
@SuppressWarnings({"NullAway.Init", "UnusedVariable"})
class Judgement implements Persistable<UUID> {

    static final String FIRST_VIEW = "first view";
    static final String DECISION = "decision";
    static final String SECOND = "second";

    @Id
    private UUID id;

    private String network;
    private long decision;
    private UUID person;
    private String name;
    private String kind;
    private String outcome;
    private String reason;
    private String grounds;
    private Instant at;

    protected Judgement() {}

    Judgement(
            String network,
            long decision,
            UUID person,
            String name,
            String kind,
            Verdict verdict,
            String reason,
            List<String> grounds,
            Instant at) {
        this.id = UUID.randomUUID();
        this.network = network;
        this.decision = decision;
        this.person = person;
        this.name = name;
        this.kind = kind;
        this.outcome = verdict.code();
        this.reason = reason;
        this.grounds = String.join("\n", grounds);
        this.at = at;
    }

    @Override
    public UUID getId() {
        return id;
    }

    /** It is only ever added. */
    @Override
    public boolean isNew() {
        return true;
    }

    long decision() {
        return decision;
    }

    UUID person() {
        return person;
    }

    String name() {
        return name;
    }

    String kind() {
        return kind;
    }

    String outcomeWords() {
        return Verdict.wordsOf(outcome);
    }

    String reason() {
        return reason;
    }

    List<String> grounds() {
        return Arrays.stream(grounds.split("\n")).filter(g -> !g.isEmpty()).toList();
    }

    Instant at() {
        return at;
    }
}
