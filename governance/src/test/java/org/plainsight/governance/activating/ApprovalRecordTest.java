package org.plainsight.governance.activating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.plainsight.governance.acting.Actor;
import org.plainsight.governance.audit.Hash;
import org.plainsight.governance.audit.SignedNote;
import org.plainsight.governance.audit.SignerKey;
import org.plainsight.governance.audit.Written;
import org.plainsight.governance.voting.Ballot;
import org.plainsight.governance.voting.Hold;
import org.plainsight.governance.voting.Settings;
import org.plainsight.governance.voting.Vote;

/** The record lets one very pack weigh, and no bit of it can be changed, and no signature makes a void one good. */
class ApprovalRecordTest {

    private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
    private static final Hash OLD = Hash.of("the old pack");
    private static final Hash NEW = Hash.of("the new pack");
    private static final SignerKey KEY =
            SignerKey.of("service.example", Hash.of("service").bytes());

    private static Activation statement() {
        return new Activation(
                LocalDate.of(2026, 11, 24),
                LocalDate.of(2027, 5, 24),
                Optional.empty(),
                Activation.CHARACTERISTICS.stream().collect(Collectors.toMap(c -> c, c -> "nothing reads it")),
                Map.of());
    }

    private static Approval.Voted voted(Vote second, List<Hold> holds) {
        var some = Hash.of("something");
        var sheet = new EvidenceSheet(NEW, OLD, some, some, some, some, some, some);
        var settings = new Settings(
                List.of("ngo", "survivors", "academic"), 2, 2, 2, 1, Set.of("survivors"), Set.of("survivors"));
        var ballot = Ballot.open(
                        settings, sheet.hash(), new Actor.Member("academic", "Rook"), MONDAY, MONDAY.plusSeconds(60))
                .with(new Ballot.Cast("ngo", "Heron", Vote.APPROVE, "it is fair", MONDAY))
                .with(new Ballot.Cast("survivors", "Wren", second, "as agreed", MONDAY));
        return new Approval.Voted(sheet, ballot, holds, "Chief", MONDAY, statement());
    }

    private static String record() {
        return ApprovalRecord.sign(voted(Vote.APPROVE, List.of()), KEY).toString();
    }

    private static ApprovalRecord.Checking checked(String record, Hash pack) {
        return ApprovalRecord.check(record, pack, List.of(KEY.verifier()));
    }

    private static String refused(String record, Hash pack) {
        var checking = checked(record, pack);
        assertThat(checking).isInstanceOf(ApprovalRecord.Checking.Refused.class);
        return ((ApprovalRecord.Checking.Refused) checking).because();
    }

    private static String signed(Hash pack, String written) {
        var text = "plainsight-approval/1\npack %s\n%s\n".formatted(pack, written);
        return SignedNote.sign(text, KEY, MONDAY).toString();
    }

    @Test
    void what_was_signed_is_what_is_read() {
        var approval = voted(Vote.APPROVE, List.of());
        assertThat(checked(record(), NEW)).isEqualTo(new ApprovalRecord.Checking.Holds(approval));
    }

    @Test
    void a_pack_swapped_on_disk_is_not_loaded() {
        assertThat(refused(record(), OLD)).contains("for another pack");
        assertThat(refused(
                        signed(OLD, Written.of(voted(Vote.APPROVE, List.of())).canonical()), OLD))
                .contains("speaks of pack " + NEW);
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
    void a_void_approval_is_not_signed_and_not_believed_where_somebody_signed_it() {
        var outvoted = voted(Vote.OBJECT, List.of());
        assertThatThrownBy(() -> ApprovalRecord.sign(outvoted, KEY))
                .hasMessageContaining("did not approve it: REFUSED");
        assertThat(refused(signed(NEW, Written.of(outvoted).canonical()), NEW)).contains("did not approve it: REFUSED");
        var held = voted(Vote.APPROVE, List.of(new Hold("survivors", "Wren", "wait", MONDAY, Optional.empty())));
        assertThat(refused(signed(NEW, Written.of(held).canonical()), NEW)).contains("a hold stands");
        var sheet = voted(Vote.APPROVE, List.of()).sheet();
        var moved = new EvidenceSheet(
                sheet.pack(),
                sheet.packInForce(),
                OLD,
                sheet.snapshot(),
                sheet.impact(),
                sheet.checks(),
                sheet.cases(),
                sheet.answers());
        var exchanged = new Approval.Voted(
                moved, voted(Vote.APPROVE, List.of()).ballot(), List.of(), "Chief", MONDAY, statement());
        assertThat(refused(signed(NEW, Written.of(exchanged).canonical()), NEW)).contains("another evidence sheet");
    }

    @Test
    void a_signed_note_that_says_something_else_is_no_record() {
        assertThat(refused("nothing", NEW)).contains("malformed");
        assertThat(refused(SignedNote.sign("another\ntext\nhere\n", KEY, MONDAY).toString(), NEW))
                .contains("no approval record");
        assertThat(refused(signed(NEW, "{\"is\":\"Voted\"}"), NEW)).contains("it says nothing of `sheet`");
        assertThat(refused(signed(NEW, "no json"), NEW)).contains("does not say what it must");
    }

    @Test
    void the_founding_record_says_that_nobody_voted() {
        var founding = new Approval.Unvoted(OLD, "Chief", MONDAY, statement());
        var record = ApprovalRecord.sign(founding, KEY).toString();
        assertThat(checked(record, OLD)).isEqualTo(new ApprovalRecord.Checking.Holds(founding));
        assertThat(record).contains("Unvoted");
    }
}
