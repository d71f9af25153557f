package org.plainsight.governance.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** An exported log: whatever is done to it shows, and two verifiers that share nothing say the same. */
class BundleTest {

    private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
    private static final SignerKey KEY =
            SignerKey.of("log.example/plainsight", Hash.of("the log").bytes());
    private static final SignerKey OTHER =
            SignerKey.of("log.example/plainsight", Hash.of("a thief").bytes());
    private static final SignerKey NGO =
            SignerKey.ofWitness("ngo.example", Hash.of("an NGO").bytes());

    /** A log of so many made-up acts, with a checkpoint after every fourth and at the end. */
    private static Log log(SignerKey key, int leaves, String story) {
        var log = new Log(key);
        for (int i = 0; i < leaves; i++) {
            var at = MONDAY.plus(Duration.ofHours(i));
            log.add(new Entry(
                    at, "seat-" + i % 3, "ballot.voted", "change-" + story, Map.of("round", new Item.Whole(i))));
            if (i % 4 == 3 && i < leaves - 1) log.checkpoint(at);
        }
        log.checkpoint(MONDAY.plus(Duration.ofHours(leaves)));
        return log;
    }

    private static Question question(Optional<String> witness) {
        return new Question(List.of(KEY.verifier(), NGO.verifier()), witness, Question.ANY_AGE, MONDAY);
    }

    private static Verdict check(String bundle, Optional<String> witness) {
        return check(bundle.getBytes(StandardCharsets.UTF_8), question(witness));
    }

