package org.plainsight.governance.activating;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.plainsight.governance.audit.Hash;
import org.plainsight.governance.audit.SignerKey;
import org.plainsight.governance.voting.Ballot;
import org.plainsight.governance.voting.Board;
import org.plainsight.governance.voting.Vote;

/** From a ballot to the pack in force and back; every way around it is refused, with its reason. */
class ActivatingTest {

    private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
    private static final Instant FRIDAY = MONDAY.plus(Duration.ofDays(4));
    private static final Hash OLD = Hash.of("the old pack");
    private static final Hash NEW = Hash.of("the new pack");
    private static final SignerKey KEY =
            SignerKey.of("service.example", Hash.of("service").bytes());

    private static EvidenceSheet sheet(Hash pack, int openQuestions) {
        var some = Hash.of("something");
        return new EvidenceSheet(pack, OLD, some, some, some, some, some, some, openQuestions);
    }

    private static Ballot ballot(EvidenceSheet sheet) {
        var seats = new LinkedHashMap<String, Optional<String>>();
        for (var seat : List.of("ngo", "survivors", "academic", "legal"))
            seats.put(seat, Optional.of("Member " + seat));
        var board = new Board(seats, 2, 2, 3, Set.of("survivors"), Set.of("survivors"));
        return Ballot.open(board, sheet.hash().hex(), "academic", MONDAY, FRIDAY);
    }

    private static Ballot voted(EvidenceSheet sheet, String... approving) {
        var ballot = ballot(sheet);
        for (var seat : approving)
            ballot = ((Ballot.Step.Taken) ballot.vote(
                            seat, Vote.APPROVE, "it is fair", sheet.hash().hex(), MONDAY))
                    .ballot();
        return ballot;
    }

    private static Activation activation(String by, Map<String, String> unheard) {
        var equality = ApprovalRecord.CHARACTERISTICS.stream()
                .collect(Collectors.toMap(c -> c, c -> "looked at; nothing reads it"));
        return new Activation(by, FRIDAY, LocalDate.of(2026, 12, 1), LocalDate.of(2027, 6, 1), equality, unheard);
    }

    private static List<String> refused(EvidenceSheet sheet, Ballot ballot, Activation activation) {
        return ((ApprovalRecord.Activating.Refused) ApprovalRecord.activate(sheet, ballot, activation, KEY)).because();
    }

    private static String record() {
        var sheet = sheet(NEW, 0);
        var activating =
                ApprovalRecord.activate(sheet, voted(sheet, "ngo", "survivors"), activation("owner", Map.of()), KEY);
        return ((ApprovalRecord.Activating.Activated) activating).record().toString();
    }

    private static ApprovalRecord.Checking checked(String record, Hash pack) {
        return ApprovalRecord.check(record, pack, List.of(KEY.verifier()));
    }

    private static final ApprovalRecord.Checking HOLDS = new ApprovalRecord.Checking.Holds(false);

    @Test
    void an_approved_change_is_activated_and_its_record_lets_this_very_pack_weigh() {
        assertThat(checked(record(), NEW)).isEqualTo(HOLDS);
        assertThat(record()).contains("it is fair", "packInForce");
    }

    @Test
    void a_pack_swapped_on_disk_is_not_loaded() {
        assertThat(checked(record(), OLD))
                .isInstanceOfSatisfying(
                        ApprovalRecord.Checking.Refused.class,
                        r -> assertThat(r.because()).contains("for another pack"));
    }

    @Test
    void a_forged_record_is_not_loaded_whichever_bit_was_changed() {
        var bytes = record().getBytes(StandardCharsets.UTF_8);
        for (int bit = 0; bit < 8 * bytes.length; bit += 7) {
            var forged = bytes.clone();
            forged[bit / 8] ^= (byte) (1 << (bit % 8));
            assertThat(checked(new String(forged, StandardCharsets.UTF_8), NEW))
                    .isInstanceOf(ApprovalRecord.Checking.Refused.class);
        }
        var stranger = SignerKey.of("service.example", Hash.of("stranger").bytes());
        assertThat(ApprovalRecord.check(record(), NEW, List.of(stranger.verifier())))
                .isInstanceOf(ApprovalRecord.Checking.Refused.class);
    }

    @Test
    void the_founding_record_says_that_nobody_voted() {
        var record =
                ApprovalRecord.founding(OLD, activation("owner", Map.of()), KEY).toString();
        assertThat(checked(record, OLD)).isEqualTo(new ApprovalRecord.Checking.Holds(true));
        assertThat(record).contains("no board has voted on it");
    }

    @Test
    void everything_that_stands_in_the_way_is_said_at_once() {
        var sheet = sheet(NEW, 2);
        var because = refused(
                sheet,
                voted(sheet),
                new Activation(
                        "Member academic",
                        MONDAY,
                        LocalDate.of(2027, 1, 1),
                        LocalDate.of(2027, 1, 1),
                        Map.of(),
                        Map.of()));
        assertThat(because)
                .anyMatch(b -> b.contains("2 questions"))
                .anyMatch(b -> b.contains("open until"))
                .anyMatch(b -> b.contains("NO_QUORUM"))
                .anyMatch(b -> b.contains("does neither"))
                .anyMatch(b -> b.contains("`survivors` was not heard"))
                .anyMatch(b -> b.contains("nothing of race"))
                .anyMatch(b -> b.contains("reviewed after"));
    }

    @Test
    void a_proposal_edited_under_a_ballot_takes_no_votes_with_it() {
        var sheet = sheet(NEW, 0);
        var edited = sheet(Hash.of("the new pack, edited"), 0);
        assertThat(refused(edited, voted(sheet, "ngo", "survivors"), activation("owner", Map.of())))
                .singleElement()
                .asString()
                .contains("another evidence sheet");
    }

