package org.plainsight.rules.files;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;

/** A pack's hash: SHA-256 over the lines {@code <sha256 of bytes>  <path>}, sorted by path (contract, section 2). */
final class PackHash {

    private PackHash() {}

    static String of(SortedMap<String, byte[]> contents) {
        var lines = new StringBuilder();
        contents.forEach((path, bytes) ->
                lines.append(sha256(bytes)).append("  ").append(path).append('\n'));
        return sha256(lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
