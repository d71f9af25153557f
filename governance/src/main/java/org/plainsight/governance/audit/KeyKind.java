package org.plainsight.governance.audit;

/** What a key signs, by the first byte of its material. */
enum KeyKind {
    /** The log's own signature over a note. */
    SIGNATURE(1),
    /** A witness's dated countersignature over a checkpoint (C2SP tlog-cosignature v1). */
    COSIGNATURE(4);

    private final byte code;

    KeyKind(int code) {
        this.code = (byte) code;
    }

    byte code() {
        return code;
    }

    static KeyKind of(byte code) {
        for (var kind : values()) if (kind.code == code) return kind;
        throw new IllegalArgumentException(
                "algorithm %d is not known here; 1 (Ed25519) and 4 (witness) are".formatted(code));
    }
}