    @Test
    void a_held_change_is_not_activated_by_any_path() {
        var sheet = sheet(NEW, 0);
        var held = ((Ballot.Step.Taken) voted(sheet, "ngo", "survivors").hold("survivors", "wait", FRIDAY)).ballot();
        assertThat(refused(sheet, held, activation("owner", Map.of())))
                .singleElement()
                .asString()
                .contains("a hold stands");
        var overridden = ((Ballot.Step.Taken) held.overrideHold("published reason")).ballot();
        assertThat(ApprovalRecord.activate(sheet, overridden, activation("owner", Map.of()), KEY))
                .isInstanceOf(ApprovalRecord.Activating.Activated.class);
    }

    @Test
    void a_seat_that_must_be_heard_is_heard_or_a_reason_is_published() {
        var sheet = sheet(NEW, 0);
        var without = voted(sheet, "ngo", "legal");
        assertThat(refused(sheet, without, activation("owner", Map.of())))
                .singleElement()
                .asString()
                .contains("was not heard");
        assertThat(ApprovalRecord.activate(
                        sheet, without, activation("owner", Map.of("survivors", "the seat asked not to be")), KEY))
                .isInstanceOf(ApprovalRecord.Activating.Activated.class);
    }

    // ---- in force

    private static InForce taken(InForce.Step step) {
        assertThat(step).isInstanceOf(InForce.Step.Taken.class);
        return ((InForce.Step.Taken) step).next();
    }

    private static InForce founded() {
        return InForce.founded(OLD, "owner", MONDAY);
    }

    private static InForce.Answer weighs(Hash pack) {
        return new InForce.Answer.Weighs(pack);
    }

    @Test
    void of_two_activations_at_once_the_second_is_refused() {
        var first = taken(founded().activate(NEW, OLD, HOLDS, "owner", FRIDAY));
        assertThat(first.answer(FRIDAY)).isEqualTo(weighs(NEW));
        assertThat(first.activate(Hash.of("a third pack"), OLD, HOLDS, "owner", FRIDAY))
                .isInstanceOf(InForce.Step.Refused.class);
        assertThat(founded().activate(NEW, OLD, new ApprovalRecord.Checking.Refused("forged"), "owner", FRIDAY))
                .isEqualTo(new InForce.Step.Refused("forged"));
    }

    @Test
    void activating_and_rolling_back_ends_at_the_same_pack_and_only_adds_to_the_list() {
        var back = taken(taken(founded().activate(NEW, OLD, HOLDS, "owner", FRIDAY))
                .rollBack(OLD, "owner", "too many hours", FRIDAY));
        assertThat(back.answer(FRIDAY)).isEqualTo(weighs(OLD));
        assertThat(back.acts())
                .extracting(InForce.Act::kind)
                .containsExactly(InForce.Kind.FOUNDED, InForce.Kind.ACTIVATED, InForce.Kind.ROLLED_BACK);
        assertThat(founded().rollBack(NEW, "owner", "never approved", FRIDAY)).isInstanceOf(InForce.Step.Refused.class);
    }

    @Test
    void an_emergency_change_only_reduces_and_is_over_after_72_hours_unless_ratified() {
        var reduces = new InForce.ReducesOnly(true, true);
        var why = "a site changed its form";
        assertThat(founded().emergency(NEW, new InForce.ReducesOnly(false, true), "owner", why, FRIDAY))
                .isInstanceOf(InForce.Step.Refused.class);
        assertThat(founded().emergency(NEW, new InForce.ReducesOnly(true, false), "owner", why, FRIDAY))
                .isInstanceOf(InForce.Step.Refused.class);
        var emergency = taken(founded().emergency(NEW, reduces, "owner", why, FRIDAY));
        var end = FRIDAY.plus(InForce.EMERGENCY);
        assertThat(emergency.answer(end.minusSeconds(1))).isEqualTo(weighs(NEW));
        assertThat(emergency.answer(end)).isEqualTo(weighs(OLD));
        assertThat(taken(emergency.ratify(HOLDS, "board", end.minusSeconds(1))).answer(end))
                .isEqualTo(weighs(NEW));
        assertThat(emergency.ratify(HOLDS, "board", end)).isInstanceOf(InForce.Step.Refused.class);
        var twice = taken(emergency.emergency(Hash.of("a third pack"), reduces, "owner", why, FRIDAY.plusSeconds(60)));
        assertThat(twice.answer(end.plusSeconds(60))).isEqualTo(weighs(OLD));
    }

    @Test
    void the_stop_halts_everything_at_once_and_a_restart_needs_a_reason() {
        var stopped = taken(founded().stop("owner", "wrong people were visited", FRIDAY));
        assertThat(stopped.answer(FRIDAY))
                .isInstanceOfSatisfying(
                        InForce.Answer.Stopped.class,
                        s -> assertThat(s.because()).contains("wrong people were visited"));
        assertThat(stopped.activate(NEW, OLD, HOLDS, "owner", FRIDAY)).isInstanceOf(InForce.Step.Refused.class);
        assertThat(stopped.rollBack(OLD, "owner", "around the stop", FRIDAY)).isInstanceOf(InForce.Step.Refused.class);
        assertThat(stopped.restart("owner", " ", FRIDAY)).isInstanceOf(InForce.Step.Refused.class);
        assertThat(taken(stopped.restart("owner", "looked into", FRIDAY)).answer(FRIDAY))
                .isEqualTo(weighs(OLD));
    }

    @Test
    void a_clock_that_goes_back_changes_nothing() {
        var active = taken(founded().activate(NEW, OLD, HOLDS, "owner", FRIDAY));
        assertThat(active.rollBack(OLD, "owner", "back in time", MONDAY)).isInstanceOf(InForce.Step.Refused.class);
    }
}
