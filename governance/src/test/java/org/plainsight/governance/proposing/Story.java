package org.plainsight.governance.proposing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.plainsight.governance.acting.Actor;
import org.plainsight.governance.acting.Objection;
import org.plainsight.governance.activating.Activation;
import org.plainsight.governance.activating.EvidenceSheet;
import org.plainsight.governance.activating.InForce;
import org.plainsight.governance.audit.Hash;
import org.plainsight.governance.audit.SignerKey;
import org.plainsight.governance.voting.Board;
import org.plainsight.governance.voting.Settings;
import org.plainsight.governance.voting.Vote;
import org.plainsight.rules.pack.CheckReport;

/** A board at work, act by act; what it did is kept as it would be kept, in text, and read back before each act. */
final class Story {

    static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
    static final Hash OLD = Hash.of("the old pack");
    static final Hash NEW = Hash.of("the new pack");
    static final Actor.Owner OWNER = new Actor.Owner("Chief");
    static final Actor.Administrator ADMINISTRATOR = new Actor.Administrator("Ops");
    static final Actor.Member NGO = new Actor.Member("ngo", "Heron");
    static final Actor.Member SURVIVORS = new Actor.Member("survivors", "Wren");
    static final Actor.Member WORKERS = new Actor.Member("sex-worker-led", "Swift");
    static final Actor.Member ACADEMIC = new Actor.Member("academic", "Rook");
    static final Actor.Member LAWYER = new Actor.Member("legal", "Lark");
    static final Actor.Member POLICE = new Actor.Member("police", "Finch");
    static final List<Actor.Member> ALL = List.of(NGO, SURVIVORS, WORKERS, ACADEMIC, LAWYER, POLICE);
    static final SignerKey KEY =
            SignerKey.of("service.example", Hash.of("service").bytes());
    static final CheckReport SOUND = new CheckReport(List.of(), List.of("everything was looked at"));
    static final Settings SETTINGS = new Settings(
            ALL.stream().map(Actor.Member::seat).toList(),
            3,
            2,
            3,
            4,
            Set.of("survivors", "sex-worker-led"),
            Set.of("survivors"));

    private final List<String> kept = new ArrayList<>();
    private Instant now = MONDAY;

    private Story() {}

    static Story founded() {
        return founded(ALL);
    }

    static Story founded(List<Actor.Member> seated) {
        var holders = new LinkedHashMap<String, String>();
        for (var member : seated) holders.put(member.seat(), member.name());
        var story = new Story();
        story.keep(Register.found(OLD, new Board(SETTINGS, holders), OWNER, statement(MONDAY), KEY, MONDAY));
        return story;
    }

    Register register() {
        return Register.of(kept.stream().map(Event::read).toList());
    }

    List<Event> events() {
        return kept.stream().map(Event::read).toList();
    }

    Instant now() {
        return now;
    }

    Story later(Duration time) {
        now = now.plus(time);
        return this;
    }

    Story days(int days) {
        return later(Duration.ofDays(days));
    }

    private void keep(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Accepted.class);
        for (var event : ((Answer.Accepted) answer).events()) kept.add(event.canonical());
    }

    Story does(BiFunction<Register, Instant, Answer> act) {
        keep(act.apply(register(), now));
        return this;
    }

    /** Every reason for which the act is refused, as sentences. */
    List<String> refused(BiFunction<Register, Instant, Answer> act) {
        return refusedAt(now, act);
    }

    List<String> refusedAt(Instant moment, BiFunction<Register, Instant, Answer> act) {
        var answer = act.apply(register(), moment);
        assertThat(answer).isInstanceOf(Answer.Refused.class);
        return ((Answer.Refused) answer)
                .because().stream().map(Objection::words).toList();
    }

    Proposal change(int number) {
        return register().proposal(number, now).orElseThrow();
    }

    InForce.Answer weighs() {
        return register().inForce().answer(now);
    }

    // ---- steps on the path

    Story submitted(int number, Actor.Member author, Hash pack) {
        return does((r, t) -> r.proposing(t).draft(author, "eight, not twelve", "they move a lot", Optional.empty()))
                .does((r, t) -> r.proposing(t).submit(number, author, pack, SOUND));
    }

    EvidenceSheet sheet(int number) {
        var proposal = change(number);
        var some = Hash.of("something");
        return new EvidenceSheet(
                proposal.stage().frozen().orElseThrow(),
                ((Subject.Rules) proposal.subject()).base(),
                some,
                some,
                some,
                some,
                some,
                proposal.discussion().hash());
    }

    Story evidenced(int number) {
        var sheet = sheet(number);
        return does((r, t) -> r.proposing(t).attach(number, sheet));
    }

    Hash on(int number) {
        return change(number).stage().sheet().orElseThrow().hash();
    }

    Story opened(int number) {
        var on = on(number);
        return does((r, t) -> r.balloting(t).open(number, NGO, on, t.plus(Duration.ofDays(4))));
    }

    Story vote(int number, Actor.Member by, Vote vote) {
        var on = change(number).stage().ballot().orElseThrow().subject();
        return does((r, t) -> r.balloting(t).vote(number, by, vote, "because of row 2", on));
    }

    Story closed(int number) {
        return days(4).does((r, t) -> r.balloting(t).close(number));
    }

    /** A change by the academic that the others approve. */
    Story approved(int number, Hash pack) {
        return submitted(number, ACADEMIC, pack)
                .evidenced(number)
                .opened(number)
                .vote(number, NGO, Vote.APPROVE)
                .vote(number, SURVIVORS, Vote.APPROVE)
                .vote(number, WORKERS, Vote.APPROVE)
                .closed(number);
    }

    Story activated(int number, Hash pack) {
        return approved(number, pack).does((r, t) -> r.weighing(t).activate(number, OWNER, statement(t), KEY));
    }

    static Activation statement(Instant at) {
        return statement(at, 0);
    }

    static Activation statement(Instant at, int days) {
        var today = LocalDate.ofInstant(at, InForce.ZONE);
        return new Activation(
                today.plusDays(days),
                today.plusDays(days + 180L),
                Optional.of(LocalDate.of(2027, 6, 30)),
                equality(),
                Map.of());
    }

    static Map<String, String> equality() {
        return Activation.CHARACTERISTICS.stream()
                .collect(Collectors.toMap(c -> c, c -> "looked at; nothing reads it"));
    }
}
