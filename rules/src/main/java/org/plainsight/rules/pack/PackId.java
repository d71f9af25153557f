package org.plainsight.rules.pack;

/** Which pack, which version of it, and the SHA-256 of its bytes in lower-case hex (contract, section 2). */
public record PackId(String id, String version, String hash) {
    @Override
    public String toString() {
        return id + "/" + version;
    }
}
