package org.plainsight.governance.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Signed notes against the published example, and witnesses' countersignatures beside them. */
class SignedNoteTest {

    private static final VerifierKey PUBLISHED =
            VerifierKey.of("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k");
    private static final String NOTE = "This is an example message.\n\n"
            + "— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n";
    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");

    private static SignerKey key(String name) {
        return SignerKey.of(name, Hash.of(name).bytes());
    }

    @Test
    void the_published_note_holds() {
        assertThat(SignedNote.read(NOTE).check(List.of(PUBLISHED)))
                .isEqualTo(new SignedNote.Checked.Holds(List.of(PUBLISHED)));
        assertThat(PUBLISHED.id()).isEqualTo("530d903a");
    }

    @Test
    void no_bit_of_the_published_note_can_be_flipped() {
        var bytes = NOTE.getBytes(StandardCharsets.UTF_8);
        for (int bit = 0; bit < 8 * bytes.length; bit++) {
            var wrong = bytes.clone();
            wrong[bit / 8] ^= (byte) (1 << (bit % 8));
            assertThat(holds(new String(wrong, StandardCharsets.UTF_8)))
                    .as("bit %d", bit)
                    .isFalse();
        }
    }

    private static boolean holds(String note) {
        try {
            return SignedNote.read(note).check(List.of(PUBLISHED)) instanceof SignedNote.Checked.Holds;
        } catch (IllegalArgumentException noNote) {
            return false;
        }
    }

    @Test
    void the_key_pair_of_rfc_8032_comes_out_of_its_seed() {
        var seed =
                java.util.HexFormat.of().parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
        var point =
                java.util.HexFormat.of().parseHex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
        assertThat(SignerKey.of("rfc8032", seed).verifier())
                .isEqualTo(VerifierKey.of("rfc8032", KeyKind.SIGNATURE, point));
    }

    @Test
    void a_witness_signs_beside_the_log_and_says_when() {
        var log = key("log.example");
        var witness = SignerKey.ofWitness("ngo.example", Hash.of("ngo").bytes());
        var note = SignedNote.sign("text\n", log, NOON).countersign(witness, NOON.plusSeconds(60));
        assertThat(note.check(List.of(log.verifier(), witness.verifier())))
                .isEqualTo(new SignedNote.Checked.Holds(List.of(log.verifier(), witness.verifier())));
        var backdated = note.toString()
                .replace(
                        witness.signatureLine("text\n", NOON.plusSeconds(60)),
                        SignerKey.ofWitness("ngo.example", Hash.of("other").bytes())
                                .signatureLine("text\n", NOON));
        assertThat(SignedNote.read(backdated).check(List.of(witness.verifier())))
                .isInstanceOf(SignedNote.Checked.Fails.class);
    }

    @Test
    void a_signing_key_is_read_back_from_its_file_and_never_prints_itself() {
        var key = SignerKey.ofWitness("ngo.example", Hash.of("ngo").bytes());
        assertThat(SignerKey.read(key.secret() + "\n").verifier()).isEqualTo(key.verifier());
        assertThat(key.toString()).doesNotContain("PRIVATE");
    }

    @Test
    void a_key_with_a_slip_in_it_is_refused() {
        assertThatThrownBy(
                        () -> VerifierKey.of("example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"))
                .hasMessageContaining("does not fit its id");
        assertThatThrownBy(() -> VerifierKey.of("example.com/foo")).hasMessageContaining("name+id+base64");
        assertThatThrownBy(() -> SignerKey.read("PRIVATE+KEY+foo")).hasMessageNotContaining("foo");
    }
}
