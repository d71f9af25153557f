package org.plainsight.governance.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;

/** A text that people signed: the C2SP signed note. The text ends in a line break; the signatures follow an empty line. */
public final class SignedNote {

    private record Signed(String name, String id, byte[] bytes) {}

    /** What came of checking a note's signatures. */
    public sealed interface Checked {

        /** Every signature by a known key holds, and there is at least one. */
        record Holds(List<VerifierKey> by) implements Checked {}

        /** A known key's signature does not hold, or no known key signed. */
        record Fails(String why) implements Checked {}
    }

    private final String text;
    private final List<Signed> signatures;
    private final String whole;

    private SignedNote(String text, List<Signed> signatures, String whole) {
        this.text = text;
        this.signatures = signatures;
        this.whole = whole;
    }

    /**
     * Signs a text, which must end in a line break.
     *
     * @param at the moment, which a witness's signature carries
     */
    public static SignedNote sign(String text, SignerKey key, Instant at) {
        return read(text + "\n" + key.signatureLine(text, at));
    }

    /** The same note with one more signature. */
    public SignedNote countersign(SignerKey key, Instant at) {
        return read(whole + key.signatureLine(text, at));
    }

    /** Reads a note; {@link IllegalArgumentException} says why it is none. */
    public static SignedNote read(String whole) {
        int gap = whole.lastIndexOf("\n\n");
        if (gap < 0 || !whole.endsWith("\n"))
            throw new IllegalArgumentException("it has no signatures after an empty line");
        if (whole.chars().anyMatch(c -> c < ' ' && c != '\n'))
            throw new IllegalArgumentException("it holds control characters");
        var signatures = new ArrayList<Signed>();
        for (var line : whole.substring(gap + 2).split("\n")) signatures.add(signature(line));
        return new SignedNote(whole.substring(0, gap + 1), signatures, whole);
    }

    private static Signed signature(String line) {
        var words = line.split(" ", -1);
        if (words.length != 3 || !words[0].equals("—") || words[1].isEmpty())
            throw new IllegalArgumentException("`%s` is no signature line".formatted(line));
        byte[] bytes = Base64.getDecoder().decode(words[2]);
        if (bytes.length < 5 || !Base64.getEncoder().encodeToString(bytes).equals(words[2]))
            throw new IllegalArgumentException("`%s` does not end in a signature".formatted(line));
        return new Signed(words[1], HexFormat.of().formatHex(bytes, 0, 4), Arrays.copyOfRange(bytes, 4, bytes.length));
    }

    /** What was signed. */
    public String text() {
        return text;
    }

    /** Checks every signature whose key is known. Those of others say nothing. */
    public Checked check(Collection<VerifierKey> known) {
        var by = new ArrayList<VerifierKey>();
        for (var signed : signatures) {
            for (var key : known) {
                if (!key.name().equals(signed.name()) || !key.id().equals(signed.id())) continue;
                if (!holds(signed, key))
                    return new Checked.Fails("the signature of `%s` does not hold".formatted(key.name()));
                by.add(key);
            }
        }
        if (!by.isEmpty()) return new Checked.Holds(List.copyOf(by));
        var names = signatures.stream()
                .map(s -> "`%s` (key %s)".formatted(s.name(), s.id()))
                .toList();
        return new Checked.Fails("it is signed by %s, and that key was not given".formatted(String.join(", ", names)));
    }

    private boolean holds(Signed signed, VerifierKey key) {
        if (key.kind() == KeyKind.SIGNATURE) return key.verifies(text.getBytes(StandardCharsets.UTF_8), signed.bytes());
        if (signed.bytes().length != 72) return false;
        long seconds = ByteBuffer.wrap(signed.bytes()).getLong();
        return key.verifies(cosigned(text, seconds), Arrays.copyOfRange(signed.bytes(), 8, 72));
    }

    /** What a witness signs (C2SP tlog-cosignature v1). */
    static byte[] cosigned(String text, long seconds) {
        return "cosignature/v1\ntime %d\n%s".formatted(seconds, text).getBytes(StandardCharsets.UTF_8);
    }

    /** The whole note, signatures included. */
    @Override
    public String toString() {
        return whole;
    }
}
