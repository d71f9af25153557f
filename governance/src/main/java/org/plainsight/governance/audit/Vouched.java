package org.plainsight.governance.audit;

import java.util.List;

/**
 * A checkpoint whose signature by its own log holds.
 *
 * @param signers who signed it, of those whose keys are known
 */
record Vouched(Checkpoint checkpoint, SignedNote note, List<String> signers) {

    /**
     * Reads a signed checkpoint and checks it, or stops.
     *
     * @param where how to name it to a reader
     */
    static Vouched of(String note, List<VerifierKey> keys, String where) {
        SignedNote signed;
        Checkpoint checkpoint;
        try {
            signed = SignedNote.read(note);
            checkpoint = Checkpoint.of(signed.text());
        } catch (IllegalArgumentException e) {
            throw new Found(Verdict.Kind.MALFORMED, "%s is no signed checkpoint: %s".formatted(where, e.getMessage()));
        }
        if (signed.check(keys) instanceof SignedNote.Checked.Holds holds) {
            if (holds.by().stream().anyMatch(key -> isTheLogs(key, checkpoint)))
                return new Vouched(
                        checkpoint,
                        signed,
                        holds.by().stream().map(VerifierKey::name).toList());
            throw new Found(
                    Verdict.Kind.BAD_SIGNATURE,
                    "%s is not signed by the log itself, `%s`, with a key that was given"
                            .formatted(where, checkpoint.origin()));
        }
        var fails = (SignedNote.Checked.Fails) signed.check(keys);
        throw new Found(Verdict.Kind.BAD_SIGNATURE, "%s: %s".formatted(where, fails.why()));
    }

    private static boolean isTheLogs(VerifierKey key, Checkpoint checkpoint) {
        return key.kind() == KeyKind.SIGNATURE && key.name().equals(checkpoint.origin());
    }
}