    private static Verdict check(byte[] bundle, Question question) {
        try {
            return Bundle.check(new ByteArrayInputStream(bundle), question);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Verdict.Unsound wrong(String bundle, Optional<String> witness) {
        var verdict = check(bundle, witness);
        assertThat(verdict).isInstanceOf(Verdict.Unsound.class);
        assertThat(second(bundle.getBytes(StandardCharsets.UTF_8), witness)).isEqualTo(code(verdict));
        return (Verdict.Unsound) verdict;
    }

    private static int second(byte[] bundle, Optional<String> witness) {
        try {
            return SecondVerifier.verify(
                    bundle,
                    witness.orElse(""),
                    List.of(KEY.verifier().text(), NGO.verifier().text()),
                    new PrintStream(OutputStream.nullOutputStream()));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static int code(Verdict verdict) {
        return verdict instanceof Verdict.Unsound unsound ? 10 + unsound.kind().ordinal() : 0;
    }

    private static String kept(Log log) {
        var sound = (Verdict.Sound) check(log.bundle(), Optional.empty());
        return sound.note().countersign(NGO, MONDAY).toString();
    }

    private static List<String> lines(Log log) {
        return new ArrayList<>(List.of(log.bundle().split("\n")));
    }

    private static String joined(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }

    /** The line of a leaf, counted from 0. */
    private static int line(List<String> lines, int leaf) {
        for (int i = 0; i < lines.size(); i++) if (lines.get(i).startsWith("leaf " + leaf + " ")) return i;
        throw new AssertionError("no leaf " + leaf);
    }

    @Test
    void a_log_that_nobody_touched_is_sound_with_its_witness_and_without() {
        var log = log(KEY, 11, "a");
        var sound = (Verdict.Sound) check(log.bundle(), Optional.of(kept(log(KEY, 7, "a"))));
        assertThat(sound.newest().size()).isEqualTo(11);
        assertThat(sound.witnessed().orElseThrow().size()).isEqualTo(7);
        assertThat(sound.checkpoints()).isEqualTo(3);
        assertThat(check(log(KEY, 0, "a").bundle(), Optional.empty())).isInstanceOf(Verdict.Sound.class);
    }

    @Test
    void an_edited_leaf_is_named() {
        var lines = lines(log(KEY, 11, "a"));
        int at = line(lines, 5);
        lines.set(at, lines.get(at).replace("seat-2", "seat-1"));
        assertThat(wrong(joined(lines), Optional.empty()))
                .matches(
                        w -> w.kind() == Verdict.Kind.ALTERED && w.what().startsWith("leaf 5 (line " + (at + 1) + ")"));
    }

    @Test
    void an_edited_leaf_with_its_hash_made_to_fit_is_narrowed_down_by_the_checkpoints() {
        var lines = lines(log(KEY, 11, "a"));
        int at = line(lines, 5);
        var leaf = lines.get(at).split(" ", 4)[3].replace("seat-2", "seat-1");
        lines.set(at, "leaf 5 %s %s".formatted(Merkle.leaf(leaf), leaf));
        assertThat(wrong(joined(lines), Optional.empty()))
                .matches(
                        w -> w.kind() == Verdict.Kind.ALTERED && w.what().startsWith("a leaf from 4 to 7 was altered"));
    }

    @Test
    void a_deleted_an_inserted_and_a_swapped_leaf_are_out_of_order() {
        var deleted = lines(log(KEY, 11, "a"));
        deleted.remove(line(deleted, 5));
        assertThat(wrong(joined(deleted), Optional.empty()))
                .matches(w -> w.kind() == Verdict.Kind.OUT_OF_ORDER
                        && w.what().contains("leaf 6 stands where leaf 5 belongs"));
        var inserted = lines(log(KEY, 11, "a"));
        inserted.add(line(inserted, 5), inserted.get(line(inserted, 3)));
        assertThat(wrong(joined(inserted), Optional.empty()).kind()).isEqualTo(Verdict.Kind.OUT_OF_ORDER);
        var swapped = lines(log(KEY, 11, "a"));
        java.util.Collections.swap(swapped, line(swapped, 2), line(swapped, 8));
        assertThat(wrong(joined(swapped), Optional.empty()))
                .matches(w -> w.what().contains("leaf 8 stands where leaf 2"));
    }

    @Test
    void leaves_swapped_and_renumbered_still_say_their_own_numbers() {
        var lines = lines(log(KEY, 11, "a"));
        int two = line(lines, 2);
        int eight = line(lines, 8);
        var last = lines.get(eight).replace("leaf 8", "leaf 2");
        lines.set(eight, lines.get(two).replace("leaf 2", "leaf 8"));
        lines.set(two, last);
        assertThat(wrong(joined(lines), Optional.empty()))
                .matches(w -> w.kind() == Verdict.Kind.OUT_OF_ORDER && w.what().contains("says that it is number 8"));
    }

    @Test
    void a_tail_that_was_cut_off_is_missed_by_the_checkpoint_and_by_the_witness() {
        var log = log(KEY, 11, "a");
        var lines = lines(log);
        var cut = joined(lines.subList(0, lines.size() - 2));
        assertThat(wrong(cut, Optional.empty()))
                .matches(w ->
                        w.kind() == Verdict.Kind.OUT_OF_ORDER && w.what().startsWith("leaves 9 to 10 are missing"));
        assertThat(wrong(cut, Optional.of(kept(log))))
                .matches(w -> w.kind() == Verdict.Kind.FORKED && w.what().contains("shortened"));
    }

    @Test
    void a_whole_earlier_state_passes_alone_and_fails_against_the_witness() {
        var earlier = log(KEY, 8, "a").bundle();
        assertThat(check(earlier, Optional.empty())).isInstanceOf(Verdict.Sound.class);
        assertThat(wrong(earlier, Optional.of(kept(log(KEY, 11, "a")))).kind()).isEqualTo(Verdict.Kind.FORKED);
    }

    @Test
    void a_log_rebuilt_with_another_key_is_signed_by_nobody_who_is_known() {
        assertThat(wrong(log(OTHER, 11, "b").bundle(), Optional.empty()))
                .matches(w -> w.kind() == Verdict.Kind.BAD_SIGNATURE && w.what().contains("that key was not given"));
    }

    @Test
    void a_log_rebuilt_with_the_same_key_is_caught_by_the_witness_alone() {
        var rebuilt = log(KEY, 11, "b").bundle();
        assertThat(check(rebuilt, Optional.empty())).isInstanceOf(Verdict.Sound.class);
        assertThat(wrong(rebuilt, Optional.of(kept(log(KEY, 7, "a")))))
                .matches(w -> w.kind() == Verdict.Kind.FORKED && w.what().contains("not the log that the witness saw"));
    }

    @Test
    void a_witness_s_signature_does_not_stand_in_for_the_log_s() {
        var log = log(OTHER, 4, "a");
        var note = SignedNote.read(CanonicalJson.read(lines(log).get(1).substring(11))
                        .map(item -> ((Item.Text) item).text())
                        .orElseThrow())
                .countersign(NGO, MONDAY);
        var lines = lines(log);
        lines.set(1, "checkpoint " + CanonicalJson.of(new Item.Text(note.toString())));
        assertThat(wrong(joined(lines), Optional.empty()))
                .matches(w -> w.kind() == Verdict.Kind.BAD_SIGNATURE && w.what().contains("by the log itself"));
    }

    @Test
    void an_old_checkpoint_is_stale_and_one_from_the_future_cannot_be_aged() {
        var bundle = log(KEY, 3, "a").bundle().getBytes(StandardCharsets.UTF_8);
        var keys = List.of(KEY.verifier());
        var day = Duration.ofHours(24);
        assertThat(code(check(bundle, new Question(keys, Optional.empty(), day, MONDAY.plus(Duration.ofHours(27))))))
                .isZero();
        assertThat(code(check(bundle, new Question(keys, Optional.empty(), day, MONDAY.plus(Duration.ofHours(28))))))
                .isEqualTo(15);
        assertThat(code(check(bundle, new Question(keys, Optional.empty(), day, MONDAY))))
                .isEqualTo(15);
    }

    @Test
    void no_single_bit_of_a_bundle_can_be_flipped() {
        var bytes = log(KEY, 2, "a").bundle().getBytes(StandardCharsets.UTF_8);
        var question = question(Optional.empty());
        for (int bit = 0; bit < 8 * bytes.length; bit++) {
            var wrong = bytes.clone();
            wrong[bit / 8] ^= (byte) (1 << (bit % 8));
            assertThat(check(wrong, question)).as("bit %d", bit).isInstanceOf(Verdict.Unsound.class);
        }
    }

    @Test
    void nothing_that_is_cut_off_anywhere_is_sound() {
        var bytes = log(KEY, 2, "a").bundle().getBytes(StandardCharsets.UTF_8);
        for (int size = 0; size < bytes.length; size++)
            assertThat(check(java.util.Arrays.copyOf(bytes, size), question(Optional.empty())))
                    .isInstanceOf(Verdict.Unsound.class);
    }

    @Test
    void two_verifiers_agree_on_two_hundred_bundles_sound_and_spoiled() {
        var chance = new Random(20261127);
        var seen = new java.util.TreeSet<Integer>();
        for (int run = 0; run < 200; run++) {
            var log = log(KEY, 1 + chance.nextInt(30), "a");
            var witness = chance.nextInt(3) == 0
                    ? Optional.of(kept(log(KEY, 1 + chance.nextInt(30), "a")))
                    : Optional.<String>empty();
            var bundle = spoiled(log, chance).getBytes(StandardCharsets.UTF_8);
            int first = code(check(bundle, question(witness)));
            assertThat(second(bundle, witness)).as("bundle %d", run).isEqualTo(first);
            seen.add(first);
        }
        assertThat(seen).containsExactly(0, 10, 11, 12, 13, 14);
    }

    private static String spoiled(Log log, Random chance) {
        var lines = lines(log);
        int at = chance.nextInt(lines.size());
        int other = chance.nextInt(lines.size());
        switch (chance.nextInt(8)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(at, lines.get(other));
            case 2 -> java.util.Collections.swap(lines, at, other);
            case 3 -> lines.set(at, lines.get(at).replace("seat-1", "seat-2"));
            case 4 ->
                lines.set(
                        at, lines.get(at).substring(chance.nextInt(lines.get(at).length())));
            case 5 -> lines.set(at, lines.get(at).replace("log.example", "log.exemple"));
            default -> {}
        }
        return joined(lines);
    }
}
