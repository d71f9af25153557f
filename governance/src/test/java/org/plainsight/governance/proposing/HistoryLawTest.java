package org.plainsight.governance.proposing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plainsight.governance.proposing.Story.*;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.plainsight.governance.acting.Actor;
import org.plainsight.governance.activating.ApprovalRecord;
import org.plainsight.governance.activating.EvidenceSheet;
import org.plainsight.governance.activating.Proofs;
import org.plainsight.governance.audit.Hash;
import org.plainsight.governance.voting.Ballot;
import org.plainsight.governance.voting.Board;
import org.plainsight.governance.voting.Vote;

/** Boards that do anything at all at random leave histories in which a second, plain reading of the events finds nothing amiss. */
class HistoryLawTest {

    private static final List<Hash> PACKS = List.of(OLD, NEW, Hash.of("a third pack"), Hash.of("a fourth pack"));

    private final Map<String, Integer> seen = new TreeMap<>();

    @Test
    void whatever_a_board_does_nothing_weighs_that_it_did_not_approve() {
        for (int seed = 0; seed < 60; seed++) walk(new Random(seed));
        assertThat(seen)
                .containsKeys(
                        "Activated",
                        "RolledBack",
                        "EmergencyMade",
                        "HoldPlaced",
                        "HoldSettled",
                        "BallotClosed",
                        "VoteCast",
                        "Seated",
                        "Left",
                        "Stopped",
                        "Restarted",
                        "Withdrawn");
        assertThat(seen.getOrDefault("Activated", 0)).isGreaterThan(5);
    }

    private void walk(Random chance) {
        var holders = new LinkedHashMap<String, String>();
        for (var member : ALL) holders.put(member.seat(), member.name());
        var now = MONDAY;
        var events = new ArrayList<Event>();
        var founded = Register.found(OLD, new Board(SETTINGS, holders), OWNER, statement(now), KEY, now);
        events.addAll(((Answer.Accepted) founded).events());
        var register = Register.of(events);
        for (int step = 0; step < 250; step++) {
            now = now.plus(Duration.ofHours(chance.nextInt(8)));
            if (!(act(chance, register, now) instanceof Answer.Accepted accepted)) continue;
            for (var event : accepted.events()) {
                check(events, event);
                assertThat(Event.read(event.canonical())).isEqualTo(event);
                seen.merge(event.kind(), 1, Integer::sum);
                events.add(event);
                register = register.with(event);
            }
        }
        assertThat(Register.of(events).proposals()).isEqualTo(register.proposals());
    }

    private static Answer act(Random chance, Register register, Instant now) {
        int all = Math.max(1, register.proposals().size());
        int number = chance.nextInt(6) > 0 ? all : 1 + chance.nextInt(all);
        var by = ALL.get(chance.nextInt(ALL.size()));
        var pack = PACKS.get(chance.nextInt(PACKS.size()));
        var on = register.proposal(number, now)
                .flatMap(it -> it.stage().sheet())
                .map(EvidenceSheet::hash)
                .orElse(OLD);
        return switch (chance.nextInt(22)) {
            case 0 ->
                chance.nextInt(3) > 0 && isYoung(register, all)
                        ? register.balloting(now).close(number)
                        : register.proposing(now).draft(by, "a change", "a reason", Optional.empty());
            case 1 -> register.proposing(now).submit(number, author(register, number), pack, SOUND);
            case 2 ->
                register.proposing(now).raise(number, by, Discussion.Kind.values()[chance.nextInt(2)], "", "why?");
            case 3 -> register.proposing(now).answer(number, 1, OWNER, "because", Optional.empty());
            case 4, 5 ->
                sheet(register, number, now)
                        .map(sheet -> register.proposing(now).attach(number, sheet))
                        .orElseGet(() -> register.proposing(now).withdraw(number, by, "no sheet"));
            case 6, 7 -> register.balloting(now).open(number, by, on, now.plus(Duration.ofDays(4)));
            case 8, 9, 10, 11, 12 ->
                register.balloting(now)
                        .vote(
                                number,
                                by,
                                chance.nextInt(3) > 0 ? Vote.APPROVE : Vote.values()[chance.nextInt(5)],
                                "so",
                                on);
            case 13 -> register.balloting(now).close(number);
            case 14 -> register.balloting(now).hold(number, chance.nextInt(4) > 0 ? SURVIVORS : by, "wait");
            case 15 ->
                chance.nextBoolean()
                        ? register.balloting(now).answerHold(number, OWNER, "answered")
                        : register.balloting(now).overrideHold(number, OWNER, "published");
            case 16, 17 -> register.weighing(now).activate(number, OWNER, statement(now, chance.nextInt(3)), KEY);
            case 18 -> register.weighing(now).rollBack(pack, OWNER, "back");
            case 19 ->
                chance.nextInt(4) > 0
                        ? register.proposing(now).submit(number, author(register, number), pack, SOUND)
                        : register.weighing(now)
                                .emergency(
                                        Proofs.of(
                                                register.inForce().lasting(now).pack(), pack),
                                        Optional.empty(),
                                        OWNER,
                                        "now",
                                        KEY);
            case 20 ->
                register.inForce().isStopped()
                        ? register.weighing(now).restart(OWNER, "on")
                        : chance.nextInt(12) == 0
                                ? register.weighing(now).stop(OWNER, "off")
                                : register.weighing(now).ratify(number, OWNER, statement(now), KEY);
            default -> seats(chance, register, now, by);
        };
    }

