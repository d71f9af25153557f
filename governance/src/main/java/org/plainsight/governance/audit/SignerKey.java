package org.plainsight.governance.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;

/** A private key with its owner's name. It never prints itself; {@link #secret} is for the one file that keeps it. */
public final class SignerKey {

    private static final String PREFIX = "PRIVATE+KEY+";

    private final byte[] seed;
    private final KeyPair pair;
    private final VerifierKey verifier;

    private SignerKey(String name, KeyKind kind, byte[] seed) {
        this.seed = seed.clone();
        this.pair = pair(seed);
        this.verifier = VerifierKey.of(name, kind, point((EdECPublicKey) pair.getPublic()));
    }

    /**
     * The key of a log or of an approver.
     *
     * @param seed 32 bytes of chance
     */
    public static SignerKey of(String name, byte[] seed) {
        return new SignerKey(name, KeyKind.SIGNATURE, seed);
    }

    /**
     * The key of a witness.
     *
     * @param seed 32 bytes of chance
     */
    public static SignerKey ofWitness(String name, byte[] seed) {
        return new SignerKey(name, KeyKind.COSIGNATURE, seed);
    }

    /** Reads a key from the file that keeps it; {@link IllegalArgumentException} never repeats what it read. */
    public static SignerKey read(String secret) {
        var parts = secret.strip().split("\\+", 5);
        if (parts.length < 5 || !secret.startsWith(PREFIX))
            throw new IllegalArgumentException("this is not a signing key; it begins with `" + PREFIX + "`");
        byte[] material;
        try {
            material = Base64.getDecoder().decode(parts[4]);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("the signing key does not end in base64");
        }
        if (material.length != 33) throw new IllegalArgumentException("the signing key does not hold 32 bytes");
        return new SignerKey(parts[2], KeyKind.of(material[0]), Arrays.copyOfRange(material, 1, 33));
    }

    /** The key as the file keeps it. */
    public String secret() {
        var material =
                ByteBuffer.allocate(33).put(verifier.kind().code()).put(seed).array();
        return PREFIX + verifier.name() + "+" + verifier.id() + "+"
                + Base64.getEncoder().encodeToString(material);
    }

    public VerifierKey verifier() {
        return verifier;
    }

    /** A signature line for a note; a witness's carries the moment. */
    String signatureLine(String text, Instant at) {
        var bytes = ByteBuffer.allocate(verifier.kind() == KeyKind.COSIGNATURE ? 76 : 68);
        bytes.putInt(Integer.parseUnsignedInt(verifier.id(), 16));
        if (verifier.kind() == KeyKind.COSIGNATURE) {
            bytes.putLong(at.getEpochSecond());
            bytes.put(sign(SignedNote.cosigned(text, at.getEpochSecond())));
        } else bytes.put(sign(text.getBytes(StandardCharsets.UTF_8)));
        return "— %s %s\n".formatted(verifier.name(), Base64.getEncoder().encodeToString(bytes.array()));
    }

    private byte[] sign(byte[] message) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(pair.getPrivate());
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java since 15 signs with Ed25519", e);
        }
    }

    /** Java makes a pair from chance alone; given the seed as its chance, it makes the pair of the seed. */
    private static KeyPair pair(byte[] seed) {
        if (seed.length != 32) throw new IllegalArgumentException("a seed has 32 bytes, not " + seed.length);
        try {
            var generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(255, new Seeded(seed));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java since 15 has Ed25519", e);
        }
    }

    /** The 32 bytes of a public key: y, least byte first, with the lowest bit of x on top. */
    private static byte[] point(EdECPublicKey key) {
        byte[] y = key.getPoint().getY().toByteArray();
        var bytes = new byte[32];
        for (int i = 0; i < Math.min(32, y.length); i++) bytes[i] = y[y.length - 1 - i];
        if (key.getPoint().isXOdd()) bytes[31] |= (byte) 0x80;
        return bytes;
    }

    private static final class Seeded extends SecureRandom {
        @java.io.Serial
        private static final long serialVersionUID = 1;

        private final byte[] seed;

        Seeded(byte[] seed) {
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }

    @Override
    public String toString() {
        return "the signing key of " + verifier.name();
    }
}
