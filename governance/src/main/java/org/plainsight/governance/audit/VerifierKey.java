package org.plainsight.governance.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A public key with its owner's name, as the C2SP signed note writes it: {@code name+id+base64}.
 *
 * @param id the first four bytes of the hash over name and key, in hex
 */
public record VerifierKey(String text, String name, String id) {

    /** What stands before the 32 bytes of an Ed25519 key in X.509. */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    public VerifierKey {
        if (!text.startsWith(name + "+" + id + "+"))
            throw new IllegalArgumentException("key `%s` does not begin with its name and id".formatted(text));
    }

    /** Reads a key; {@link IllegalArgumentException} says what is wrong with it. */
    public static VerifierKey of(String text) {
        var parts = text.strip().split("\\+", 3);
        if (parts.length < 3) throw new IllegalArgumentException("key `%s` is not `name+id+base64`".formatted(text));
        var material = decoded(parts[2], text);
        if (material.length != 33)
            throw new IllegalArgumentException("key `%s` does not hold 32 bytes".formatted(text));
        var kind = KeyKind.of(material[0]);
        var key = of(parts[0], kind, Arrays.copyOfRange(material, 1, 33));
        if (!key.text().equals(text.strip()))
            throw new IllegalArgumentException("key `%s` does not fit its id; copy it whole".formatted(text));
        return key;
    }

    static VerifierKey of(String name, KeyKind kind, byte[] key) {
        if (!isName(name))
            throw new IllegalArgumentException(
                    "`%s` is no name for a key: no blanks, no `+`, not empty".formatted(name));
        var id = HexFormat.of()
                .formatHex(
                        Hash.of((name + "\n").getBytes(StandardCharsets.UTF_8), new byte[] {kind.code()}, key)
                                .bytes(),
                        0,
                        4);
        var material = ByteBuffer.allocate(33).put(kind.code()).put(key).array();
        return new VerifierKey(name + "+" + id + "+" + Base64.getEncoder().encodeToString(material), name, id);
    }

    private static boolean isName(String name) {
        return !name.isEmpty() && name.chars().noneMatch(c -> Character.isWhitespace(c) || c == '+' || c < ' ');
    }

    private static byte[] decoded(String base64, String text) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("key `%s` does not end in base64".formatted(text), e);
        }
    }

    private byte[] material() {
        return Base64.getDecoder().decode(text.substring(name.length() + id.length() + 2));
    }

    KeyKind kind() {
        return KeyKind.of(material()[0]);
    }

    /** Whether these 64 bytes are this key's signature over the message. */
    boolean verifies(byte[] message, byte[] signature) {
        try {
            var check = Signature.getInstance("Ed25519");
            check.initVerify(publicKey());
            check.update(message);
            return check.verify(signature);
        } catch (GeneralSecurityException notASignature) {
            return false;
        }
    }

    private PublicKey publicKey() throws GeneralSecurityException {
        var encoded = ByteBuffer.allocate(X509.length + 32)
                .put(X509)
                .put(material(), 1, 32)
                .array();
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }

    @Override
    public String toString() {
        return text;
    }
}