    private static Answer seats(Random chance, Register register, Instant now, Actor.Member by) {
        if (!register.nominations().isEmpty())
            return register.seating(now)
                    .confirm(register.nominations().keySet().iterator().next(), by);
        if (register.board().holder(by.seat()).isEmpty())
            return register.seating(now).nominate(by.seat(), by.name(), ADMINISTRATOR, "willing again");
        return chance.nextInt(6) == 0
                ? register.seating(now).leave(by, "a break")
                : register.proposing(now).withdraw(1 + chance.nextInt(9), by, "not any more");
    }

    private static boolean isYoung(Register register, int number) {
        return Optional.ofNullable(register.proposals().get(number))
                .map(Proposal::stage)
                .filter(it -> !(it instanceof Stage.Decided || it instanceof Stage.Withdrawn))
                .isPresent();
    }

    private static Actor.Member author(Register register, int number) {
        return Optional.ofNullable(register.proposals().get(number))
                .map(Proposal::author)
                .orElse(NGO);
    }

    private static Optional<EvidenceSheet> sheet(Register register, int number, Instant now) {
        var some = Hash.of("something");
        return register.proposal(number, now)
                .filter(it -> it.stage().frozen().isPresent())
                .map(it -> new EvidenceSheet(
                        it.stage().frozen().orElseThrow(),
                        ((Subject.Rules) it.subject()).base(),
                        some,
                        some,
                        some,
                        some,
                        some,
                        it.discussion().hash()));
    }

    // ---- the second reading: nothing but the events before

    private static void check(List<Event> before, Event event) {
        assertThat(event.at()).isAfterOrEqualTo(before.get(before.size() - 1).at());
        if (event instanceof ProposalEvent.VoteCast vote) checkVote(before, vote);
        if (event instanceof ProposalEvent.Activated it) checkActivation(before, it.proposal(), it.pack(), it.record());
        if (event instanceof ProposalEvent.Ratified it) checkActivation(before, it.proposal(), it.pack(), it.record());
        if (event instanceof PointerEvent.RolledBack it)
            assertThat(before).anySatisfy(earlier -> assertThat(put(earlier)).contains(it.pack()));
        if (event instanceof PointerEvent.EmergencyMade it)
            assertThat(held(before)).doesNotContain(it.pack());
    }

    private static Optional<Hash> put(Event event) {
        if (event instanceof PointerEvent.Founded it) return Optional.of(it.pack());
        if (event instanceof ProposalEvent.Activated it) return Optional.of(it.pack());
        if (event instanceof ProposalEvent.Ratified it) return Optional.of(it.pack());
        return event instanceof PointerEvent.RolledBack it ? Optional.of(it.pack()) : Optional.empty();
    }

    private static void checkVote(List<Event> before, ProposalEvent.VoteCast vote) {
        var opened = opened(before, vote.proposal());
        var cast = votes(before, vote.proposal());
        assertThat(cast)
                .noneMatch(it -> it.seat().equals(vote.vote().seat())
                        || it.by().equals(vote.vote().by()));
        assertThat(opened.ballot().author().seat()).isNotEqualTo(vote.vote().seat());
        assertThat(vote.at()).isBefore(opened.ballot().closes());
    }

    private static ProposalEvent.BallotOpened opened(List<Event> before, int proposal) {
        return before.stream()
                .filter(it -> it instanceof ProposalEvent.BallotOpened opened && opened.proposal() == proposal)
                .reduce((first, second) -> second)
                .map(ProposalEvent.BallotOpened.class::cast)
                .orElseThrow();
    }

    /** The votes since its ballot was opened last. */
    private static List<Ballot.Cast> votes(List<Event> before, int proposal) {
        return before.subList(before.indexOf(opened(before, proposal)), before.size()).stream()
                .filter(it -> it instanceof ProposalEvent.VoteCast cast && cast.proposal() == proposal)
                .map(it -> ((ProposalEvent.VoteCast) it).vote())
                .toList();
    }

    private static void checkActivation(List<Event> before, int proposal, Hash pack, String record) {
        var cast = votes(before, proposal);
        long there = cast.stream().filter(it -> it.vote() != Vote.RECUSE).count();
        long yes = cast.stream().filter(it -> it.vote() == Vote.APPROVE).count();
        long no = cast.stream()
                .filter(it -> it.vote() == Vote.OBJECT || it.vote() == Vote.ASK_FOR_CHANGES)
                .count();
        assertThat(there).isGreaterThanOrEqualTo(3);
        assertThat(3 * yes).isGreaterThanOrEqualTo(2 * (yes + no));
        assertThat(yes).isPositive();
        assertThat(held(before)).doesNotContain(pack);
        assertThat(frozen(before)).containsEntry(proposal, pack);
        assertThat(before).noneMatch(it -> it instanceof ProposalEvent.Activated twice && twice.proposal() == proposal);
        assertThat(ApprovalRecord.check(record, pack, List.of(KEY.verifier())))
                .isInstanceOf(ApprovalRecord.Checking.Holds.class);
    }

    private static Map<Integer, Hash> frozen(List<Event> before) {
        var frozen = new HashMap<Integer, Hash>();
        for (var event : before) if (event instanceof ProposalEvent.Submitted it) frozen.put(it.proposal(), it.hash());
        return frozen;
    }

    /** The packs on which a hold stands. */
    private static HashSet<Hash> held(List<Event> before) {
        var held = new HashSet<Integer>();
        for (var event : before) {
            if (event instanceof ProposalEvent.HoldPlaced it) held.add(it.proposal());
            if (event instanceof ProposalEvent.HoldSettled it) held.remove(it.proposal());
        }
        var packs = new HashSet<Hash>();
        for (var number : held) packs.add(frozen(before).getOrDefault(number, OLD));
        return packs;
    }
}
