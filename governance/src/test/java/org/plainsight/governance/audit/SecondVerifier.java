package org.plainsight.governance.audit;

import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A second verifier of exported logs, written from {@code audit-bundle.md} alone and sharing nothing with the first, so that
 * neither is believed on its word. Any Java 17 runs it as it is: {@code java SecondVerifier.java BUNDLE WITNESS|- VKEY...}.
 * It exits with the codes of {@code plainsight audit verify}.
 */
final class SecondVerifier {

    private record Point(long size, String root, Instant at, String origin) {}

    private static final Pattern SEQ = Pattern.compile("[{,]\"seq\":(0|[1-9][0-9]*)[,}]");

    private SecondVerifier() {}

    public static void main(String[] args) throws Exception {
        var witness = args[1].equals("-") ? "" : Files.readString(Path.of(args[1]));
        var keys = List.of(args).subList(2, args.length);
        System.exit(verify(Files.readAllBytes(Path.of(args[0])), witness, keys, System.out));
    }

    static int verify(byte[] bundle, String witness, List<String> keys, PrintStream out) throws Exception {
        try {
            return judge(new String(bundle, StandardCharsets.UTF_8), witness, keys);
        } catch (Wrong wrong) {
            out.println(wrong.getMessage());
            return wrong.code;
        }
    }

    private static int judge(String bundle, String witness, List<String> keys) throws Exception {
        var kept = witness.isEmpty() ? null : point(witness, keys);
        var lines = bundle.split("\n", -1);
        if (!lines[0].equals("plainsight-audit-bundle/1")) throw new Wrong(14, "no bundle");
        if (!lines[lines.length - 1].isEmpty()) throw new Wrong(14, "cut off");
        int at = 1;
        var points = new ArrayList<Point>();
        while (lines[at].startsWith("checkpoint ")) points.add(point(unquoted(lines[at++].substring(11)), keys));
        if (points.isEmpty()) throw new Wrong(14, "nobody vouches");
        for (int i = 1; i < points.size(); i++)
            if (points.get(i).size <= points.get(i - 1).size
                    || points.get(i).at.isBefore(points.get(i - 1).at)
                    || !points.get(i).origin.equals(points.get(0).origin))
                throw new Wrong(14, "checkpoints do not grow");
        var leaves = leaves(Arrays.copyOfRange(lines, at, lines.length - 1));
        if (kept != null && kept.size > leaves.size()) throw new Wrong(12, "shortened");
        if (leaves.size() != points.get(points.size() - 1).size) throw new Wrong(11, "missing or inserted at the end");
        for (var point : points)
            if (!point.root.equals(root(leaves.subList(0, (int) point.size))))
                throw new Wrong(10, "altered before " + point.size);
        if (kept != null
                && !(kept.origin.equals(points.get(0).origin)
                        && kept.root.equals(root(leaves.subList(0, (int) kept.size))))) throw new Wrong(12, "forked");
        return 0;
    }

    private static List<byte[]> leaves(String[] lines) throws Exception {
        var leaves = new ArrayList<byte[]>();
        for (var line : lines) {
            var words = line.split(" ", 4);
            if (words.length < 4 || !words[0].equals("leaf") || !words[1].matches("0|[1-9][0-9]*"))
                throw new Wrong(14, "no leaf: " + line);
            if (!words[1].equals("" + leaves.size())) throw new Wrong(11, "leaf " + words[1] + " at " + leaves.size());
            var hash = sha256(new byte[] {0}, words[3].getBytes(StandardCharsets.UTF_8));
            if (!HexFormat.of().formatHex(hash).equals(words[2])) throw new Wrong(10, "leaf " + leaves.size());
            var seq = SEQ.matcher(words[3]);
            if (!words[3].startsWith("{") || !words[3].endsWith("}") || !seq.find())
                throw new Wrong(14, "leaf without seq");
            if (!seq.group(1).equals(words[1])) throw new Wrong(11, "seq " + seq.group(1) + " at " + leaves.size());
            leaves.add(hash);
        }
        return leaves;
    }

    /** The definition of RFC 6962, as it stands there. */
    private static String root(List<byte[]> leaves) throws Exception {
        return Base64.getEncoder().encodeToString(leaves.isEmpty() ? sha256() : subtree(leaves));
    }

    private static byte[] subtree(List<byte[]> leaves) throws Exception {
        int n = leaves.size();
        if (n == 1) return leaves.get(0);
        int k = 1;
        while (2 * k < n) k *= 2;
        return sha256(new byte[] {1}, subtree(leaves.subList(0, k)), subtree(leaves.subList(k, n)));
    }

    private static Point point(String note, List<String> keys) throws Exception {
        int gap = note.lastIndexOf("\n\n");
        if (gap < 0 || !note.endsWith("\n")) throw new Wrong(14, "no note");
        var text = note.substring(0, gap + 1);
        var body = text.split("\n", -1);
        if (body.length != 5 || !body[1].matches("0|[1-9][0-9]*") || !body[3].startsWith("at "))
            throw new Wrong(14, "no checkpoint");
        boolean signed = false;
        for (var line : note.substring(gap + 2).split("\n")) {
            var words = line.split(" ", -1);
            if (words.length != 3 || !words[0].equals("—")) throw new Wrong(14, "no signature line");
            var bytes = decoded(words[2]);
            for (var key : keys) {
                var parts = key.split("\\+", 3);
                if (!parts[0].equals(words[1])
                        || !HexFormat.of().formatHex(bytes, 0, 4).equals(parts[1])) continue;
                if (!holds(text, bytes, Base64.getDecoder().decode(parts[2])))
                    throw new Wrong(13, "bad signature of " + words[1]);
                signed |= words[1].equals(body[0]) && bytes.length == 68;
            }
        }
        if (!signed) throw new Wrong(13, "not signed by the log with a known key");
        return new Point(Long.parseLong(body[1]), body[2], Instant.parse(body[3].substring(3)), body[0]);
    }

    private static byte[] decoded(String base64) {
        try {
            var bytes = Base64.getDecoder().decode(base64);
            if (bytes.length > 4 && Base64.getEncoder().encodeToString(bytes).equals(base64)) return bytes;
        } catch (IllegalArgumentException noBase64) {
            throw new Wrong(14, "no base64");
        }
        throw new Wrong(14, "no signature");
    }

    private static boolean holds(String text, byte[] signed, byte[] key) throws Exception {
        boolean witness = key[0] == 4;
        int from = witness ? 12 : 4;
        if (signed.length != from + 64) return false;
        var message = witness
                ? "cosignature/v1\ntime " + ByteBuffer.wrap(signed, 4, 8).getLong() + "\n" + text
                : text;
        var x509 = HexFormat.of()
                .parseHex("302a300506032b6570032100" + HexFormat.of().formatHex(key, 1, 33));
        var check = Signature.getInstance("Ed25519");
        check.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(x509)));
        check.update(message.getBytes(StandardCharsets.UTF_8));
        try {
            return check.verify(signed, from, 64);
        } catch (java.security.SignatureException noSignature) {
            return false;
        }
    }

    /** A checkpoint's JSON text holds nothing to escape but line feeds. */
    private static String unquoted(String json) {
        if (!json.matches("\"([^\"\\\\\\p{Cntrl}]|\\\\n)*\"")) throw new Wrong(14, "no JSON text");
        return json.substring(1, json.length() - 1).replace("\\n", "\n");
    }

    private static byte[] sha256(byte[]... parts) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        for (var part : parts) digest.update(part);
        return digest.digest();
    }

    private static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final int code;

        Wrong(int code, String what) {
            super(what, null, false, false);
            this.code = code;
        }
    }
}
