package org.plainsight.core.files;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.plainsight.core.adverts.Advert;

/** Reads the lines of one chunk; what it found stands in its fields afterwards. Used once, by one thread. */
final class LineReader {

    private static final char REPLACED = '\uFFFD';

    final List<Advert> accepted = new ArrayList<>();
    final List<Rejected> rejected = new ArrayList<>();
    final Set<String> extras = new TreeSet<>();
    long blank;

    private final Repeats repeats = new Repeats();
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);

    LineReader read(Chunks.Chunk chunk) {
        if (chunk.tooLong()) {
            reject(chunk.first(), Map.of(), List.of(tooLong()));
            return this;
        }
        var bytes = chunk.bytes();
        long number = chunk.first();
        int start = number == 1 && startsWithMark(bytes) ? 3 : 0;
        for (int i = start; i <= bytes.length; i++) {
            if (i < bytes.length && bytes[i] != '\n') continue;
            if (i < bytes.length || i > start) line(bytes, start, i, number);
            start = i + 1;
            number++;
        }
        return this;
    }

    /** A byte order mark, which some editors put before the first line. */
    private static boolean startsWithMark(byte[] bytes) {
        return bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
    }

    private void line(byte[] bytes, int start, int end, long number) {
        if (isBlank(bytes, start, end)) {
            blank++;
            return;
        }
        var faults = new ArrayList<String>();
        if (end - start > Limits.LINE_BYTES) {
            reject(number, Map.of(), List.of(tooLong()));
            return;
        }
        var text = decode(bytes, start, end, faults);
        var tree = text == null ? Map.<String, Object>of() : JsonTree.read(text, faults, repeats);
        if (tree.isEmpty() && !faults.isEmpty()) {
            reject(number, tree, faults);
            return;
        }
        var advert = AdvertBinder.bind(tree, faults, extras);
        advert.ifPresentOrElse(accepted::add, () -> reject(number, tree, faults));
    }

    private void reject(long number, Map<String, Object> tree, List<String> faults) {
        var id = tree.get("id") instanceof String text ? text : "";
        rejected.add(new Rejected(number, id.length() > Limits.NAME_CHARS ? "" : id, faults));
    }

    private static String tooLong() {
        return "is longer than %d bytes, the most that a line may hold".formatted(Limits.LINE_BYTES);
    }

    private static boolean isBlank(byte[] bytes, int start, int end) {
        for (int i = start; i < end; i++) if (bytes[i] != ' ' && bytes[i] != '\t' && bytes[i] != '\r') return false;
        return true;
    }

    private @Nullable String decode(byte[] bytes, int start, int end, List<String> faults) {
        // Java's own way is much the quicker, and puts a sign that hardly any text holds where bytes are no UTF-8.
        var text = new String(bytes, start, end - start, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACED) < 0) return text;
        var in = ByteBuffer.wrap(bytes, start, end - start);
        var out = CharBuffer.allocate(end - start);
        decoder.reset();
        if (!decoder.decode(in, out, true).isError()) return out.flip().toString();
        faults.add("is not valid UTF-8: byte %d of the line".formatted(in.position() - start + 1));
        return null;
    }

    /** One advert that stands alone, for a case of a pack or a test. */
    static Optional<Advert> advert(Map<String, Object> tree, List<String> faults) {
        return AdvertBinder.bind(tree, faults, new TreeSet<>());
    }
}
